import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { SearchService } from './search.service.js';
import { Found } from './search.type.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly service: SearchService) {}

  @Allow()
  @Query(() => Found, { description: 'Nothing for fewer than two characters' })
  search(@Args('text', { type: () => String }) text: string, @CurrentActor() actor: Actor): Promise<Found> {
    return this.service.find(actor, text);
  }
}
