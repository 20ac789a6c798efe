import fc from 'fast-check';
import { questionTypeOf, type Question } from '../registry.js';
import { otherKinds } from './kinds.js';
import { type Answered } from './placed-kinds.js';
import { aMultiple, aSingle, aTrueFalse, optionsOf } from './questions.js';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A `multiple` question with 2–6 options and at least one right, and a set of choices. */
export const multipleWithChoices = fc
  .integer({ min: 2, max: 6 })
  .chain((count) =>
    fc.record({
      right: fc.subarray(letters.slice(0, count), { minLength: 1 }),
      scoring: fc.constantFrom('all' as const, 'partial' as const),
      choices: fc.shuffledSubarray(letters.slice(0, count)),
      count: fc.constant(count),
    }),
  )
  .map(({ right, scoring, choices, count }) => ({
    question: aMultiple({ scoring, options: optionsOf(count, right) }),
    response: { choices },
  }));

const singleWithChoice = fc
  .integer({ min: 2, max: 6 })
  .chain((count) => fc.record({ count: fc.constant(count), right: fc.nat(count - 1), choice: fc.nat(count - 1) }))
  .map(({ count, right, choice }) => ({
    question: aSingle({ options: optionsOf(count, [letters[right]!]) }),
    response: { choice: letters[choice]! },
  }));

const trueFalseWithChoice = fc
  .record({ answer: fc.boolean(), choice: fc.constantFrom('true', 'false') })
  .map(({ answer, choice }) => ({ question: aTrueFalse({ answer }), response: { choice } }));

/** A question of any kind and a response that fits it. */
export const questionWithResponse: fc.Arbitrary<Answered> = fc.oneof(
  singleWithChoice,
  multipleWithChoices,
  trueFalseWithChoice,
  ...otherKinds,
);

/** A response as its type's schema gives it back. */
export function canonical(question: Question, response: unknown): unknown {
  return questionTypeOf(question.kind).responseSchema.parse(response);
}
