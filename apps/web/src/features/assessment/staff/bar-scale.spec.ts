import { describe, expect, it } from 'vitest';
import { barsOf, wholeTicks } from './bar-scale';
import { evenNumberText, numberText, percentOf } from './number-text';

describe('wholeTicks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [9, [0, 5, 10]],
    [37, [0, 10, 20, 30, 40]],
    [101, [0, 50, 100, 150]],
  ])('for %i', (greatest, ticks) => {
    expect(wholeTicks(greatest)).toEqual(ticks);
  });

  it('never has more than five ticks, nor a top below the greatest', () => {
    for (let greatest = 0; greatest < 3000; greatest++) {
      const ticks = wholeTicks(greatest);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest);
    }
  });
});

describe('barsOf', () => {
  const { bars } = barsOf([0, 0, 0, 1, 2, 4, 8, 12, 20, 6], 80);

  it('names its bands, the last with 100 in it', () => {
    expect([bars[0], bars[9]].map((bar) => [bar?.from, bar?.to])).toEqual([[0, 9], [90, 100]]);
  });

  it('is never higher than its scale', () => {
    expect(bars[8]?.height).toBe(1);
    expect(bars[7]?.height).toBe(0.6);
  });

  it('passes from the pass mark on, and a band that the mark divides does not', () => {
    expect(bars.filter(({ passes }) => passes).map(({ from }) => from)).toEqual([80, 90]);
    expect(barsOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 75).bars.filter(({ passes }) => passes)[0]?.from).toBe(80);
  });
});

describe('numbers in words', () => {
  it('have a decimal comma in Latvian and a true minus', () => {
    expect(numberText(-0.4166, 'lv')).toBe('−0,42');
    expect(numberText(2, 'en')).toBe('2');
    expect(evenNumberText(0.4, 'lv')).toBe('0,40');
  });

  it('never call nearly all all, nor nearly nothing nothing', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentOf)).toEqual([0, 1, 50, 99, 100]);
  });
});
