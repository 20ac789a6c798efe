import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribution, itemStatistics, median, reliability, type AttemptShares } from './statistics.js';

/** Rows of shares, one attempt each; the questions are a, b, c … and `null` one that was not asked. */
const attempts = (rows: readonly (readonly (number | null)[])[]): AttemptShares[] =>
  rows.map((row) => ({ shares: new Map(row.flatMap((share, n) => (share === null ? [] : [['abcdefgh'.charAt(n), share] as const]))) }));
const times = <T>(count: number, rows: readonly T[]): T[] => Array.from({ length: count }, () => rows).flat();

/** Guttman's staircase: five people, four questions. Item variances 0.16, 0.24, 0.24, 0.16; that of the totals 2. */
const staircase = [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]];

describe('item analysis', () => {
  it('gives the share of the points and the item–rest correlation', () => {
    const thirty = attempts(times(6, staircase));
    // Worked by hand: covariance of a with the other three 0.24, variances 0.16 and 1.36.
    expect(itemStatistics('a', thirty)).toEqual({ n: 30, facility: expect.closeTo(0.8, 12), discrimination: expect.closeTo(0.24 / Math.sqrt(0.16 * 1.36), 12) });
    // b with the rest: 1.2·0.8 … covariance 0.36, variances 0.24 and 1.04.
    expect(itemStatistics('b', thirty)).toEqual({ n: 30, facility: expect.closeTo(0.6, 12), discrimination: expect.closeTo(0.36 / Math.sqrt(0.24 * 1.04), 12) });
  });

  it('leaves the item out of the total', () => {
    // Two questions that have nothing to do with each other: with the item in its total it would be √½.
    const four = times(8, [[0, 0], [0, 1], [1, 0], [1, 1]]);
    expect(itemStatistics('a', attempts(four)).discrimination).toBeCloseTo(0, 12);
  });

  it.each([
    ['all alike', times(15, [[1, 1], [0, 0]]), 1],
    ['all opposed', times(15, [[1, 0], [0, 1]]), -1],
  ])('%s', (_title, rows, discrimination) => {
    expect(itemStatistics('a', attempts(rows)).discrimination).toBe(discrimination);
  });

  it('says nothing from 29 answers, and something from 30', () => {
    const rows = times(15, [[1, 1], [0, 0]]);
    expect(itemStatistics('a', attempts(rows.slice(1)))).toEqual({ n: 29, facility: null, discrimination: null });
    expect(itemStatistics('a', attempts(rows))).toMatchObject({ n: 30, facility: 0.5, discrimination: 1 });
  });

  it('counts only who was asked, and correlates only who was asked something else', () => {
    const rows = [...times(15, [[1, 1], [0, 0]]), ...times(10, [[null, 1]])];
    expect(itemStatistics('a', attempts(rows))).toMatchObject({ n: 30, facility: 0.5, discrimination: 1 });
    const alone = [...times(14, [[1, 1], [0, 0]]), [1, null], [0, null]];
    expect(itemStatistics('a', attempts(alone))).toEqual({ n: 30, facility: 0.5, discrimination: null });
    expect(itemStatistics('z', attempts(rows))).toEqual({ n: 0, facility: null, discrimination: null });
  });

  it.each([
    ['the item does not vary', times(15, [[0.1, 1], [0.1, 0]])],
    ['the rest does not vary', times(15, [[1, 0.1, 0.2], [0, 0.1, 0.2]])],
  ])('does not correlate where %s', (_title, rows) => {
    expect(itemStatistics('a', attempts(rows)).discrimination).toBeNull();
  });
});

describe('reliability', () => {
  it('is KR-20 where questions are right or wrong: 4/3 · (1 − 0.8/2)', () => {
    expect(reliability(attempts(times(6, staircase)))).toBeCloseTo(0.8, 12);
  });

  it('is Cronbach’s alpha with partial credit: 2 · (1 − ⅓/½)', () => {
    expect(reliability(attempts(times(10, [[0, 0], [0.5, 1], [1, 0.5]])))).toBeCloseTo(2 / 3, 12);
  });

  it.each([
    ['one where all questions tell the same', [[1, 1], [0, 0]], 1],
    ['none where they tell nothing of each other', [[0, 0], [0, 1], [1, 0], [1, 1]], 0],
    ['below none where they contradict each other', [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]], 1.5 * (1 - (3 * 0.1875) / 0.1875)],
  ])('is %s', (_title, rows, alpha) => {
    expect(reliability(attempts(times(30, rows)))).toBeCloseTo(alpha, 12);
  });

  it('takes of every attempt its own questions where they differ', () => {
    // a and b, or c and d, each pair telling the same: as with two questions.
    const rows = times(15, [[1, 1, null, null], [0, 0, null, null], [null, null, 1, 1], [null, null, 0, 0]]);
    expect(reliability(attempts(rows))).toBeCloseTo(1, 12);
  });

  it.each([
    ['29 attempts', times(6, staircase).slice(1)],
    ['no attempts', []],
    ['one question only', times(15, [[1], [0]])],
    ['totals that do not vary', times(15, [[1, 0], [0, 1]])],
    ['everything right', times(30, [[1, 1, 1]])],
    ['thirds that do not vary but for rounding', times(30, [[1 / 3, 0.1, 0.2]])],
  ])('is not told of %s', (_title, rows) => {
    expect(reliability(attempts(rows))).toBeNull();
  });
});

describe('whatever the answers', () => {
  const share = fc.option(fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1));
  const many = fc.array(fc.tuple(share, share, share, share), { minLength: 30, maxLength: 45 });

  it('the order of attempts does not matter, and every number keeps its bounds', () => {
    fc.assert(
      fc.property(many.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, other]) => {
        const [one, two] = [attempts(rows), attempts(other)];
        const alpha = reliability(one);
        if (alpha === null) expect(reliability(two)).toBeNull();
        else expect(reliability(two)).toBeCloseTo(alpha, 9);
        if (rows.every((row) => !row.includes(null)) && alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-9);
        for (const version of 'abcd') {
          const { n, facility, discrimination } = itemStatistics(version, one);
          const again = itemStatistics(version, two);
          expect(again.n).toBe(n);
          expect(again.facility ?? -1).toBeCloseTo(facility ?? -1, 9);
          expect(again.discrimination ?? -9).toBeCloseTo(discrimination ?? -9, 9);
          if (facility !== null) expect(facility >= 0 && facility <= 1).toBe(true);
          if (discrimination !== null) expect(Math.abs(discrimination)).toBeLessThanOrEqual(1);
          if (n < 30) expect([facility, discrimination]).toEqual([null, null]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('small sums', () => {
  it('sorts percentages into tens, 100 with the nineties', () => {
    expect(distribution([])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(distribution([0, 9.99, 10, 19.9, 50, 89.99, 90, 99, 100])).toEqual([2, 2, 0, 0, 0, 1, 0, 0, 1, 3]);
  });

  it.each([
    [[], null],
    [[7], 7],
    [[9, 1], 5],
    [[9, 1, 2], 2],
    [[100, 2, 10, 1], 6],
  ])('finds the middle of %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
