import { isCheck, type Leaf } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { readReason } from '../decisions/reason.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { RecordChecks } from '../record-checks/record-checks.js';
import { StandingsService } from '../standings/standings.service.js';
import { VolunteerService } from '../volunteers/volunteer.service.js';
import type { Volunteer } from '../volunteers/volunteer.type.js';
import { correctable, nothingSaid } from './correctable.js';
import { EvidenceRepository, type StoredFact } from './evidence.repository.js';
import type { CorrectEvidenceInput, WithdrawEvidenceInput } from './evidence.input.js';
import { countsPeople } from './evidence-rules.js';
import { FactWriter } from './fact-writer.js';
import { RecordEvidenceService } from './record-evidence.service.js';

/** Why a check was recorded wrongly: words of one's own could tell what it came to. */
const CHECK_MISTAKES = ['wrong-person', 'wrong-day', 'wrong-result', 'other-mistake'];

const no = (code: CertificationRefusal): Refusal => refuse(code);

interface Found {
  reach: EnrolmentReach;
  requirement: Leaf;
  fact: StoredFact;
  reason: string;
}

/** A wrong fact stays where it is: a later one with a reason takes its place, or nothing does. */
@Injectable()
export class CorrectEvidenceService {
  constructor(
    private readonly checks: RecordChecks,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly idempotency: Idempotency,
    private readonly recording: RecordEvidenceService,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
    private readonly volunteers: VolunteerService,
    private readonly writer: FactWriter,
  ) {}

  async correct(actor: Actor, input: CorrectEvidenceInput): Promise<Volunteer | Refusal> {
    const found = await this.find(actor, input);
    if (found instanceof Refusal) return found;
    const { requirement, reason, reach, fact } = found;
    if (countsPeople(fact.kind) && fact.recordedBy?.id !== actor.personId) return no('not-your-word');
    const said = this.recording.read(requirement, input);
    if (said instanceof Refusal) return said;
    return this.once(actor, 'correctEvidence', input, found, (manager) =>
      this.writer.write(manager, actor, { reach, requirement, said, reason, correctsId: fact.id }),
    );
  }

  async withdraw(actor: Actor, input: WithdrawEvidenceInput): Promise<Volunteer | Refusal> {
    const found = await this.find(actor, input);
    if (found instanceof Refusal) return found;
    const { requirement, reason, reach, fact } = found;
    return this.once(actor, 'withdrawEvidence', input, found, (manager) =>
      this.writer.write(manager, actor, { reach, requirement, said: nothingSaid(fact), reason, correctsId: fact.id, withdrawn: true }),
    );
  }

  private async once(actor: Actor, operation: string, { key, ...body }: WithdrawEvidenceInput, { fact, reach }: Found, write: (manager: EntityManager) => Promise<string>): Promise<Volunteer | Refusal> {
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation, input: this.checks.inputOf(fact.kind, body),
      work: async (manager) => {
        await this.decisions.inTurn(manager, reach.enrolmentId);
        const facts = await this.evidence.ofEnrolments([reach.enrolmentId], manager);
        return facts.some(({ correctsId }) => correctsId === fact.id) ? no('already-corrected') : { factId: await write(manager) };
      },
    });
    if (done instanceof Refusal) return done;
    return (await this.volunteers.one(actor, reach.enrolmentId)) ?? no('enrolment-unknown');
  }

  private async find(actor: Actor, { enrolmentId, factId, reason: given }: WithdrawEvidenceInput): Promise<Found | Refusal> {
    const reach = await this.training.asStaff(actor, enrolmentId);
    if (!reach) return no('enrolment-unknown');
    const standing = (await this.standings.of([enrolmentId], this.clock.today())).get(enrolmentId)!;
    const found = correctable(standing, reach, factId);
    if (found instanceof Refusal) return found;
    const reason = readReason(given);
    if (reason instanceof Refusal) return reason;
    if (isCheck(found.fact.kind) && !CHECK_MISTAKES.includes(reason)) return no('reason-unknown');
    return { reach, ...found, reason };
  }
}
