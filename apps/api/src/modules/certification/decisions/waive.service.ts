import { randomUUID } from 'node:crypto';
import { flatten, mayWaive } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { EvidenceRepository, type StoredFact } from '../evidence/evidence.repository.js';
import { StandingsService } from '../standings/standings.service.js';
import { VolunteerService } from '../volunteers/volunteer.service.js';
import type { Volunteer } from '../volunteers/volunteer.type.js';
import type { WaiveRequirementInput, WithdrawWaiverInput } from './decisions.input.js';
import { DecisionsRepository } from './decisions.repository.js';
import { readReason } from './reason.js';

const no = (code: CertificationRefusal): Refusal => refuse(code);

/** Lets somebody off a requirement until a day, with a reason, and takes it back: that is evidence too, with the name of who decided it. */
@Injectable()
export class WaiveService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly idempotency: Idempotency,
    private readonly sessions: Sessions,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
    private readonly volunteers: VolunteerService,
  ) {}

  async waive(actor: Actor, { key, ...input }: WaiveRequirementInput): Promise<Volunteer | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const reach = await this.training.asStaff(actor, input.enrolmentId);
    if (!reach?.coordinator) return no('enrolment-unknown');
    const today = this.clock.today();
    const { requirements } = (await this.standings.of([reach.enrolmentId], today)).get(reach.enrolmentId)!;
    const requirement = flatten(requirements).find(({ id }) => id === input.requirementId);
    if (!requirement) return no('requirement-unknown');
    if (reach.own) return no('own-evidence');
    if (!mayWaive(requirement)) return no('never-waived');
    if (input.validUntil < today) return no('waiver-over');
    if (!this.sessions.confirmed(actor)) return no('step-up-needed');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'waiveRequirement', input,
      work: (manager) => this.save(manager, actor, reach, { ...input, reason }),
    });
    if (done instanceof Refusal) return done;
    return (await this.volunteers.one(actor, reach.enrolmentId)) ?? no('enrolment-unknown');
  }

  /** A later fact ends a waiver before its day; what it did until then stays in the history. */
  async withdraw(actor: Actor, { key, ...input }: WithdrawWaiverInput): Promise<Volunteer | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const reach = await this.training.asStaff(actor, input.enrolmentId);
    if (!reach?.coordinator) return no('enrolment-unknown');
    const { facts } = (await this.standings.of([reach.enrolmentId], this.clock.today())).get(reach.enrolmentId)!;
    const waiver = facts.find(({ id, kind, withdrawn }) => id === input.factId && kind === 'waiver' && !withdrawn);
    if (!waiver) return no('fact-unknown');
    if (reach.own) return no('own-evidence');
    if (!this.sessions.confirmed(actor)) return no('step-up-needed');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'withdrawWaiver', input,
      work: (manager) => this.end(manager, actor, reach, waiver, reason),
    });
    if (done instanceof Refusal) return done;
    return (await this.volunteers.one(actor, reach.enrolmentId)) ?? no('enrolment-unknown');
  }

  private async end(manager: EntityManager, { personId: recordedById }: Actor, { enrolmentId, personId, cohortId }: EnrolmentReach, waiver: StoredFact, reason: string): Promise<{ factId: string } | Refusal> {
    await this.decisions.inTurn(manager, enrolmentId);
    const facts = await this.evidence.ofEnrolments([enrolmentId], manager);
    if (facts.some(({ correctsId }) => correctsId === waiver.id)) return no('already-corrected');
    const factId = randomUUID();
    const requirementId = waiver.requirementId!;
    await this.evidence.add(manager, {
      id: factId, personId, kind: 'waiver', cohortId, requirementId, occurredOn: this.clock.today(), correctsId: waiver.id, withdrawn: true, reason,
      source: 'waived', sourceId: factId, recordedById,
    });
    await this.audit.append(manager, { actorId: recordedById, action: 'waiver-withdrawn', subjectType: 'evidence', subjectId: factId, detail: { enrolmentId, requirementId, correctsId: waiver.id } });
    return { factId };
  }

  private async save(manager: EntityManager, { personId: recordedById }: Actor, { enrolmentId, personId, cohortId }: EnrolmentReach, { requirementId, validUntil, reason }: { requirementId: string; validUntil: string; reason: string }): Promise<{ factId: string }> {
    await this.decisions.inTurn(manager, enrolmentId);
    const factId = randomUUID();
    await this.evidence.add(manager, {
      id: factId, personId, kind: 'waiver', cohortId, requirementId, occurredOn: this.clock.today(), validUntil, note: reason,
      source: 'waived', sourceId: factId, recordedById,
    });
    await this.audit.append(manager, { actorId: recordedById, action: 'requirement-waived', subjectType: 'evidence', subjectId: factId, detail: { enrolmentId, requirementId, validUntil } });
    return { factId };
  }
}
