import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { StatisticsService } from './statistics.service.js';
import { QuizOverview, QuizStatistics } from './statistics.type.js';

@Resolver()
export class StatisticsResolver {
  constructor(private readonly statistics: StatisticsService) {}

  @Allow('TRAINER')
  @Query(() => [QuizOverview], { description: 'Modules with a test, for trainers' })
  quizzes(@CurrentActor() actor: Actor): Promise<QuizOverview[]> {
    return this.statistics.overview(actor);
  }

  @Allow('TRAINER')
  @Query(() => QuizStatistics, { nullable: true })
  quizStatistics(
    @Args('moduleId', { type: () => ID }) moduleId: string,
    @Args('cohortId', { type: () => ID, nullable: true }) cohortId: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<QuizStatistics | null> {
    return this.statistics.of(actor, moduleId, cohortId ?? null);
  }
}
