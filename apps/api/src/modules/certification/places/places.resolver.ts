import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { PlaceResult } from '../certification.errors.js';
import { PlaceClosedInput, PlaceInput } from './place.input.js';
import { Place } from './place.type.js';
import { PlacesRepository } from './places.repository.js';
import { PlacesService } from './places.service.js';

@Resolver()
export class PlacesResolver {
  constructor(
    private readonly repository: PlacesRepository,
    private readonly service: PlacesService,
  ) {}

  @Allow('COORDINATOR', 'TRAINER', 'OFFICIAL', 'ADMINISTRATOR')
  @Query(() => [Place], { description: 'Prisons, the open ones first' })
  places(): Promise<Place[]> {
    return this.repository.all();
  }

  @Allow('ADMINISTRATOR')
  @Mutation(() => PlaceResult)
  addPlace(@Args('input') input: PlaceInput, @CurrentActor() actor: Actor): Promise<Place | Refusal> {
    return this.service.add(actor, input);
  }

  @Allow('ADMINISTRATOR')
  @Mutation(() => PlaceResult)
  renamePlace(@Args('input') input: PlaceInput, @CurrentActor() actor: Actor): Promise<Place | Refusal> {
    return this.service.rename(actor, input);
  }

  @Allow('ADMINISTRATOR')
  @Mutation(() => PlaceResult)
  setPlaceClosed(@Args('input') input: PlaceClosedInput, @CurrentActor() actor: Actor): Promise<Place | Refusal> {
    return this.service.setClosed(actor, input);
  }
}
