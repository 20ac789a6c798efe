import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAttempt, type QuestionScore } from './score-attempt.js';

const score = (id: string, earned: number, of: number, more: Partial<QuestionScore> = {}): QuestionScore => ({
  id, earned, of, correct: earned === of, safety: false, counted: true, pending: false, ...more,
});

/** `count` questions, of which the first `right` are right and the rest wrong. */
const singles = (count: number, right: number) => Array.from({ length: count }, (_, n) => score(`q-${n}`, n < right ? 1 : 0, 1));
/** Questions of `of` points each, with so many of them earned. */
const parts = (of: number, earned: number[]) => earned.map((points, n) => score(`q-${n}`, points, of));

describe('the score of an attempt', () => {
  it.each<[title: string, scores: QuestionScore[], pass: number, expected: object]>([
    ['8 of 10 passes 80 %', singles(10, 8), 80, { points: 8, max: 10, percent: 80, passed: true, waiting: 0, safetyMissed: [] }],
    ['7 of 10 does not pass 80 %', singles(10, 7), 80, { points: 7, percent: 70, passed: false }],
    ['10 of 10 passes 100 %', singles(10, 10), 100, { percent: 100, passed: true }],
    ['7 of 25 passes 28 % (0.28 × 100 is more than 28 on a computer)', singles(25, 7), 28, { percent: 28, passed: true }],
    ['29 of 50 passes 58 % (0.58 × 100 is less than 58 on a computer)', singles(50, 29), 58, { percent: 58, passed: true }],
    ['2 of 3 passes 66 %', singles(3, 2), 66, { percent: 200 / 3, passed: true }],
    ['2 of 3 does not pass 67 %', singles(3, 2), 67, { passed: false }],
    ['nothing right passes 0 %', singles(4, 0), 0, { percent: 0, passed: true }],
    ['no questions at all never pass', [], 0, { points: 0, max: 0, percent: 0, passed: false }],
    ['thirds add up without loss', parts(3, [1, 1, 1]), 34, { points: 1, percent: 100 / 3, passed: false }],
    ['sixths add up without loss', parts(6, [1, 1, 1, 1, 1, 1]), 17, { points: 1, passed: false }],
    ['fifths add up to exactly 80 %', parts(5, [3, 4, 5, 4]), 80, { percent: 80, passed: true }],
    ['hundredths as tries give them', parts(100, [67, 34, 100]), 67, { points: 2.01, percent: 67, passed: true }],
    ['tenths, sevenths and thirds together', [score('a', 3, 10), score('b', 5, 7), score('c', 2, 3)], 56, { points: 353 / 210, passed: true }],
    ['certainty below 0 takes from the sum', [score('a', 3, 3), score('b', -6, 3)], 0, { points: 0, percent: 0, passed: true }],
    ['certainty: 3 right and 1 fairly sure wrong', [...singles(3, 3), score('x', -2, 3)], 58, { points: 7 / 3, passed: true }],
    ['what is not counted is no question', [...singles(2, 2), score('self', 0, 1, { counted: false })], 100, { points: 2, max: 2, passed: true }],
    ['only what is not counted never passes', [score('self', 0, 1, { counted: false })], 0, { max: 0, passed: false }],
    ['what waits for a marker leaves the result open', [...singles(2, 2), score('text', 0, 1, { pending: true })], 50, { points: 2, max: 3, passed: null, waiting: 1 }],
    ['two that wait are told as two', [score('t', 0, 1, { pending: true }), score('u', 0, 1, { pending: true })], 0, { passed: null, waiting: 2 }],
  ])('%s', (_title, scores, pass, expected) => {
    expect(scoreAttempt(scores, { pass })).toMatchObject(expected);
  });

  it.each<[title: string, last: QuestionScore, safetyMissed: string[], passed: boolean | null]>([
    ['a missed safety question fails 9 of 10', score('s', 0, 1, { safety: true }), ['s'], false],
    ['a partly right one fails too', score('s', 99, 100, { safety: true }), ['s'], false],
    ['a right one with something off for tries does not', score('s', 1, 100, { safety: true, correct: true }), [], true],
    ['a missed everyday question does not', score('s', 0, 1), [], true],
    ['one that waits is not missed yet', score('s', 0, 1, { safety: true, pending: true }), [], null],
  ])('%s', (_title, last, safetyMissed, passed) => {
    expect(scoreAttempt([...singles(9, 9), last], { pass: 80 })).toMatchObject({ safetyMissed, passed });
  });

  it('tells missed safety questions in the order of the attempt', () => {
    const missed = ['z', 'a', 'm'].map((id) => score(id, 0, 1, { safety: true }));
    expect(scoreAttempt(missed, { pass: 0 }).safetyMissed).toEqual(['z', 'a', 'm']);
  });

  it.each([
    ['the same question twice', [score('a', 1, 1), score('a', 1, 1)], 80, 'duplicate-question'],
    ['a pass mark above 100', [], 101, 'bad-pass'],
    ['a pass mark below 0', [], -1, 'bad-pass'],
    ['a pass mark of 79.5', [], 79.5, 'bad-pass'],
  ])('refuses %s', (_title, scores, pass, code) => {
    expect(() => scoreAttempt(scores, { pass })).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  const any = fc
    .array(
      fc
        .record({ of: fc.constantFrom(1, 2, 3, 7, 100, 300), share: fc.double({ min: -2, max: 1, noNaN: true }), safety: fc.boolean(), counted: fc.boolean(), pending: fc.boolean() })
        .map(({ share, of, ...more }) => ({ ...more, of, earned: Math.round(share * of) })),
      { maxLength: 30 },
    )
    .map((list) => list.map(({ earned, of, ...more }, n) => score(`q-${n}`, earned, of, more)));
  const withPass = fc.tuple(any, fc.integer({ min: 0, max: 100 }));

  it('lies between 0 and 100, and passes exactly by whole numbers, without a missed safety question', () => {
    fc.assert(
      fc.property(withPass, ([scores, pass]) => {
        const { points, max, percent, passed, waiting, safetyMissed } = scoreAttempt(scores, { pass });
        expect(points >= 0 && points <= max && percent >= 0 && percent <= 100).toBe(true);
        expect(passed === null).toBe(waiting > 0);
        if (passed) expect([safetyMissed, percent >= pass, max > 0]).toEqual([[], true, true]);
        // 2100 = the least common multiple of what questions are out of.
        const exact = Math.max(0, scores.filter(({ counted }) => counted).reduce((sum, one) => sum + (one.earned * 2100) / one.of, 0));
        if (passed !== null) expect(passed).toBe(max > 0 && safetyMissed.length === 0 && exact * 100 >= pass * 2100 * max);
        expect(points).toBeCloseTo(exact / 2100, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of questions', () => {
    const turned = withPass.chain(([scores, pass]) => fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: scores.length }), fc.constant(pass)));
    fc.assert(
      fc.property(turned, ([scores, other, pass]) => {
        const { safetyMissed, ...one } = scoreAttempt(scores, { pass });
        const two = scoreAttempt(other, { pass });
        expect(two).toMatchObject(one);
        expect([...two.safetyMissed].sort()).toEqual([...safetyMissed].sort());
      }),
      { numRuns: 1000 },
    );
  });
});
