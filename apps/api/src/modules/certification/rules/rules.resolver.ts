import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { SaveRulesResult } from '../certification.errors.js';
import { RulesService } from './rules.service.js';
import { ProgrammeRulesType, RulesInput, RulesSimulation, SaveRulesInput } from './rules.type.js';

@Resolver()
export class RulesResolver {
  constructor(private readonly service: RulesService) {}

  @Allow('COORDINATOR')
  @Query(() => ProgrammeRulesType, { nullable: true })
  programmeRules(@Args('programmeId', { type: () => ID }) programmeId: string, @CurrentActor() actor: Actor): Promise<ProgrammeRulesType | null> {
    return this.service.rules(actor, programmeId);
  }

  @Allow('COORDINATOR')
  @Query(() => RulesSimulation)
  simulateRules(@Args('rules') rules: RulesInput, @CurrentActor() actor: Actor): Promise<RulesSimulation> {
    return this.service.simulate(actor, rules);
  }

  @Allow('COORDINATOR')
  @Mutation(() => SaveRulesResult)
  saveRules(@Args('input') input: SaveRulesInput, @CurrentActor() actor: Actor): Promise<ProgrammeRulesType | Refusal> {
    return this.service.save(actor, input);
  }
}
