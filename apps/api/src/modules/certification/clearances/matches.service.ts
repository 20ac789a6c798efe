import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { TrainingFacade } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { readReason } from '../decisions/reason.js';
import { StandingsService } from '../standings/standings.service.js';
import type { RecordMatchInput, StartMatchInput } from './clearance.input.js';
import type { MatchEventKind, MatchState, Permits } from './clearance.type.js';
import { ClearancesRepository, type StoredPermits } from './clearances.repository.js';
import { matchState, permitOf } from './permit.js';
import { PermitsService } from './permits.service.js';

/** As VPD and IeVP write them, e.g. VPD-2026-0147. Nothing else goes in, least of all a name. */
const REFERENCE = /^(VPD|IEVP)-[0-9]{4}-[0-9]{3,6}$/;
const MOST_CONTACTS = 100;

/** What may follow what. */
const FOLLOWS: Record<MatchEventKind, readonly MatchState[]> = { PAUSED: ['RUNNING'], RESUMED: ['PAUSED'], ENDED: ['RUNNING', 'PAUSED'], MET: ['RUNNING', 'PAUSED'] };

const no = (code: CertificationRefusal): Refusal => refuse(code);

/** Matches begin, pause and end because a person says so. The system knows no client. */
@Injectable()
export class MatchesService {
  constructor(
    private readonly audit: Audit,
    private readonly clearances: ClearancesRepository,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly idempotency: Idempotency,
    private readonly permits: PermitsService,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
  ) {}

  async start(actor: Actor, { key, ...input }: StartMatchInput): Promise<Permits | Refusal> {
    const reach = await this.training.asStaff(actor, input.enrolmentId);
    if (!reach?.coordinator) return no('enrolment-unknown');
    if (reach.own) return no('own-clearance');
    const reference = input.reference.trim().toUpperCase();
    if (!REFERENCE.test(reference)) return no('reference-malformed');
    if (input.startedOn > this.clock.today()) return no('occurred-in-future');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'startMatch', input,
      work: async (manager) => {
        if (!(await this.isCleared(manager, reach.enrolmentId))) return no('not-cleared');
        const id = randomUUID();
        await this.clearances.addMatch(manager, [id, reach.enrolmentId, reference, input.startedOn, actor.personId, this.clock.now()]);
        await this.trace(manager, actor, 'match-started', id, reach.enrolmentId);
        return { id };
      },
    });
    return done instanceof Refusal ? done : this.permits.after(actor, reach.enrolmentId);
  }

  async record(actor: Actor, { key, ...input }: RecordMatchInput): Promise<Permits | Refusal> {
    const enrolmentId = await this.clearances.enrolmentOf('match', input.matchId);
    const reach = enrolmentId ? await this.training.asStaff(actor, enrolmentId) : undefined;
    if (!reach?.coordinator) return no('match-unknown');
    if (reach.own) return no('own-clearance');
    if (input.occurredOn > this.clock.today()) return no('occurred-in-future');
    const said = saidBy(input);
    if (said instanceof Refusal) return said;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'recordMatch', input,
      work: async (manager) => {
        const cleared = await this.isCleared(manager, reach.enrolmentId);
        const match = (await this.stored(manager, reach.enrolmentId)).matches.find(({ id }) => id === input.matchId)!;
        if (!FOLLOWS[input.kind].includes(matchState(match))) return no('match-over');
        if (input.kind === 'RESUMED' && !cleared) return no('not-cleared');
        const id = randomUUID();
        await this.clearances.addMatchEvent(manager, [id, match.id, match.events.length + 1, input.kind, said.reason, said.contacts, input.occurredOn, actor.personId, this.clock.now()]);
        await this.trace(manager, actor, `match-${input.kind.toLowerCase()}`, match.id, reach.enrolmentId);
        return { id };
      },
    });
    return done instanceof Refusal ? done : this.permits.after(actor, reach.enrolmentId);
  }

  /** Once it is this transaction's turn. */
  private async isCleared(manager: EntityManager, enrolmentId: string): Promise<boolean> {
    await this.decisions.inTurn(manager, enrolmentId);
    const today = this.clock.today();
    const standing = (await this.standings.of([enrolmentId], today, manager)).get(enrolmentId)!;
    return permitOf(standing, await this.stored(manager, enrolmentId), today).cleared;
  }

  private async stored(manager: EntityManager, enrolmentId: string): Promise<StoredPermits> {
    return (await this.clearances.ofEnrolments([enrolmentId], manager)).get(enrolmentId)!;
  }

  private trace(manager: EntityManager, { personId }: Actor, action: string, subjectId: string, enrolmentId: string): Promise<void> {
    return this.audit.append(manager, { actorId: personId, action, subjectType: 'match', subjectId, detail: { enrolmentId } });
  }
}

function saidBy({ kind, reason, contacts }: Pick<RecordMatchInput, 'kind' | 'reason' | 'contacts'>): { reason: string | null; contacts: number | null } | Refusal {
  if (kind === 'MET') {
    const counted = contacts ?? 0;
    return counted >= 1 && counted <= MOST_CONTACTS ? { reason: null, contacts: counted } : no('contacts-missing');
  }
  const given = readReason(reason ?? '');
  return given instanceof Refusal ? given : { reason: given, contacts: null };
}
