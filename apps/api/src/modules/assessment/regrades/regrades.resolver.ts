import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { RegradeResult } from '../assessment.errors.js';
import { Regrade, RegradeAction, RegradeInput, RegradePreview } from './regrade.type.js';
import { RegradesService } from './regrades.service.js';

@Resolver()
export class RegradesResolver {
  constructor(private readonly service: RegradesService) {}

  @Allow('TRAINER')
  @Query(() => RegradePreview)
  regradePreview(
    @Args('moduleId', { type: () => ID }) moduleId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('version', { type: () => ID }) version: string,
    @Args('action', { type: () => RegradeAction }) action: 'REPLACE' | 'VOID',
    @CurrentActor() actor: Actor,
  ): Promise<RegradePreview> {
    return this.service.preview(actor, { moduleId, questionId, version, action });
  }

  @Allow('TRAINER', 'COORDINATOR')
  @Query(() => [Regrade])
  regrades(@Args('moduleId', { type: () => ID, nullable: true }) moduleId: string | null, @CurrentActor() actor: Actor): Promise<Regrade[]> {
    return this.service.list(actor, moduleId ?? null);
  }

  @Allow('TRAINER')
  @Mutation(() => RegradeResult)
  regrade(@Args('input') input: RegradeInput, @CurrentActor() actor: Actor): Promise<Regrade | Refusal> {
    return this.service.regrade(actor, input);
  }
}
