import type { QuizPolicy } from './quiz-policy.js';

/** A finished and wholly marked attempt. `percent` 0–100. */
export interface FinishedAttempt {
  number: number;
  percent: number;
  passed: boolean;
  safetyMissed: boolean;
}

/** What several attempts come to; `percent` is null before the first is finished. */
export interface QuizOutcome {
  percent: number | null;
  passed: boolean;
}

/**
 * What counts of the attempts: the best one, the last, the first, or their average. A passed attempt beats a better one
 * that failed for safety. The average passes when the last attempt missed no safety question.
 */
export function quizOutcome(
  attempts: readonly FinishedAttempt[],
  { result, pass }: Pick<QuizPolicy, 'result' | 'pass'>,
): QuizOutcome {
  const inOrder = [...attempts].sort((a, b) => a.number - b.number);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (!first || !last) return { percent: null, passed: false };
  if (result === 'first') return of(first);
  if (result === 'last') return of(last);
  if (result === 'best') {
    const passed = inOrder.filter((attempt) => attempt.passed);
    const from = passed.length > 0 ? passed : inOrder;
    return of(from.reduce((best, attempt) => (attempt.percent > best.percent ? attempt : best)));
  }
  const percent = inOrder.reduce((sum, attempt) => sum + attempt.percent, 0) / inOrder.length;
  // A sum of doubles may lie a hair under the whole number that it stands for.
  return { percent, passed: percent + 1e-9 >= pass && !last.safetyMissed };
}

const of = ({ percent, passed }: FinishedAttempt): QuizOutcome => ({ percent, passed });

/** Why no attempt can be started. */
export type StartRefusal = 'already-passed' | 'being-marked' | 'attempts-used-up' | 'not-open-yet' | 'closed' | 'wait';

/** When and how often somebody may take a quiz; instants in milliseconds. */
export interface StartTerms {
  attempts: number;
  /** Minutes from the end of one attempt to the start of the next. */
  wait: number;
  opensAt: number | null;
  closesAt: number | null;
}

/** What has been done so far; `waiting`: a person has still to mark an attempt, which may yet turn out to be passed. */
export interface AttemptsDone {
  passed: boolean;
  waiting: boolean;
  used: number;
  lastEndedAt: number | null;
}

/** Whether a new attempt may start now, and if not, why; with `wait` and `not-open-yet`, from when. */
export function mayStart(
  done: AttemptsDone,
  { attempts, wait, opensAt, closesAt }: StartTerms,
  now: number,
): { refusal: StartRefusal | null; from: number | null } {
  if (done.passed) return { refusal: 'already-passed', from: null };
  if (done.waiting) return { refusal: 'being-marked', from: null };
  if (done.used >= attempts) return { refusal: 'attempts-used-up', from: null };
  if (closesAt !== null && now >= closesAt) return { refusal: 'closed', from: null };
  if (opensAt !== null && now < opensAt) return { refusal: 'not-open-yet', from: opensAt };
  const free = done.lastEndedAt === null ? now : done.lastEndedAt + wait * 60_000;
  return free > now ? { refusal: 'wait', from: free } : { refusal: null, from: null };
}
