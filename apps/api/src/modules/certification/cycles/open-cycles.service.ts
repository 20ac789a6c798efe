import { cycleDates, requirementsOf, standing as standingOf } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { badInput } from '../../../platform/graphql/errors.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { planOf } from '../../../platform/text/plan-of.js';
import type { PersonName } from '../../accounts/person.type.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { readReason } from '../decisions/reason.js';
import { rulesOf } from '../standings/programme-rules.js';
import { StandingsService, type EnrolmentStanding } from '../standings/standings.service.js';
import { VolunteerRepository } from '../volunteers/volunteer.repository.js';
import { DueRenewals } from './due-renewals.service.js';
import { OpenCycleService } from './open-cycle.service.js';
import type { OpenCyclesInput, OpenedCycles, RenewalOutlook } from './renewal-outlook.type.js';

const MOST_AT_ONCE = 200;

type Next = Awaited<ReturnType<DueRenewals['next']>>;

const no = (code: CertificationRefusal, params?: Record<string, unknown>): Refusal => refuse(code, params);

/** Opens the renewals of several people whose certificate has not lapsed: first what each would be asked for, then exactly that. */
@Injectable()
export class OpenCyclesService {
  constructor(
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly due: DueRenewals,
    private readonly idempotency: Idempotency,
    private readonly opening: OpenCycleService,
    private readonly people: VolunteerRepository,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
  ) {}

  /** By name; people out of reach are not in it. */
  async preview(actor: Actor, enrolmentIds: string[]): Promise<RenewalOutlook[]> {
    if (enrolmentIds.length > MOST_AT_ONCE) throw badInput(`At most ${MOST_AT_ONCE} people at once`);
    return (await this.planned(await this.within(actor, enrolmentIds))).map(({ outlook }) => outlook);
  }

  /** Opens all of these, or none where something is not as it was shown. */
  async open(actor: Actor, { key, ...input }: OpenCyclesInput): Promise<OpenedCycles | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const plans = new Map(input.people.map(({ enrolmentId, plan }) => [enrolmentId, plan]));
    if (plans.size === 0 || plans.size > MOST_AT_ONCE) return no('too-many-at-once', { max: MOST_AT_ONCE });
    const reaches = await this.within(actor, [...plans.keys()]);
    if (reaches.length !== plans.size) return no('enrolment-unknown');
    if (reaches.some(({ own }) => own)) return no('own-certificate');
    return this.idempotency.once({
      personId: actor.personId, key, operation: 'openCycles', input,
      work: async (manager) => {
        await this.decisions.inTurn(manager, ...plans.keys());
        const planned = await this.planned(reaches, manager);
        if (planned.some(({ outlook: { refusal, enrolmentId, plan } }) => refusal !== null || plan !== plans.get(enrolmentId))) return no('preview-outdated');
        for (const { standing } of planned) await this.due.add(manager, standing, { lapsed: false, openedById: actor.personId, reason });
        return { enrolmentIds: planned.map(({ outlook }) => outlook.enrolmentId) };
      },
    });
  }

  private async within(actor: Actor, enrolmentIds: string[]): Promise<EnrolmentReach[]> {
    return (await this.training.reachable(actor, enrolmentIds)).filter(({ coordinator }) => coordinator);
  }

  private async planned(reaches: EnrolmentReach[], manager?: EntityManager): Promise<{ standing: EnrolmentStanding; outlook: RenewalOutlook }[]> {
    const ids = reaches.map(({ enrolmentId }) => enrolmentId);
    const standings = manager ? await this.standings.of(ids, this.clock.today(), manager) : await this.due.standingsOf(ids);
    // Those who learned under the same edition are asked the same.
    const nexts = new Map<string, Promise<Next>>();
    const nextOf = (standing: EnrolmentStanding): Promise<Next> => {
      const key = `${standing.programme.programmeId} ${standing.certificates[0]!.programmeEditionHash}`;
      const next = nexts.get(key) ?? this.due.next(standing, manager);
      nexts.set(key, next);
      return next;
    };
    const planned = [];
    for (const { enrolmentId, person } of await this.people.names(ids, manager)) {
      const standing = standings.get(enrolmentId)!;
      const own = reaches.some((reach) => reach.enrolmentId === enrolmentId && reach.own);
      planned.push({ standing, outlook: await this.outlook(person, standing, own, nextOf) });
    }
    return planned;
  }

  private async outlook(person: PersonName, standing: EnrolmentStanding, own: boolean, nextOf: (standing: EnrolmentStanding) => Promise<Next>): Promise<RenewalOutlook> {
    const { enrolmentId, cycle, known, previous, rules } = standing;
    const today = this.clock.today();
    const { phase, opensOn, expiresOn } = cycleDates(previous, rules.renewal, today);
    const may = this.opening.mayOpen(standing);
    const anew: CertificationRefusal | null = previous === undefined || phase === 'lapsed' ? 'begins-anew' : null;
    const refusal = own ? 'own-certificate' : may === true ? anew : may;
    const shown = { enrolmentId, person, refusal, opensOn: opensOn ?? null, expiresOn: expiresOn ?? null };
    if (refusal !== null) return { ...shown, total: 0, met: 0, changedLessons: 0, plan: '' };
    const { edition, changes } = await nextOf(standing);
    const editions = Object.fromEntries(Object.entries(changes).map(([moduleId, { edition: hash }]) => [moduleId, hash]));
    const asked = requirementsOf(rulesOf(edition), { number: cycle.number + 1, openedOn: today, lapsed: false, changes: editions }, known.versions);
    const { total, met } = standingOf(asked, known.evidence, known.decisions, today, rulesOf(edition).renewal);
    const renewal = { ...shown, total, met, changedLessons: Object.values(changes).flatMap(({ lessons }) => lessons).length };
    return { ...renewal, plan: planOf(renewal, cycle.number, edition.hash, today) };
  }
}
