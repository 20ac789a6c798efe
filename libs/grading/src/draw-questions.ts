import { GradingError } from './grading-error.js';
import { shuffle } from './shuffle.js';
import { refuseDuplicates } from './unique-ids.js';

/**
 * The question ids of one attempt, in the order in which they are presented.
 * Every safety question is taken (even when there are more than `draw`); the rest is filled up at random, questions
 * that the learner has not seen (`seenIds`) first. The size is `draw`, or the number of safety questions when that is
 * larger, or the whole bank when that is smaller. The same arguments give the same ids in the same order.
 * Source: docs/content-format.md, `quiz.yaml`.
 * @throws GradingError `bad-draw`, `duplicate-question`
 */
export function drawQuestions(
  bank: readonly { id: string; safety: boolean }[],
  { draw }: { draw: number },
  seed: string,
  seenIds: Iterable<string> = [],
): string[] {
  if (!Number.isInteger(draw) || draw < 1) throw new GradingError('bad-draw');
  refuseDuplicates(bank);
  const seen = new Set(seenIds);
  const safety = bank.filter((question) => question.safety);
  const others = shuffle(
    bank.filter((question) => !question.safety),
    `${seed}/fill`,
  );
  const preferred = [...others.filter(({ id }) => !seen.has(id)), ...others.filter(({ id }) => seen.has(id))];
  const taken = [...safety, ...preferred.slice(0, Math.max(draw - safety.length, 0))];
  return shuffle(
    taken.map(({ id }) => id),
    `${seed}/order`,
  );
}
