import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { RecordEvidenceForManyResult, WithdrawEvidenceForManyResult } from '../certification.errors.js';
import { EvidencePreviewInput, RecordEvidenceForManyInput, WithdrawEvidenceForManyInput } from './evidence-for-many.input.js';
import { EvidenceForManyService } from './evidence-for-many.service.js';
import { EvidenceOutlook, RecordableForMany, type RecordedForMany, type WithdrawnForMany } from './evidence-for-many.type.js';

@Resolver()
export class EvidenceForManyResolver {
  constructor(private readonly service: EvidenceForManyService) {}

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Query(() => [RecordableForMany])
  recordableForMany(@Args('enrolmentIds', { type: () => [ID] }) enrolmentIds: string[], @CurrentActor() actor: Actor): Promise<RecordableForMany[]> {
    return this.service.recordable(actor, enrolmentIds);
  }

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Query(() => [EvidenceOutlook])
  evidencePreview(@Args('input') input: EvidencePreviewInput, @CurrentActor() actor: Actor): Promise<EvidenceOutlook[]> {
    return this.service.preview(actor, input);
  }

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Mutation(() => RecordEvidenceForManyResult)
  recordEvidenceForMany(@Args('input') input: RecordEvidenceForManyInput, @CurrentActor() actor: Actor): Promise<RecordedForMany | Refusal> {
    return this.service.record(actor, input);
  }

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL')
  @Mutation(() => WithdrawEvidenceForManyResult)
  withdrawEvidenceForMany(@Args('input') input: WithdrawEvidenceForManyInput, @CurrentActor() actor: Actor): Promise<WithdrawnForMany | Refusal> {
    return this.service.withdraw(actor, input);
  }
}
