import { Injectable } from '@nestjs/common';
import { drawQuestions } from '@lidzgaita/grading';
import { Refusal } from '../../platform/graphql/refusal.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { attemptView } from './attempt-view.js';
import { type EarlierAttempt, QuizAttemptRepository } from './quiz-attempt.repository.js';
import type { QuizAttempt } from './quiz-attempt.type.js';
import type { AttemptSummary, Quiz } from './quiz.type.js';

/** What a learner reads of quizzes and attempts; whatever is not their own is not there. */
@Injectable()
export class QuizService {
  constructor(
    private readonly attempts: QuizAttemptRepository,
    private readonly catalogue: CatalogueFacade,
  ) {}

  async quiz(actor: Actor, enrolmentId: string, moduleId: string): Promise<Quiz | null> {
    const state = await this.attempts.quizState(enrolmentId, moduleId, actor.personId);
    if (!state) return null;
    const edition = await this.catalogue.moduleOf(state.programmeHash, moduleId);
    const quiz = edition?.module.quiz;
    if (!quiz) return null;
    return {
      enrolmentId: state.enrolmentId, moduleId, moduleCode: edition.code, moduleTitle: edition.module.title,
      draw: drawQuestions(quiz.questions, quiz, edition.hash).length, pass: quiz.pass, attempts: quiz.attempts, attemptsUsed: state.attempts.length,
      liveAttemptId: state.attempts.find((attempt) => attempt.state === 'LIVE')?.id ?? null,
      passed: state.attempts.some(({ passed }) => passed),
      history: state.attempts.map(summary),
    };
  }

  async attempt(actor: Actor, id: string): Promise<QuizAttempt | null> {
    const attempt = await this.attempts.attempt(id, actor.personId);
    return attempt ? attemptView(attempt, await this.catalogue.moduleEdition(attempt.editionHash)) : null;
  }

  /** The attempt that a write named, or the write's refusal. */
  async written(actor: Actor, answer: { id: string } | Refusal): Promise<QuizAttempt | Refusal> {
    return answer instanceof Refusal ? answer : (await this.attempt(actor, answer.id))!;
  }
}

const summary = ({ id, number, startedAt, submittedAt, percent, passed }: EarlierAttempt): AttemptSummary => ({
  id, number, passed,
  startedAt: new Date(startedAt),
  submittedAt: submittedAt ? new Date(submittedAt) : null,
  percent: percent === null ? null : Math.floor(percent),
});
