import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { AccommodationResult } from '../assessment.errors.js';
import { Accommodation, EndAccommodationInput, SetAccommodationInput } from './accommodation.type.js';
import { AccommodationsService } from './accommodations.service.js';

@Resolver()
export class AccommodationsResolver {
  constructor(private readonly accommodations: AccommodationsService) {}

  @Allow('COORDINATOR')
  @Query(() => [Accommodation], { name: 'accommodations' })
  ofCohort(@Args('cohortId', { type: () => ID }) cohortId: string, @CurrentActor() actor: Actor): Promise<Accommodation[]> {
    return this.accommodations.ofCohort(actor, cohortId);
  }

  @Allow('COORDINATOR')
  @Mutation(() => AccommodationResult)
  setAccommodation(@Args('input') input: SetAccommodationInput, @CurrentActor() actor: Actor): Promise<Accommodation | Refusal> {
    return this.accommodations.set(actor, input);
  }

  @Allow('COORDINATOR')
  @Mutation(() => AccommodationResult)
  endAccommodation(@Args('input') input: EndAccommodationInput, @CurrentActor() actor: Actor): Promise<Accommodation | Refusal> {
    return this.accommodations.end(actor, input);
  }
}
