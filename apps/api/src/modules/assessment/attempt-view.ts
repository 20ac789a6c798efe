import { questionTypeOf, type Question } from '@lidzgaita/grading';
import type { PublishedModule } from '../catalogue/catalogue.facade.js';
import type { AttemptQuestion, AttemptResult, Passage, QuizAttempt } from './quiz-attempt.type.js';
import type { StoredAnswer, StoredAttempt } from './quiz-attempt.repository.js';

/** The questions of an attempt, in its order. */
export function pinnedQuestions({ hash, module }: PublishedModule, questionIds: readonly string[]): Question[] {
  const bank = new Map(module.quiz?.questions.map((question) => [question.id, question]));
  return questionIds.map((id) => {
    const question = bank.get(id);
    if (!question) throw new Error(`Edition ${hash} has no question ${id}`);
    return question;
  });
}

/** An attempt as its learner sees it. While it is live, nothing in it tells an answer. */
export function attemptView(attempt: StoredAttempt, edition: PublishedModule): QuizAttempt {
  const answers = new Map(attempt.answers.map((answer) => [answer.questionId, answer]));
  const { id, enrolmentId, moduleId, number, state, startedAt, submittedAt } = attempt;
  return {
    id, enrolmentId, moduleId, moduleCode: edition.code, moduleTitle: edition.module.title, number, state, startedAt, submittedAt,
    questions: pinnedQuestions(edition, attempt.questionIds).map((question, index) => questionView(attempt, question, index, answers.get(question.id))),
    result: resultOf(attempt),
  };
}

function questionView({ seed, state }: StoredAttempt, question: Question, index: number, answer: StoredAnswer | undefined): AttemptQuestion {
  const type = questionTypeOf(question.kind);
  const told = state === 'SUBMITTED';
  return {
    id: question.id,
    position: index + 1,
    safety: question.safety,
    view: type.present(question, `${seed}:${question.id}`),
    answer: answer ? { response: answer.response, revision: answer.revision, savedAt: new Date(answer.savedAt) } : null,
    review: told ? type.review(question, answer?.response) : null,
    correct: told ? answer !== undefined && type.grade(question, answer.response).correct : null,
    passage: told ? passageOf(question) : null,
  };
}

function passageOf({ passage }: Question): Passage | null {
  const [lessonId, anchor] = passage?.split('#') ?? [];
  return lessonId && anchor ? { lessonId, anchor } : null;
}

function resultOf({ state, percent, points, passed, policy, questionIds, safetyMissed, attemptsUsed, everPassed }: StoredAttempt): AttemptResult | null {
  if (state !== 'SUBMITTED') return null;
  return {
    percent: Math.floor(percent ?? 0), points: points ?? 0, max: questionIds.length, passed: passed ?? false, pass: policy.pass,
    safetyMissed: safetyMissed ?? [], attemptsLeft: everPassed ? 0 : Math.max(0, policy.attempts - attemptsUsed),
  };
}
