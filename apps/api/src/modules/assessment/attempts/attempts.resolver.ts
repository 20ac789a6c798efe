import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Allow } from '../../../platform/permissions/allow.decorator.js';
import { CurrentActor } from '../../../platform/permissions/request.js';
import { SaveAnswerResult, StartAttemptResult, SubmitAttemptResult } from '../assessment.errors.js';
import { SaveAnswerInput, StartAttemptInput, SubmitAttemptInput } from './attempt.input.js';
import { type AnswerReceipt, QuizAttempt } from './quiz-attempt.type.js';
import { QuizService } from './quiz.service.js';
import { Quiz } from './quiz.type.js';
import { SaveAnswerService } from './save-answer.service.js';
import { StartAttemptService } from './start-attempt.service.js';
import { SubmitAttemptService } from './submit-attempt.service.js';

@Resolver()
export class AttemptsResolver {
  constructor(
    private readonly quizzes: QuizService,
    private readonly saving: SaveAnswerService,
    private readonly starting: StartAttemptService,
    private readonly submitting: SubmitAttemptService,
  ) {}

  @Allow()
  @Query(() => Quiz, { nullable: true })
  quiz(
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('moduleId', { type: () => ID }) moduleId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Quiz | null> {
    return this.quizzes.quiz(actor, enrolmentId, moduleId);
  }

  @Allow()
  @Query(() => QuizAttempt, { nullable: true })
  attempt(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<QuizAttempt | null> {
    return this.quizzes.attempt(actor, id);
  }

  @Allow()
  @Mutation(() => StartAttemptResult)
  async startAttempt(@Args('input') input: StartAttemptInput, @CurrentActor() actor: Actor): Promise<QuizAttempt | Refusal> {
    return this.quizzes.written(actor, await this.starting.start(actor, input));
  }

  @Allow()
  @Mutation(() => SaveAnswerResult)
  saveAnswer(@Args('input') input: SaveAnswerInput, @CurrentActor() actor: Actor): Promise<AnswerReceipt | Refusal> {
    return this.saving.save(actor, input);
  }

  @Allow()
  @Mutation(() => SubmitAttemptResult)
  async submitAttempt(@Args('input') input: SubmitAttemptInput, @CurrentActor() actor: Actor): Promise<QuizAttempt | Refusal> {
    return this.quizzes.written(actor, await this.submitting.submit(actor, input));
  }
}
