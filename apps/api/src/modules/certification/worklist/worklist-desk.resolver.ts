import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { NudgesResult, SavedFilterResult } from '../certification.errors.js';
import { NudgeInput, NudgePlan, type NudgesSent } from './nudge.type.js';
import { Nudges } from './nudges.service.js';
import { SavedFilter, SaveFilterInput } from './saved-filter.type.js';
import { SavedFilters } from './saved-filters.service.js';

/** What people do with the worklist. */
@Resolver()
export class WorklistDeskResolver {
  constructor(
    private readonly filters: SavedFilters,
    private readonly nudges: Nudges,
  ) {}

  @Allow('COORDINATOR', 'OFFICIAL')
  @Query(() => [SavedFilter])
  savedFilters(@CurrentActor() actor: Actor): Promise<SavedFilter[]> {
    return this.filters.of(actor);
  }

  @Allow('COORDINATOR', 'OFFICIAL')
  @Mutation(() => SavedFilterResult)
  saveFilter(@Args('input') input: SaveFilterInput, @CurrentActor() actor: Actor): Promise<SavedFilter | Refusal> {
    return this.filters.save(actor, input);
  }

  @Allow('COORDINATOR', 'OFFICIAL')
  @Mutation(() => SavedFilterResult)
  removeFilter(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<SavedFilter | Refusal> {
    return this.filters.remove(actor, id);
  }

  @Allow('COORDINATOR')
  @Query(() => [NudgePlan])
  reminderPreview(@Args('enrolmentIds', { type: () => [ID] }) enrolmentIds: string[], @CurrentActor() actor: Actor): Promise<NudgePlan[]> {
    return this.nudges.preview(actor, enrolmentIds);
  }

  @Allow('COORDINATOR')
  @Mutation(() => NudgesResult)
  remindVolunteers(@Args('input') input: NudgeInput, @CurrentActor() actor: Actor): Promise<NudgesSent | Refusal> {
    return this.nudges.send(actor, input);
  }
}
