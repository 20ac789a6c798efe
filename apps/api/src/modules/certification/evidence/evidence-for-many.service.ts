import { factEffect, isCheck, requirementStandings, type Leaf, type RequirementStanding, type SaidFact, type Standing } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { badInput } from '../../../platform/graphql/errors.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { planOf } from '../../../platform/text/plan-of.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { readReason } from '../decisions/reason.js';
import { PlacesRepository } from '../places/places.repository.js';
import { currentFacts, enumOf } from '../standings/standing-view.js';
import { StandingsService, type EnrolmentStanding } from '../standings/standings.service.js';
import { VolunteerRepository } from '../volunteers/volunteer.repository.js';
import { titleOf } from '../worklist/worklist-view.js';
import { correctable, nothingSaid } from './correctable.js';
import type { EvidencePreviewInput, RecordEvidenceForManyInput, WithdrawEvidenceForManyInput } from './evidence-for-many.input.js';
import type { EvidenceGlance, EvidenceOutlook, RecordableForMany, RecordedFact, RecordedForMany, WithdrawnFact, WithdrawnForMany } from './evidence-for-many.type.js';
import { belongsTo, countsPeople, leavesToRecord, mayRecord } from './evidence-rules.js';
import type { FactInput } from './evidence.input.js';
import { FactWriter } from './fact-writer.js';
import { RecordEvidenceService } from './record-evidence.service.js';

const MOST_AT_ONCE = 200;

const no = (code: CertificationRefusal, params?: Record<string, unknown>): Refusal => refuse(code, params);

/** A fact about one person as it would be added, and what is shown of it. */
interface Planned {
  reach: EnrolmentReach;
  fact: { requirement: Leaf; said: SaidFact } | Refusal;
  outlook: EvidenceOutlook;
}

/** The same plain fact about several people: first what it would change for each, then exactly that, and the way back. */
@Injectable()
export class EvidenceForManyService {
  constructor(
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly idempotency: Idempotency,
    private readonly people: VolunteerRepository,
    private readonly places: PlacesRepository,
    private readonly recording: RecordEvidenceService,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
    private readonly writer: FactWriter,
  ) {}

  /** What may be recorded about at least one of them, in the order of their programmes. */
  async recordable(actor: Actor, enrolmentIds: string[]): Promise<RecordableForMany[]> {
    const reaches = await this.within(actor, enrolmentIds);
    const standings = await this.standings.of(reaches.map(({ enrolmentId }) => enrolmentId), this.clock.today());
    const found = new Map<string, RecordableForMany>();
    for (const reach of reaches) {
      const standing = standings.get(reach.enrolmentId)!;
      const unmet = requirementStandings(standing.known, standing.rules, this.clock.today()).flatMap(({ id, state }) => (state === 'met' ? [] : [id]));
      for (const { id, kind, title } of leavesToRecord(standing).filter((leaf) => isPlain(leaf) && mayRecord(leaf, reach))) {
        const one = found.get(id) ?? { id, kind, title, people: 0, missing: 0 };
        found.set(id, { ...one, people: one.people + 1, missing: one.missing + (unmet.includes(id) ? 1 : 0) });
      }
    }
    return [...found.values()];
  }

  /** What it would come to for each, by name; people out of reach are not in it. */
  async preview(actor: Actor, input: EvidencePreviewInput): Promise<EvidenceOutlook[]> {
    return (await this.planned(actor, await this.within(actor, input.enrolmentIds), input)).map(({ outlook }) => outlook);
  }

  /** Records what the preview showed about all of these people, or nothing where it would show something else by now. */
  async record(actor: Actor, { key, ...input }: RecordEvidenceForManyInput): Promise<RecordedForMany | Refusal> {
    const plans = new Map(input.people.map(({ enrolmentId, plan }) => [enrolmentId, plan]));
    const reaches = await this.all(actor, [...plans.keys()]);
    if (reaches instanceof Refusal) return reaches;
    return this.idempotency.once({
      personId: actor.personId, key, operation: 'recordEvidenceForMany', input,
      work: async (manager) => {
        // In turn with certifying: a decision sees all evidence or the evidence comes after it.
        await this.decisions.inTurn(manager, ...plans.keys());
        const words = [];
        for (const { reach, fact, outlook } of await this.planned(actor, reaches, input, manager)) {
          if (fact instanceof Refusal) return no(fact.code as CertificationRefusal, { enrolmentId: reach.enrolmentId });
          if (outlook.plan !== plans.get(reach.enrolmentId)) return no('preview-outdated');
          words.push({ reach, ...fact });
        }
        const ids = await this.writer.writePlain(manager, actor, words);
        return { facts: words.map(({ reach: { enrolmentId } }, at): RecordedFact => ({ enrolmentId, factId: ids[at]! })) };
      },
    });
  }

