import { createHash } from 'node:crypto';
import { GradingError, markingOf, scoreAttempt, type Question } from '@lidzgaita/grading';
import type { LockedAttempt } from '../attempts/attempt-results.js';
import { markQuestion, type QuestionMark, voidedMark } from '../attempts/mark-question.js';
import type { BankQuestion } from '../attempts/question-bank.js';
import type { StoredStep } from '../attempts/quiz-attempt.repository.js';
import type { RecordedChange, RegradeAction } from './regrade.entity.js';

/** An ended attempt that holds the question, as a regrade reads it. */
export interface RegradedAttempt extends LockedAttempt {
  questionIds: string[];
  percent: number | null;
  passed: boolean | null;
  /** To the one question. */
  steps: StoredStep[];
  /** The newest of every question. */
  marks: QuestionMark[];
}

export interface PlannedChange {
  attempt: RegradedAttempt;
  mark: QuestionMark;
  recorded: RecordedChange;
}

export interface RegradePlan {
  /** Depends on every change and on nothing else. */
  id: string;
  changes: PlannedChange[];
  unchanged: number;
  misfits: number;
}

/** Why a version of a question cannot be marked by another one. */
export function misfitOf(asked: BankQuestion, by: BankQuestion | undefined): 'question-same' | 'version-misfit' | undefined {
  if (!by || by.question.kind !== asked.question.kind) return 'version-misfit';
  if (by.version === asked.version) return 'question-same';
  return markingOf(asked.question) === 'person' ? 'version-misfit' : undefined;
}

/** What a regrade would change; attempts in the order given. */
export function planRegrade(action: RegradeAction, by: BankQuestion, attempts: readonly RegradedAttempt[], safetyOf: (attempt: RegradedAttempt, questionId: string) => boolean): RegradePlan {
  const changes: PlannedChange[] = [];
  let [unchanged, misfits] = [0, 0];
  for (const attempt of attempts) {
    const before = attempt.marks.find(({ questionId }) => questionId === by.question.id);
    const mark = markBy(action, by, attempt);
    if (!mark || !before) misfits++;
    else if (same(before, mark)) unchanged++;
    else changes.push({ attempt, mark, recorded: changeOf(attempt, before, mark, (id) => safetyOf(attempt, id)) });
  }
  const told = changes.map(({ attempt, mark }) => [attempt.id, mark.earned, mark.of, mark.voided, mark.version]);
  const id = createHash('sha256').update(JSON.stringify([action, by.question.id, by.version, told])).digest('hex').slice(0, 32);
  return { id, changes, unchanged, misfits };
}

function markBy(action: RegradeAction, { question, version }: BankQuestion, { steps, policy }: RegradedAttempt): QuestionMark | undefined {
  if (action === 'VOID') return voidedMark({ question, version }, steps.length > 0);
  try {
    return markQuestion({ question, version, steps, policy });
  } catch (error) {
    if (error instanceof GradingError) return undefined;
    throw error;
  }
}

const same = (a: QuestionMark, b: QuestionMark): boolean =>
  a.earned * b.of === b.earned * a.of && a.correct === b.correct && a.voided === b.voided && a.pending === b.pending && a.counted === b.counted;

function changeOf(attempt: RegradedAttempt, before: QuestionMark, mark: QuestionMark, safetyOf: (questionId: string) => boolean): RecordedChange {
  const marks = attempt.marks.map((one) => (one.questionId === mark.questionId ? mark : one));
  const score = scoreAttempt(marks.map((one) => ({ ...one, id: one.questionId, safety: safetyOf(one.questionId) })), attempt.policy);
  return {
    attemptId: attempt.id, enrolmentId: attempt.enrolmentId, personId: attempt.personId,
    before: before.earned / before.of, after: mark.earned / mark.of,
    percentBefore: attempt.percent === null ? null : Math.floor(attempt.percent), percentAfter: Math.floor(score.percent),
    passedBefore: attempt.passed, passedAfter: score.passed,
  };
}

/** Which questions of an edition are about safety. */
export const safetyIn = (questions: readonly Pick<Question, 'id' | 'safety'>[]): ReadonlySet<string> =>
  new Set(questions.filter(({ safety }) => safety).map(({ id }) => id));
