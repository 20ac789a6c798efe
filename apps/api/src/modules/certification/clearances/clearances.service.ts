import { randomUUID } from 'node:crypto';
import { expiryDay } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { plainText } from '../../../platform/text/plain-text.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { readReason } from '../decisions/reason.js';
import { PlacesRepository } from '../places/places.repository.js';
import { StandingsService } from '../standings/standings.service.js';
import type { EndClearanceInput, GrantClearanceInput } from './clearance.input.js';
import type { ClearanceSetting, Permits } from './clearance.type.js';
import { ClearancesRepository } from './clearances.repository.js';
import { groundOf, hindrancesOn, holdsCertificate, mayGrant } from './permit.js';
import { PermitsService } from './permits.service.js';

/** Access lasts a year at most, however long the certificate does. Source: domain brief §3, "access 12 mo." */
const LONGEST_MONTHS = 12;
const LONGEST_LIMITS = 500;

const no = (code: CertificationRefusal, params?: Record<string, unknown>): Refusal => refuse(code, params);

/** Grants and ends clearances; each is a person's decision, recorded and never changed. */
@Injectable()
export class ClearancesService {
  constructor(
    private readonly audit: Audit,
    private readonly clearances: ClearancesRepository,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly idempotency: Idempotency,
    private readonly permits: PermitsService,
    private readonly places: PlacesRepository,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
  ) {}

  async grant(actor: Actor, { key, ...input }: GrantClearanceInput): Promise<Permits | Refusal> {
    const reach = await this.training.asStaff(actor, input.enrolmentId);
    if (!reach || !(reach.coordinator || reach.official)) return no('enrolment-unknown');
    if (reach.own) return no('own-clearance');
    if (!mayGrant(input.setting, reach)) return no('not-yours-to-grant');
    const place = input.setting === 'PRISON' ? (input.place ?? null) : null;
    if (input.setting === 'PRISON') {
      const known = (await this.places.all()).find(({ code }) => code === place);
      if (!known || known.closed) return no(known ? 'place-closed' : 'place-missing');
    }
    const today = this.clock.today();
    const latest = expiryDay(today, LONGEST_MONTHS);
    if (input.validUntil < today || input.validUntil > latest) return no('clearance-days', { from: today, to: latest });
    const limits = plainText(input.limits) || null;
    if (limits && limits.length > LONGEST_LIMITS) return no('note-too-long');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'grantClearance', input,
      work: (manager) => this.add(manager, actor, reach, { ...input, place, limits, today }),
    });
    return done instanceof Refusal ? done : this.permits.after(actor, reach.enrolmentId);
  }

  async end(actor: Actor, { key, ...input }: EndClearanceInput): Promise<Permits | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const enrolmentId = await this.clearances.enrolmentOf('clearance', input.clearanceId);
    const reach = enrolmentId ? await this.training.asStaff(actor, enrolmentId) : undefined;
    if (!reach || !(reach.coordinator || reach.official)) return no('clearance-unknown');
    if (reach.own) return no('own-clearance');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'endClearance', input,
      work: async (manager) => {
        const ended = await this.clearances.endClearance(manager, [input.clearanceId, reason, this.clock.today(), actor.personId, this.clock.now()]);
        if (!ended) return no('clearance-over');
        await this.trace(manager, actor, 'clearance-ended', input.clearanceId, reach.enrolmentId);
        return { id: input.clearanceId };
      },
    });
    return done instanceof Refusal ? done : this.permits.after(actor, reach.enrolmentId);
  }

  private async add(
    manager: EntityManager,
    actor: Actor,
    { enrolmentId }: EnrolmentReach,
    { setting, place, limits, validUntil, today }: { setting: ClearanceSetting; place: string | null; limits: string | null; validUntil: string; today: string },
  ): Promise<{ id: string } | Refusal> {
    // In turn with decisions and evidence: what the certificate rests on does not change meanwhile.
    await this.decisions.inTurn(manager, enrolmentId);
    const standing = (await this.standings.of([enrolmentId], today, manager)).get(enrolmentId)!;
    const ground = groundOf(standing, today);
    if (!holdsCertificate(ground)) return no('not-certified');
    const missing = hindrancesOn(ground);
    if (missing.length > 0) return no('clearance-blocked', { requirements: missing });
    const id = randomUUID();
    await this.clearances.addClearance(manager, [id, enrolmentId, setting, place, limits, today, validUntil, actor.personId, this.clock.now()]);
    await this.trace(manager, actor, 'clearance-granted', id, enrolmentId);
    return { id };
  }

  private trace(manager: EntityManager, { personId }: Actor, action: string, subjectId: string, enrolmentId: string): Promise<void> {
    return this.audit.append(manager, { actorId: personId, action, subjectType: 'clearance', subjectId, detail: { enrolmentId } });
  }
}
