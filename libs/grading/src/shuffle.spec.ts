import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from './random.js';
import { shuffle } from './shuffle.js';

describe('shuffling', () => {
  it('gives for a seed what it has always given (attempts are stored by seed)', () => {
    const next = randomStream('lidzgaita');
    expect([next(), next(), next()]).toEqual([1440781539, 354157646, 390861652]);
    expect(shuffle([...'abcdefgh'], 'lidzgaita').join('')).toBe('fhdebgac');
    expect(shuffle([...'abcdefgh'], 'līdzgaita').join('')).toBe('gdhcafeb');
  });

  it('keeps every item once, leaves the given list alone, and repeats itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items];
        const result = shuffle(items, seed);
        expect(items).toEqual(before);
        expect([...result].sort()).toEqual([...items].sort());
        expect(shuffle(items, seed)).toEqual(result);
      }),
      { numRuns: 1000 },
    );
  });

  it('is fair: each of the 24 orders of four options comes up about equally often', () => {
    const counts = new Map<string, number>();
    const rounds = 24_000;
    for (let n = 0; n < rounds; n++) {
      const order = shuffle([...'abcd'], `seed-${n}`).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const expected = rounds / 24;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(24);
    // 23 degrees of freedom: 49.7 is passed by chance once in a thousand; the seeds are fixed.
    expect(chiSquare).toBeLessThan(49.7);
  });
});
