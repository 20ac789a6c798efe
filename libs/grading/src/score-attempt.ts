import type { Mark } from './behaviour.js';
import { GradingError } from './grading-error.js';
import { refuseDuplicates } from './unique-ids.js';

/** One question of an ended attempt. */
export interface QuestionScore extends Mark {
  id: string;
  safety: boolean;
  /** False for what is not marked, such as a self-rating. */
  counted: boolean;
  /** A person has still to mark it. */
  pending: boolean;
}

/**
 * The outcome of an attempt. One counted question is one point. `percent` is the nearest number to the exact share;
 * round it down for display, never up, so that a failed 79.9 does not read as 80. `passed` is decided on whole numbers,
 * and null while `waiting` answers have still to be marked by a person.
 */
export interface AttemptScore {
  points: number;
  max: number;
  percent: number;
  passed: boolean | null;
  waiting: number;
  /** Safety questions that were not fully right, in the order of the attempt; any of them fails the attempt. */
  safetyMissed: string[];
}

/**
 * Adds up an attempt. Passed when the percentage is at least `pass` (a whole number of per cent, 0–100) and no safety
 * question was missed; an attempt without counted questions is never passed; a sum below 0 (certainty) counts as 0.
 * Source: docs/content-format.md, `quiz.yaml`; the assessment rules of the curriculum (80 %, safety items all right).
 * @throws GradingError `bad-pass`, `duplicate-question`
 */
export function scoreAttempt(scores: readonly QuestionScore[], { pass }: { pass: number }): AttemptScore {
  if (!Number.isInteger(pass) || pass < 0 || pass > 100) throw new GradingError('bad-pass');
  refuseDuplicates(scores);
  const counted = scores.filter((score) => score.counted);
  const waiting = scores.filter(({ pending }) => pending).length;
  const safetyMissed = scores.filter(({ safety, pending, correct }) => safety && !pending && !correct).map(({ id }) => id);
  const max = counted.length;
  // Points as `earned / of` with one denominator for all questions: whole numbers do not drift.
  const of = counted.reduce((common, score) => leastCommonMultiple(common, BigInt(score.of)), 1n);
  const sum = counted.reduce((total, score) => total + BigInt(score.earned) * (of / BigInt(score.of)), 0n);
  const earned = sum < 0n ? 0n : sum;
  const enough = max > 0 && earned * 100n >= BigInt(pass) * of * BigInt(max);
  return {
    points: ratio(earned, of),
    max,
    percent: max === 0 ? 0 : ratio(earned * 100n, of * BigInt(max)),
    passed: waiting > 0 ? null : enough && safetyMissed.length === 0,
    waiting,
    safetyMissed,
  };
}

/** Whole part and rest apart, so that large common denominators lose nothing that a double could hold. */
function ratio(above: bigint, below: bigint): number {
  return Number(above / below) + Number(above % below) / Number(below);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
