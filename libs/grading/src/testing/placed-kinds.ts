import fc from 'fast-check';
import type { Question } from '../registry.js';
import { aGapSelect, aGroups, aMatching, anOrdering } from './placed-questions.js';

/** A question and a response that fits it. */
export type Answered = { question: Question; response: unknown };

const scoring = fc.constantFrom('partial' as const, 'all' as const);

/** Which target each part gets, by number; undefined for none. */
const placing = (parts: number, targets: number) =>
  fc.array(fc.option(fc.integer({ min: 1, max: targets }), { nil: undefined }), { minLength: parts, maxLength: parts });

const paired = (given: readonly (number | undefined)[], part: string, target: (n: number) => string) => ({
  pairs: Object.fromEntries(
    given.flatMap((n, index) => (n === undefined ? [] : [[`${part}${index + 1}`, target(n)] as const])),
  ),
});

const matched = fc
  .record({ count: fc.integer({ min: 2, max: 10 }), left: fc.nat(2), scoring })
  .chain((shape) => fc.record({ shape: fc.constant(shape), given: placing(shape.count, shape.count + shape.left) }))
  .map(({ shape, given }) => ({
    question: aMatching(shape.count, shape.left, { scoring: shape.scoring }),
    response: paired(given, 'p', (n) => `o${n}`),
  }));

const grouped = fc
  .record({ belongs: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 12 }), scoring })
  .chain((shape) => fc.record({ shape: fc.constant(shape), given: placing(shape.belongs.length, 4) }))
  .map(({ shape, given }) => ({
    question: aGroups(shape.belongs, 4, { scoring: shape.scoring }),
    response: paired(given, 'p', (n) => `g${n}`),
  }));

const filled = fc
  .record({ right: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 10 }), scoring })
  .chain((shape) => fc.record({ shape: fc.constant(shape), given: placing(shape.right.length, 3) }))
  .map(({ shape, given }) => ({
    question: aGapSelect(shape.right, { scoring: shape.scoring }),
    response: paired(given, 'g', (n) => 'abc'.charAt(n - 1)),
  }));

const ordered = fc.record({ count: fc.integer({ min: 2, max: 8 }), scoring }).chain(({ count, scoring: way }) => {
  const question = anOrdering(count, { scoring: way });
  const ids = question.options.map(({ id }) => id);
  const order = fc.shuffledSubarray(ids, { minLength: count });
  return order.map((given) => ({ question, response: { order: given } }));
});

/** Questions whose parts are paired, filled or ordered. */
export const placedKinds = [matched, grouped, filled, ordered];
