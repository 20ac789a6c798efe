import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { certificateExpiry, cycleDates } from './cycle.js';
import { addDays, rigaDay } from './day.js';
import type { ExpiryRule, RenewalRule } from './programme-rules.js';
import { rigaMidnight, utcDay, utcMidnight } from './testing/riga.js';
import { allZones, inEveryZone } from './testing/zones.js';

/** Every day from 2024 to 2033. */
const tenYears = Array.from({ length: 3653 }, (_, n) => utcDay(utcMidnight('2024-01-01') + n * 86_400_000));
const tricky = tenYears.filter((day) => /-(01-01|02-28|02-29|03-(2[5-9]|3[01])|10-(2[5-9]|3[01])|12-31)$/.test(day));
const yearEnd: ExpiryRule = { by: 'fixed-date', month: 12, day: 31 };
const leapDay: ExpiryRule = { by: 'fixed-date', month: 2, day: 29 };
const rule = (expiry: ExpiryRule): RenewalRule => ({ opensDays: 60, lapsesAfterDays: 180, expiry });

/** Temporal's own sum; each is asked for often. */
const sums = new Map<string, string>();
function plus(day: string, months: number): string {
  const key = `${day} ${months}`;
  const known = sums.get(key) ?? Temporal.PlainDate.from(day).add({ months }).toString();
  sums.set(key, known);
  return known;
}

/** A fixed day in each year from 2020 on. */
const fixedDays = new Map<ExpiryRule, string[]>();
function daysOf(expiry: ExpiryRule & { by: 'fixed-date' }): string[] {
  const { month, day } = expiry;
  const dayIn = (year: number): string => Temporal.PlainDate.from({ year, month, day }).toString();
  const known = fixedDays.get(expiry) ?? Array.from({ length: 20 }, (_, n) => dayIn(2020 + n));
  fixedDays.set(expiry, known);
  return known;
}

/** The same as the rule, by looking through all the days that could be it. */
function plainly(expiry: ExpiryRule, months: number, decidedOn: string, previous: string | undefined): string {
  const inTime = previous !== undefined && addDays(previous, 180) >= decidedOn;
  const limit = plus(decidedOn, months);
  if (expiry.by === 'completion') return limit;
  if (expiry.by === 'previous-expiry')
    return inTime && plus(previous, months) >= decidedOn ? plus(previous, months) : limit;
  const days = daysOf(expiry).filter((day) => day > decidedOn && (!inTime || day > previous));
  return days.findLast((day) => day <= limit) ?? days[0]!;
}

describe('the last valid day by each rule', () => {
  it('agrees with a plain search for every day of ten years, first time, early, late and lapsed', () => {
    let wrong = 0;
    let asked = 0;
    for (const expiry of [
      { by: 'completion' },
      { by: 'previous-expiry' },
      yearEnd,
      leapDay,
      { by: 'fixed-date', month: 6, day: 30 },
    ] as ExpiryRule[])
      for (const months of [3, 12, 24])
        for (const decidedOn of tenYears)
          for (const left of [undefined, 60, 0, -180, -181]) {
            const previous = left === undefined ? undefined : addDays(decidedOn, left);
            const renewed = previous === undefined ? undefined : { issuedOn: '2020-01-01', expiresOn: previous };
            asked++;
            if (
              certificateExpiry({ months, renewal: rule(expiry) }, decidedOn, renewed) !==
              plainly(expiry, months, decidedOn, previous)
            )
              wrong++;
          }
    expect(asked).toBe(5 * 3 * 3653 * 5);
    expect(wrong).toBe(0);
  }, 60_000);

  it('a renewal in the window never ends before what it renews, and is never over when it begins', () => {
    let wrong = 0;
    for (const expiry of [{ by: 'completion' }, { by: 'previous-expiry' }, yearEnd, leapDay] as ExpiryRule[])
      for (const expiresOn of tenYears)
        for (const left of [60, 30, 0, -1, -200]) {
          const decidedOn = addDays(expiresOn, -left);
          const until = certificateExpiry({ months: 12, renewal: rule(expiry) }, decidedOn, {
            issuedOn: '2020-01-01',
            expiresOn,
          });
          if (until <= expiresOn || until <= decidedOn) wrong++;
        }
    expect(wrong).toBe(0);
  }, 60_000);
});

describe('the phases of a cycle', () => {
  it('change at midnight in Riga and at no other moment, wherever the machine stands', () => {
    let wrong = 0;
    let asked = 0;
    expect(tricky.filter((day) => day.endsWith('02-29'))).toHaveLength(3);
    inEveryZone(
      allZones.filter((_, n) => n % 5 === 0),
      () => {
        for (const expiresOn of tricky) {
          const phaseAt = (ms: number) =>
            cycleDates({ expiresOn }, rule(yearEnd), rigaDay(new Date(ms).toISOString())).phase;
          const turns = [
            [addDays(expiresOn, -60), 'current', 'window'],
            [addDays(expiresOn, 1), 'window', 'overdue'],
            [addDays(expiresOn, 181), 'overdue', 'lapsed'],
          ] as const;
          for (const [day, before, after] of turns) {
            const midnight = rigaMidnight(day);
            asked += 2;
            if (phaseAt(midnight - 1000) !== before) wrong++;
            if (phaseAt(midnight) !== after) wrong++;
          }
        }
      },
    );
    expect(asked).toBeGreaterThan(50_000);
    expect(wrong).toBe(0);
  }, 60_000);
});
