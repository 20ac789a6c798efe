import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erasureDueOn, type Service } from './erasure-due.js';
import { addDays } from './day.js';

const over: Service = { lastDays: ['2023-11-21'], matchRunning: false, decisionOpen: false };

test.each<[string, Partial<Service>, string | undefined]>([
  ['three years and a day after the last day', {}, '2026-11-22'],
  ['the last of several days counts, in any order', { lastDays: ['2024-02-29', '2020-01-01', '2023-12-31'] }, '2027-03-01'],
  ['a day in the future counts too', { lastDays: ['2023-11-21', '2028-05-01'] }, '2031-05-02'],
  ['a match that runs', { matchRunning: true }, undefined],
  ['a decision that waits', { decisionOpen: true }, undefined],
  ['a 31st', { lastDays: ['2023-08-31'] }, '2026-09-01'],
])('%s', (_, part, due) => {
  expect(erasureDueOn({ ...over, ...part })).toBe(due);
});

test('another day never brings it forward, and a later one puts it off', () => {
  const day = fc.integer({ min: -3000, max: 3000 }).map((n) => addDays('2026-11-22', n));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), day, (days, more) => {
      const [before, after] = [days, [...days, more]].map((lastDays) => erasureDueOn({ ...over, lastDays: lastDays as [string] })!);
      expect(after! >= before!).toBe(true);
      expect(after! > before!).toBe(days.every((each) => each < more) && addDays(more, -1) >= days.toSorted().at(-1)!);
    }),
  );
});
