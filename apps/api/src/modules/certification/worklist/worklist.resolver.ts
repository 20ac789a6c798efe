import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { WorklistFilter, WorklistOrder } from './worklist.input.js';
import { WorklistService } from './worklist.service.js';
import { Pipeline, Worklist, WorklistColumn, WorklistCounts } from './worklist.type.js';

@Resolver()
export class WorklistResolver {
  constructor(private readonly service: WorklistService) {}

  @Allow('COORDINATOR', 'OFFICIAL')
  @Query(() => Worklist)
  worklist(
    @Args('filter', { type: () => WorklistFilter }) filter: WorklistFilter,
    @Args('order', { type: () => WorklistOrder, nullable: true }) order: WorklistOrder | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('size', { type: () => Int, defaultValue: 50 }) size: number,
    @CurrentActor() actor: Actor,
  ): Promise<Worklist> {
    return this.service.page(actor, filter, order ?? null, after ?? null, size);
  }

  @Allow('COORDINATOR', 'OFFICIAL')
  @Query(() => [ID], { description: 'Enrolments that the filter matches, in the order of the list: the first 200, as many as can be acted on at once' })
  worklistChoice(
    @Args('filter', { type: () => WorklistFilter }) filter: WorklistFilter,
    @Args('order', { type: () => WorklistOrder, nullable: true }) order: WorklistOrder | null,
    @CurrentActor() actor: Actor,
  ): Promise<string[]> {
    return this.service.choice(actor, filter, order ?? null);
  }

  @Allow('COORDINATOR', 'OFFICIAL')
  @Query(() => WorklistCounts)
  worklistCounts(@Args('filter', { type: () => WorklistFilter }) filter: WorklistFilter, @CurrentActor() actor: Actor): Promise<WorklistCounts> {
    return this.service.counts(actor, filter);
  }

  @Allow('COORDINATOR', 'OFFICIAL')
  @Query(() => [WorklistColumn])
  worklistBoard(@Args('filter', { type: () => WorklistFilter }) filter: WorklistFilter, @CurrentActor() actor: Actor): Promise<WorklistColumn[]> {
    return this.service.board(actor, filter);
  }

  @Allow('COORDINATOR', 'OFFICIAL')
  @Query(() => Pipeline)
  pipeline(@CurrentActor() actor: Actor): Promise<Pipeline> {
    return this.service.pipeline(actor);
  }
}
