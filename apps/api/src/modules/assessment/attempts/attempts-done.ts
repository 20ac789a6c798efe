import { type AttemptsDone, type FinishedAttempt, quizOutcome, type QuizPolicy } from '@lidzgaita/grading';

/** An attempt as the rules about several of them read it. */
export interface AttemptSoFar extends Omit<FinishedAttempt, 'percent' | 'passed'> {
  percent: number | null;
  passed: boolean | null;
  waiting: number;
  submittedAt: string | null;
}

export const finishedOf = (attempts: readonly AttemptSoFar[]): FinishedAttempt[] =>
  attempts.flatMap(({ number, percent, passed, safetyMissed }) => (percent === null || passed === null ? [] : [{ number, percent, passed, safetyMissed }]));

/** What the attempts at a quiz come to so far. */
export function attemptsDone(attempts: readonly AttemptSoFar[], policy: Pick<QuizPolicy, 'result' | 'pass'>): AttemptsDone {
  const ends = attempts.flatMap(({ submittedAt }) => (submittedAt ? [Date.parse(submittedAt)] : []));
  return {
    passed: quizOutcome(finishedOf(attempts), policy).passed,
    waiting: attempts.some(({ waiting }) => waiting > 0),
    used: attempts.length,
    lastEndedAt: ends.length > 0 ? Math.max(...ends) : null,
  };
}
