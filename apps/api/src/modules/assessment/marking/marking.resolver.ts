import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { RecordMarkResult } from '../assessment.errors.js';
import { MarkingService } from './marking.service.js';
import { MarkingItem, RecordMarkInput } from './marking.type.js';

@Resolver()
export class MarkingResolver {
  constructor(private readonly marking: MarkingService) {}

  @Allow('TRAINER')
  @Query(() => [MarkingItem])
  markingQueue(@Args('done', { type: () => Boolean, defaultValue: false }) done: boolean, @CurrentActor() actor: Actor): Promise<MarkingItem[]> {
    return this.marking.queue(actor, done);
  }

  @Allow('TRAINER')
  @Query(() => MarkingItem, { nullable: true })
  markingItem(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<MarkingItem | null> {
    return this.marking.item(actor, attemptId, questionId);
  }

  @Allow('TRAINER')
  @Mutation(() => RecordMarkResult)
  recordMark(@Args('input') input: RecordMarkInput, @CurrentActor() actor: Actor): Promise<MarkingItem | Refusal> {
    return this.marking.record(actor, input);
  }
}
