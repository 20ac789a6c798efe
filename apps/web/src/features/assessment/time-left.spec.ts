import { describe, expect, it } from 'vitest';
import { minutesToSay, serverTime, timeLeftWords, untilNextWords } from './time-left';

describe('serverTime', () => {
  it('goes on from what the server said, however wrong the phone is', () => {
    const said = '2026-11-22T10:00:00.000Z';
    expect(serverTime(said, 1_000)).toBe(Date.parse(said));
    expect(serverTime(said, 61_000)).toBe(Date.parse('2026-11-22T10:01:00.000Z'));
  });

  it('never goes back when the phone’s clock is put back', () => {
    const said = '2026-11-22T11:00:00.000Z';
    serverTime(said, 5_000);
    expect(serverTime(said, 0)).toBe(Date.parse(said));
  });
});

describe('timeLeftWords', () => {
  it.each([
    [12 * 60_000, 'minutes', 12],
    [11 * 60_000 + 1, 'minutes', 12],
    [60_001, 'minutes', 2],
    [60_000, 'seconds', 60],
    [1, 'seconds', 1],
    [0, 'seconds', 0],
    [-5_000, 'seconds', 0],
  ])('of %i ms', (left, unit, n) => expect(timeLeftWords(left)).toEqual({ unit, n }));
});

describe('untilNextWords', () => {
  it.each([
    [12 * 60_000, 60_000],
    [11 * 60_000 + 1, 1],
    [90_000, 30_000],
    [59_400, 400],
    [1_000, 1_000],
  ])('of %i ms', (left, wait) => expect(untilNextWords(left)).toBe(wait));

  it('comes to the next words', () => {
    for (const left of [725_300, 61_000, 60_000, 30_500, 1]) {
      const after = left - untilNextWords(left);
      expect(timeLeftWords(after)).not.toEqual(timeLeftWords(left));
    }
  });
});

describe('minutesToSay', () => {
  it.each([
    [301_000, 300_000, 5],
    [300_000, 240_000, undefined],
    [61_000, 60_000, 1],
    [400_000, 30_000, 1],
    [30_000, 29_000, undefined],
    [61_000, 0, undefined],
  ])('from %i to %i', (before, after, said) => expect(minutesToSay(before, after)).toBe(said));
});
