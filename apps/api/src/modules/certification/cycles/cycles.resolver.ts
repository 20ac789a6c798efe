import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { OpenCycleResult } from '../certification.errors.js';
import { Cycle, OpenCycleInput } from './cycle.type.js';
import { CyclesService } from './cycles.service.js';

@Resolver()
export class CyclesResolver {
  constructor(private readonly service: CyclesService) {}

  @Allow()
  @Query(() => Cycle, { nullable: true })
  cycle(@Args('enrolmentId', { type: () => ID }) enrolmentId: string, @CurrentActor() actor: Actor): Promise<Cycle | null> {
    return this.service.one(actor, enrolmentId);
  }

  @Allow('COORDINATOR')
  @Mutation(() => OpenCycleResult)
  openCycle(@Args('input') input: OpenCycleInput, @CurrentActor() actor: Actor): Promise<Cycle | Refusal> {
    return this.service.open(actor, input);
  }
}
