import { Injectable } from '@nestjs/common';
import { drawQuiz, mayStart, momentOf, quizOutcome, seenAt } from '@lidzgaita/grading';
import { Clock } from '../../../platform/clock/clock.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { attemptsDone, finishedOf } from './attempts-done.js';
import { quizTerms } from './attempt-terms.js';
import { attemptView, behaviourOf } from './attempt-view.js';
import { OverdueAttempts } from './overdue-attempts.js';
import { bankOf } from './question-bank.js';
import { type EarlierAttempt, QuizAttemptRepository, type StoredAttempt } from './quiz-attempt.repository.js';
import { type AttemptQuestion, type QuizAttempt, QuizResultMethod } from './quiz-attempt.type.js';
import type { AttemptSummary, Quiz } from './quiz.type.js';

/** What learners see of their quizzes and attempts; what is not their own is not there. */
@Injectable()
export class QuizService {
  constructor(
    private readonly attempts: QuizAttemptRepository,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly overdue: OverdueAttempts,
  ) {}

  async quiz(actor: Actor, enrolmentId: string, moduleId: string): Promise<Quiz | null> {
    let state = await this.attempts.quizState(enrolmentId, moduleId, actor.personId);
    if (!state) return null;
    const now = this.clock.now().getTime();
    if (state.attempts.some((attempt) => attempt.state === 'LIVE' && attempt.closesAt && Date.parse(attempt.closesAt) <= now)) {
      await this.overdue.closeOfEnrolment(enrolmentId);
      state = (await this.attempts.quizState(enrolmentId, moduleId, actor.personId))!;
    }
    const edition = await this.catalogue.moduleOf(state.programmeHash, moduleId);
    const quiz = edition?.module.quiz;
    if (!quiz) return null;
    const terms = quizTerms(quiz, state.accommodations);
    const done = attemptsDone(state.attempts, quiz);
    const start = mayStart(done, { ...terms, wait: quiz.wait }, now);
    const live = state.attempts.find((attempt) => attempt.state === 'LIVE');
    const mayKnow = ({ policy, submittedAt }: EarlierAttempt): boolean =>
      submittedAt === null || seenAt(policy, momentOf(Date.parse(submittedAt), terms.closesAt, now)).includes('mark');
    const { percent } = quizOutcome(finishedOf(state.attempts), quiz);
    return {
      enrolmentId: state.enrolmentId, moduleId, moduleCode: edition.code, moduleTitle: edition.module.title,
      draw: drawQuiz([...bankOf(edition).values()].map(({ question }) => question), quiz, edition.hash).length,
      pass: quiz.pass, attempts: terms.attempts, attemptsUsed: state.attempts.length, liveAttemptId: live?.id ?? null, passed: done.passed,
      behaviour: behaviourOf(quiz), resultMethod: QuizResultMethod[quiz.result.toUpperCase() as keyof typeof QuizResultMethod],
      sections: quiz.sections.map(({ id, title }) => ({ id, title })),
      minutes: terms.minutes, opensOn: terms.opensOn, closesOn: terms.closesOn,
      nextAttemptAt: start.from === null ? null : new Date(start.from),
      percent: percent === null || !state.attempts.every(mayKnow) ? null : Math.floor(percent),
      startRefusal: live ? null : start.refusal,
      history: state.attempts.map((attempt) => summary(attempt, mayKnow(attempt))),
    };
  }

  async attempt(actor: Actor, id: string): Promise<QuizAttempt | null> {
    const attempt = await this.current(actor, id);
    return attempt ? attemptView(attempt, await this.catalogue.moduleEdition(attempt.editionHash), this.clock.now()) : null;
  }

  async question(actor: Actor, attemptId: string, questionId: string): Promise<AttemptQuestion | null> {
    const attempt = await this.attempt(actor, attemptId);
    return attempt?.questions.find(({ id }) => id === questionId) ?? null;
  }

  /** The attempt that a write named, or the write's refusal. */
  async written(actor: Actor, answer: { id: string } | Refusal): Promise<QuizAttempt | Refusal> {
    return answer instanceof Refusal ? answer : (await this.attempt(actor, answer.id))!;
  }

  /** An attempt of the actor's own, ended when its time is over. */
  async current(actor: Actor, id: string): Promise<StoredAttempt | undefined> {
    const attempt = await this.attempts.attempt(id, actor.personId);
    if (attempt?.state !== 'LIVE' || !attempt.closesAt || attempt.closesAt > this.clock.now()) return attempt;
    await this.overdue.closeAttempt(id);
    return this.attempts.attempt(id, actor.personId);
  }
}

const summary = ({ id, number, startedAt, submittedAt, percent, passed }: EarlierAttempt, known: boolean): AttemptSummary => ({
  id, number,
  startedAt: new Date(startedAt),
  submittedAt: submittedAt ? new Date(submittedAt) : null,
  passed: known ? passed : null,
  percent: percent === null || passed === null || !known ? null : Math.floor(percent),
});