  /** Takes back facts that should not have been recorded, with one reason; those that somebody put right already stay as they are. */
  async withdraw(actor: Actor, { key, ...input }: WithdrawEvidenceForManyInput): Promise<WithdrawnForMany | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const ids = [...new Set(input.facts.map(({ enrolmentId }) => enrolmentId))];
    const reaches = await this.all(actor, ids);
    if (reaches instanceof Refusal) return reaches;
    return this.idempotency.once({
      personId: actor.personId, key, operation: 'withdrawEvidenceForMany', input,
      work: async (manager) => {
        await this.decisions.inTurn(manager, ...ids);
        const standings = await this.standings.of(ids, this.clock.today(), manager);
        const tried = [...new Map(input.facts.map((fact) => [fact.factId, fact])).values()].map(({ enrolmentId, factId }) => {
          const reach = reaches.find((each) => each.enrolmentId === enrolmentId)!;
          return { enrolmentId, reach, found: toWithdraw(standings.get(enrolmentId)!, reach, factId) };
        });
        const words = tried.flatMap(({ reach, found }) =>
          found instanceof Refusal ? [] : [{ reach, requirement: found.requirement, said: nothingSaid(found.fact), reason, correctsId: found.fact.id, withdrawn: true }],
        );
        if (words.length === 0) return tried[0]!.found as Refusal;
        await this.writer.writePlain(manager, actor, words);
        return { results: tried.map(({ enrolmentId, found }): WithdrawnFact => ({ enrolmentId, refusal: found instanceof Refusal ? found.code : null })) };
      },
    });
  }

  /** Everybody of them, or a refusal. */
  private async all(actor: Actor, enrolmentIds: string[]): Promise<EnrolmentReach[] | Refusal> {
    if (enrolmentIds.length === 0 || enrolmentIds.length > MOST_AT_ONCE) return no('too-many-at-once', { max: MOST_AT_ONCE });
    const reaches = await this.within(actor, enrolmentIds);
    return reaches.length === enrolmentIds.length ? reaches : no('enrolment-unknown');
  }

  private async within(actor: Actor, enrolmentIds: string[]): Promise<EnrolmentReach[]> {
    if (enrolmentIds.length > MOST_AT_ONCE) throw badInput(`At most ${MOST_AT_ONCE} people at once`);
    return (await this.training.reachable(actor, enrolmentIds)).filter(({ coordinator, trainer, official }) => coordinator || trainer || official);
  }

  private async planned(actor: Actor, reaches: EnrolmentReach[], input: FactInput & { requirementId: string }, manager?: EntityManager): Promise<Planned[]> {
    const ids = reaches.map(({ enrolmentId }) => enrolmentId);
    const standings = await this.standings.of(ids, this.clock.today(), manager);
    const closed = (await this.places.all(manager)).flatMap((place) => (place.closed ? [place.code] : []));
    const named = await this.people.names(ids, manager);
    return named.map(({ enrolmentId, person }) => {
      const reach = reaches.find((each) => each.enrolmentId === enrolmentId)!;
      const standing = standings.get(enrolmentId)!;
      const fact = this.factFor(standing, reach, input, closed);
      const shown = { enrolmentId, person, ...(fact instanceof Refusal ? refused(fact) : this.effect(actor, standing, fact)) };
      const plan = planOf(shown, fact, this.clock.today());
      return { reach, fact, outlook: { ...shown, plan } };
    });
  }

  /** The fact for one person, by what their programme asks. What is judged about one at a time is not said of many. */
  private factFor(standing: EnrolmentStanding, reach: EnrolmentReach, { requirementId, ...input }: FactInput & { requirementId: string }, closed: string[]): { requirement: Leaf; said: SaidFact } | Refusal {
    const requirement = leavesToRecord(standing).find(({ id }) => id === requirementId);
    if (!requirement) return no('requirement-unknown');
    if (reach.own) return no('own-evidence');
    if (!mayRecord(requirement, reach)) return no('not-yours-to-record');
    if (!isPlain(requirement)) return no('one-at-a-time');
    const said = this.recording.read(requirement, input);
    if (said instanceof Refusal) return said;
    return said.place !== null && closed.includes(said.place) ? no('place-closed') : { requirement, said };
  }

  private effect({ personId: recordedBy }: Actor, { known, rules, programme, facts }: EnrolmentStanding, fact: { requirement: Leaf; said: SaidFact }): Omit<EvidenceOutlook, 'enrolmentId' | 'person' | 'plan'> {
    const { before, after, requirement, fulfilled } = factEffect(known, rules, { ...fact, recordedBy, recordedAt: this.clock.now().toISOString() }, this.clock.today());
    return {
      refusal: null,
      sameDay: currentFacts(facts).some((each) => each.occurredOn === fact.said.occurredOn && belongsTo(fact.requirement, each)),
      before: glance(before, requirement?.before),
      after: glance(after, requirement?.after),
      fulfilled: fulfilled.map((id) => ({ id, title: titleOf(programme, id) })),
    };
  }
}

const isPlain = ({ kind }: Leaf): boolean => !isCheck(kind) && !countsPeople(kind as 'interview');

const refused = ({ code }: Refusal): Omit<EvidenceOutlook, 'enrolmentId' | 'person' | 'plan'> => ({ refusal: code, sameDay: false, before: null, after: null, fulfilled: [] });

const glance = ({ state, met, total }: Standing, requirement: RequirementStanding | undefined): EvidenceGlance => ({
  state: enumOf(state), met, total,
  requirement: requirement ? enumOf(requirement.state) : null,
  done: requirement?.progress ? Math.floor(requirement.progress.done) : null,
  needed: requirement?.progress?.needed ?? null,
  unit: requirement?.progress?.unit ?? null,
  validUntil: requirement?.validUntil ?? null,
});

function toWithdraw(standing: EnrolmentStanding, reach: EnrolmentReach, factId: string): ReturnType<typeof correctable> {
  const found = correctable(standing, reach, factId);
  if (found instanceof Refusal) return found;
  if (!isPlain(found.requirement)) return no('one-at-a-time');
  return standing.facts.some(({ correctsId }) => correctsId === factId) ? no('already-corrected') : found;
}
