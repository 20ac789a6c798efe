import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { CorrectEvidenceResult, RecordEvidenceResult, WithdrawEvidenceResult } from '../certification.errors.js';
import type { Volunteer } from '../volunteers/volunteer.type.js';
import { CorrectEvidenceService } from './correct-evidence.service.js';
import { CorrectEvidenceInput, RecordEvidenceInput, WithdrawEvidenceInput } from './evidence.input.js';
import { RecordEvidenceService } from './record-evidence.service.js';

@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly correcting: CorrectEvidenceService,
    private readonly recording: RecordEvidenceService,
  ) {}

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Mutation(() => RecordEvidenceResult)
  recordEvidence(@Args('input') input: RecordEvidenceInput, @CurrentActor() actor: Actor): Promise<Volunteer | Refusal> {
    return this.recording.record(actor, input);
  }

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Mutation(() => CorrectEvidenceResult)
  correctEvidence(@Args('input') input: CorrectEvidenceInput, @CurrentActor() actor: Actor): Promise<Volunteer | Refusal> {
    return this.correcting.correct(actor, input);
  }

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Mutation(() => WithdrawEvidenceResult)
  withdrawEvidence(@Args('input') input: WithdrawEvidenceInput, @CurrentActor() actor: Actor): Promise<Volunteer | Refusal> {
    return this.correcting.withdraw(actor, input);
  }
}
