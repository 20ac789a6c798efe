import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { StaffAttemptResult } from '../assessment.errors.js';
import { CloseAttemptInput, ReopenAttemptInput } from './attempt.input.js';
import { StaffAttempt } from './staff-attempt.type.js';
import { StaffAttemptsService } from './staff-attempts.service.js';

@Resolver()
export class StaffAttemptsResolver {
  constructor(private readonly attempts: StaffAttemptsService) {}

  @Allow('COORDINATOR')
  @Query(() => [StaffAttempt])
  cohortAttempts(@Args('cohortId', { type: () => ID }) cohortId: string, @CurrentActor() actor: Actor): Promise<StaffAttempt[]> {
    return this.attempts.ofCohort(actor, cohortId);
  }

  @Allow('COORDINATOR')
  @Mutation(() => StaffAttemptResult)
  closeAttempt(@Args('input') input: CloseAttemptInput, @CurrentActor() actor: Actor): Promise<StaffAttempt | Refusal> {
    return this.attempts.close(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => StaffAttemptResult)
  reopenAttempt(@Args('input') input: ReopenAttemptInput, @CurrentActor() actor: Actor): Promise<StaffAttempt | Refusal> {
    return this.attempts.reopen(actor, input);
  }
}
