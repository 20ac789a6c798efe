import { expect, it } from 'vitest';
import { bandOf } from './due-band.js';

it.each([
  [null, 'MISSING'],
  ['2026-11-21', 'OVERDUE'],
  ['2026-11-22', 'WEEK'],
  ['2026-11-29', 'WEEK'],
  ['2026-11-30', 'MONTH'],
  ['2026-12-22', 'MONTH'],
  ['2026-12-23', 'TWO_MONTHS'],
  ['2027-01-21', 'TWO_MONTHS'],
  ['2027-01-22', 'LATER'],
])('%s is %s', (dueOn, band) => {
  expect(bandOf(dueOn, '2026-11-22')).toBe(band);
});
