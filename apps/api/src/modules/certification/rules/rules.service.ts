import { createHash } from 'node:crypto';
import { simulate, type DateChange, type ProgrammeRules } from '@lidzgaita/certification';
import { programmeToContent, serialiseContent } from '@lidzgaita/content';
import { contentId } from '@lidzgaita/grading';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { CatalogueFacade, type PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { readReason } from '../decisions/reason.js';
import { rulesOf } from '../standings/programme-rules.js';
import { StandingsService } from '../standings/standings.service.js';
import { editedRules, viewRules } from './edited-rules.js';
import { RulesRepository } from './rules.repository.js';
import { type ChangingDate, type ProgrammeRulesType, type RuleChange, type RulesInput, type RulesSimulation, RulesSource, type SaveRulesInput } from './rules.type.js';

/** So many standings are worked out before others get their turn. */
const AT_ONCE = 250;

interface Plan {
  id: string;
  changes: DateChange[];
}

interface Target {
  current: PublishedProgramme;
  after: ProgrammeRules;
}

/** Rules of a programme: first every date that would change is shown, then exactly that is saved. */
@Injectable()
export class RulesService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly repository: RulesRepository,
    private readonly sessions: Sessions,
    private readonly standings: StandingsService,
  ) {}

  async rules(actor: Actor, programmeId: string): Promise<ProgrammeRulesType | null> {
    const current = await this.current(programmeId);
    return current ? this.view(actor, current) : null;
  }

  /** The programme as its file would have it, under the rules of today. */
  async file(programmeId: string): Promise<string | undefined> {
    const current = await this.current(programmeId);
    if (!current) return undefined;
    const { number: _, ...edition } = current;
    return serialiseContent(programmeToContent(edition)).get(`programmes/${programmeId}.yaml`);
  }

  async simulate(actor: Actor, input: RulesInput): Promise<RulesSimulation> {
    const target = await this.target(input);
    if (target instanceof Refusal) return { plan: '', refusal: target.code, changes: [], people: 0, changed: 0, changedBeyond: 0 };
    const [plan, reached] = await Promise.all([this.plan(target), this.repository.reached(actor.personId, target.current.hash)]);
    const names = new Map(reached.map((one) => [one.enrolmentId, one]));
    const changes = plan.changes.flatMap(({ enrolmentId, what, requirementId, from, to, met }): RuleChange[] => {
      const name = names.get(enrolmentId);
      return name ? [{ ...name, what: enumOf(what), requirementId: requirementId ?? null, from, to, metBefore: met?.from ?? null, metAfter: met?.to ?? null }] : [];
    });
    const everybody = new Set(plan.changes.map(({ enrolmentId }) => enrolmentId)).size;
    const changed = new Set(changes.map(({ enrolmentId }) => enrolmentId)).size;
    return { plan: plan.id, refusal: null, changes, people: names.size, changed, changedBeyond: everybody - changed };
  }

  async save(actor: Actor, { key, ...input }: SaveRulesInput): Promise<ProgrammeRulesType | Refusal> {
    if (!maySave(actor)) return refuse<CertificationRefusal>('programme-wide-only');
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    if (!this.sessions.confirmed(actor)) return refuse<CertificationRefusal>('step-up-needed');
    const done = await this.idempotency.once<{ programmeId: string }>({
      personId: actor.personId, key, operation: 'saveRules', input,
      work: (manager) => this.carryOut(manager, actor, input, reason),
    });
    return done instanceof Refusal ? done : (await this.rules(actor, done.programmeId))!;
  }

  private async carryOut(manager: EntityManager, actor: Actor, { plan, rules }: Omit<SaveRulesInput, 'key'>, reason: string): Promise<{ programmeId: string } | Refusal> {
    await this.catalogue.inTurn(manager);
    const target = await this.target(rules, manager);
    if (target instanceof Refusal) return target;
    const now = await this.plan(target, manager);
    if (now.id !== plan) return refuse<CertificationRefusal>('simulation-outdated');
    const { current, after } = target;
    const { requirements, months, renewal } = after;
    const saved = await this.catalogue.publishRules(manager, current, { requirements, renewal, certificate: { months } });
    if (saved.hash === current.hash) return refuse<CertificationRefusal>('rules-unchanged');
    await this.repository.move(manager, current.hash, saved.hash);
    await this.audit.append(manager, {
      actorId: actor.personId, action: 'rules-saved', subjectType: 'programme', subjectId: current.programmeId,
      detail: { from: current.number, to: saved.number, changes: now.changes.length, people: new Set(now.changes.map(({ enrolmentId }) => enrolmentId)).size, reason },
    });
    return { programmeId: current.programmeId };
  }

  private async target(input: RulesInput, manager?: EntityManager): Promise<Target | Refusal> {
    const current = await this.current(input.programmeId, manager);
    if (!current) return refuse<CertificationRefusal>('programme-unknown');
    const after = editedRules(rulesOf(current), input);
    return after ? { current, after } : refuse<CertificationRefusal>('rules-impossible');
  }

  private async current(programmeId: string, manager?: EntityManager): Promise<PublishedProgramme | undefined> {
    if (!contentId.safeParse(programmeId).success) return undefined;
    const hash = await this.catalogue.currentProgramme(programmeId, manager);
    return hash === undefined ? undefined : this.catalogue.programmeEdition(hash);
  }

  /** Every date of everybody to whom the edition applies, named by what it was worked out from. */
  private async plan({ current, after }: Target, manager?: EntityManager): Promise<Plan> {
    const [today, before] = [this.clock.today(), rulesOf(current)];
    const ids = await this.repository.enrolments(current.hash, manager);
    const changes: DateChange[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const standings = await this.standings.of(ids.slice(at, at + AT_ONCE), today, manager);
      const volunteers = [...standings.values()].map(({ known }) => known).sort((a, b) => (a.enrolmentId < b.enrolmentId ? -1 : 1));
      changes.push(...simulate({ volunteers, before, after, today }));
    }
    const id = createHash('sha256').update(JSON.stringify([current.hash, after, changes])).digest('hex');
    return { id, changes };
  }

  private async view(actor: Actor, current: PublishedProgramme): Promise<ProgrammeRulesType> {
    const { programmeId, title, number } = current;
    const { source, since } = await this.catalogue.currentOrigin(programmeId);
    return { programmeId, title, editionNumber: number, source: source === 'screen' ? RulesSource.SCREEN : RulesSource.FILES, since, ...viewRules(rulesOf(current)), maySave: maySave(actor) };
  }
}

/** Rules hold for everybody: whoever sets them answers for every organisation and region. */
const maySave = ({ grants }: Actor): boolean =>
  grants.some(({ role, organisationId, regionCode }) => role === 'COORDINATOR' && organisationId === null && regionCode === null);

const enumOf = (what: DateChange['what']): ChangingDate => what.toUpperCase().replaceAll('-', '_') as ChangingDate;
