import { gradeOf, type Grade } from './grade.js';
import { GradingError } from './grading-error.js';
import { questionTypeOf, type Question } from './registry.js';
import { refuseDuplicates } from './unique-ids.js';

/** The mark of one question of an attempt; `answered` is false when there was no response. */
export interface QuestionScore extends Grade {
  id: string;
  safety: boolean;
  answered: boolean;
}

/**
 * The outcome of an attempt. One question is one point. `percent` is the nearest number to the exact share; round it
 * down for display, never up, so that a failed 79.9 does not read as 80. `passed` is decided on whole numbers.
 */
export interface AttemptScore {
  points: number;
  max: number;
  percent: number;
  passed: boolean;
  /** Safety questions that were not fully right, in the order of the attempt; any of them fails the attempt. */
  safetyMissed: string[];
  perQuestion: QuestionScore[];
}

/**
 * Marks an attempt: `responses` by question id; a missing one earns 0 points; responses to questions outside the
 * attempt are ignored. Passed when the percentage is at least `pass` (a whole number of per cent, 0–100) and no safety
 * question was missed; an attempt without questions is never passed.
 * Source: docs/content-format.md, `quiz.yaml`; the assessment rules of the curriculum (80 %, safety items all right).
 * @throws GradingError `bad-pass`, `duplicate-question`, `bad-response`, `unknown-option`, `unknown-kind`
 */
export function scoreAttempt(
  questions: readonly Question[],
  responses: Readonly<Record<string, unknown>>,
  { pass }: { pass: number },
): AttemptScore {
  if (!Number.isInteger(pass) || pass < 0 || pass > 100) throw new GradingError('bad-pass');
  refuseDuplicates(questions);
  const perQuestion = questions.map((question) => scoreQuestion(question, responses));
  const safetyMissed = perQuestion.filter(({ safety, correct }) => safety && !correct).map(({ id }) => id);
  const max = questions.length;
  // Points as `earned / of` with one denominator for all questions: whole numbers do not drift.
  const of = perQuestion.reduce((common, score) => leastCommonMultiple(common, score.of), 1);
  const earned = perQuestion.reduce((sum, score) => sum + score.earned * (of / score.of), 0);
  return {
    points: earned / of,
    max,
    percent: max === 0 ? 0 : (earned * 100) / (of * max),
    passed: max > 0 && earned * 100 >= pass * of * max && safetyMissed.length === 0,
    safetyMissed,
    perQuestion,
  };
}

function scoreQuestion(question: Question, responses: Readonly<Record<string, unknown>>): QuestionScore {
  const { id, safety, kind } = question;
  const response = Object.hasOwn(responses, id) ? (responses[id] ?? undefined) : undefined;
  const answered = response !== undefined;
  const grade = answered ? questionTypeOf(kind).grade(question, response) : gradeOf(0, 1);
  return { id, safety, answered, ...grade };
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
