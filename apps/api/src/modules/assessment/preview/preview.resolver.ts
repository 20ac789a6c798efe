import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { QuestionResponseScalar } from '../../../platform/graphql/scalars.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { PreviewService } from './preview.service.js';
import { CheckedAnswer, Practice, QuizPreview } from './preview.type.js';

@Resolver()
export class PreviewResolver {
  constructor(private readonly service: PreviewService) {}

  @Allow('TRAINER')
  @Query(() => QuizPreview, { nullable: true, description: 'A quiz as a trainee would get it with this seed; hash of a module’s edition' })
  quizPreview(@Args('hash', { type: () => ID }) hash: string, @Args('seed', { type: () => String }) seed: string): Promise<QuizPreview | null> {
    return this.service.preview(hash, seed);
  }

  @Allow('TRAINER')
  @Query(() => CheckedAnswer, { nullable: true })
  previewAnswer(
    @Args('hash', { type: () => ID }) hash: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('response', { type: () => QuestionResponseScalar }) response: unknown,
    @Args('certainty', { type: () => Int, nullable: true }) certainty: number | null,
  ): Promise<CheckedAnswer | null> {
    return this.service.previewAnswer(hash, questionId, response, certainty ?? null);
  }

  @Allow()
  @Query(() => Practice, { nullable: true, description: 'Missed questions of a finished attempt, to be practised' })
  practice(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Args('seed', { type: () => String }) seed: string,
    @CurrentActor() actor: Actor,
  ): Promise<Practice | null> {
    return this.service.practice(actor, attemptId, seed);
  }

  @Allow()
  @Query(() => CheckedAnswer, { nullable: true })
  practiceAnswer(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('response', { type: () => QuestionResponseScalar }) response: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<CheckedAnswer | null> {
    return this.service.practiceAnswer(actor, attemptId, questionId, response);
  }
}
