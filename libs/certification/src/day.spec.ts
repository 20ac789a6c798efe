import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, compareInstants, daysBetween, expiryDay, isDay, rigaDay } from './day.js';
import { isSummer, rigaMidnight, utcDay, utcMidnight } from './testing/riga.js';
import { allZones, inEveryZone } from './testing/zones.js';

const DAY = 86_400_000;

/** Every day from 2024 to 2033. */
const tenYears = Array.from({ length: 3653 }, (_, n) => utcDay(utcMidnight('2024-01-01') + n * DAY));

/** The days on which the clock changes, the ends of February, the last and first days of the year. */
const trickyDays = tenYears.filter((day) => {
  const changes = isSummer(rigaMidnight(day)) !== isSummer(rigaMidnight(addDays(day, 1)));
  return changes || /-(01-01|02-28|02-29|12-31)$/.test(day);
});

/** The moment as a clock in a zone `offset` hours ahead of UTC writes it. */
function written(ms: number, offset: number): string {
  const local = new Date(ms + offset * 3_600_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${String(Math.abs(offset)).padStart(2, '0')}:00`;
}

describe('a day', () => {
  it.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['22.11.2026', false],
    ['2026-11-22T00:00:00Z', false],
    [' 2026-11-22', false],
    ['2026-11-22\n', false],
    ['', false],
    [20261122, false],
    [null, false],
    [undefined, false],
  ])('%j is one: %s', (value, expected) => {
    expect(isDay(value)).toBe(expected);
  });
});

describe('the last valid day', () => {
  it.each([
    ['an ordinary day, two years', '2026-01-15', 24, '2028-01-15'],
    ['an ordinary day, one month', '2026-01-15', 1, '2026-02-15'],
    ['29 February, one year', '2024-02-29', 12, '2025-02-28'],
    ['29 February, two years', '2024-02-29', 24, '2026-02-28'],
    ['29 February, four years', '2024-02-29', 48, '2028-02-29'],
    ['28 February before a leap year', '2023-02-28', 12, '2024-02-28'],
    ['31 January, one month', '2026-01-31', 1, '2026-02-28'],
    ['31 January, one month, leap year', '2028-01-31', 1, '2028-02-29'],
    ['31 August, six months', '2026-08-31', 6, '2027-02-28'],
    ['31 May, one month', '2026-05-31', 1, '2026-06-30'],
    ['31 December, twelve months', '2026-12-31', 12, '2027-12-31'],
    ['over a century without 29 February', '2096-02-29', 48, '2100-02-28'],
  ])('%s', (_title, issuedOn, months, expected) => {
    expect(expiryDay(issuedOn, months)).toBe(expected);
  });

  it.each([
    ['a day that does not exist', '2026-02-29', 24, 'bad-day'],
    ['an instant', '2026-02-28T10:00:00Z', 24, 'bad-day'],
    ['no months', '2026-01-15', 0, 'bad-months'],
    ['months back', '2026-01-15', -1, 'bad-months'],
    ['half a month', '2026-01-15', 0.5, 'bad-months'],
    ['a thousand years', '2026-01-15', 12_000, 'bad-months'],
    ['a day after the year 9999', '9999-12-01', 1, 'bad-day'],
  ])('is refused for %s', (_title, issuedOn, months, code) => {
    expect(() => expiryDay(issuedOn, months)).toThrow(expect.objectContaining({ name: 'CertificationError', code }));
  });

  it('agrees with the calendar of Temporal for every day of ten years and 1 to 60 months', () => {
    let wrong = 0;
    for (const day of tenYears)
      for (const months of [1, 6, 12, 24, 36, 48, 60])
        if (expiryDay(day, months) !== Temporal.PlainDate.from(day).add({ months }).toString()) wrong++;
    expect(wrong).toBe(0);
  });
});

describe('the day in Riga at a moment', () => {
  it.each([
    ['winter: the last second of the day', '2026-01-15T21:59:59.999Z', '2026-01-15'],
    ['winter: midnight', '2026-01-15T22:00:00Z', '2026-01-16'],
    ['summer: the last second of the day', '2026-07-15T20:59:59.999Z', '2026-07-15'],
    ['summer: midnight', '2026-07-15T21:00:00Z', '2026-07-16'],
    ['the night when the clock goes forward begins in winter time', '2026-03-28T22:00:00Z', '2026-03-29'],
    ['the day when the clock goes forward ends in summer time', '2026-03-29T20:59:59Z', '2026-03-29'],
    ['and the next begins an hour earlier', '2026-03-29T21:00:00Z', '2026-03-30'],
    ['the night when the clock goes back begins in summer time', '2026-10-24T21:00:00Z', '2026-10-25'],
    ['the first 03:30 of that night', '2026-10-25T03:30:00+03:00', '2026-10-25'],
    ['the second 03:30 of that night', '2026-10-25T03:30:00+02:00', '2026-10-25'],
    ['the day when the clock goes back ends in winter time', '2026-10-25T21:59:59Z', '2026-10-25'],
    ['new year comes to Riga before it comes to London', '2026-12-31T22:00:00Z', '2027-01-01'],
    ['29 February begins', '2028-02-28T22:00:00Z', '2028-02-29'],
    ['29 February ends', '2028-02-29T21:59:59Z', '2028-02-29'],
    ['written in New York', '2026-01-15T17:00:00-05:00', '2026-01-16'],
  ])('%s', (_title, instant, expected) => {
    expect(rigaDay(instant)).toBe(expected);
  });

  it.each(['2026-01-15', '2026-01-15T10:00:00', 'yesterday', '', '2026-02-30T10:00:00Z'])(
    'is refused for "%s"',
    (text) => {
      expect(() => rigaDay(text)).toThrow(expect.objectContaining({ name: 'CertificationError', code: 'bad-instant' }));
    },
  );

  it('is right at the last second and at midnight of every day of ten years', () => {
    let wrong = 0;
    for (const day of tenYears) {
      const end = rigaMidnight(addDays(day, 1));
      if (rigaDay(new Date(end - 1000).toISOString()) !== day) wrong++;
      if (rigaDay(new Date(end).toISOString()) !== addDays(day, 1)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it('is the same wherever the machine stands and in whatever zone the moment is written', () => {
    expect(trickyDays.length).toBe(53);
    expect(allZones.length).toBeGreaterThan(400);
    let wrong = 0;
    const offsets = new Set<number>();
    inEveryZone(allZones, (zone) => {
      offsets.add(new Date(2026, 0, 15).getTimezoneOffset());
      const offset = (zone.length % 27) - 12;
      for (const day of trickyDays) {
        const end = rigaMidnight(addDays(day, 1));
        if (rigaDay(written(end - 1000, offset)) !== day) wrong++;
        if (rigaDay(written(end, offset)) !== addDays(day, 1)) wrong++;
        if (expiryDay(day, 24).slice(0, 7) !== `${Number(day.slice(0, 4)) + 2}${day.slice(4, 7)}`) wrong++;
      }
    });
    // Without this the test could pass on a machine that never really moved.
    expect(offsets.size).toBeGreaterThan(20);
    expect(wrong).toBe(0);
  }, 60_000);
});

describe('counting days and ordering moments', () => {
  it('counts over the clock change and over 29 February', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(addDays('2026-03-01', -60)).toBe('2025-12-31');
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(expect.objectContaining({ code: 'bad-day' }));
    expect(() => daysBetween('2026-02-29', '2026-03-01')).toThrow(expect.objectContaining({ code: 'bad-day' }));
  });

  it('orders moments however they are written', () => {
    expect(compareInstants('2026-01-15T10:00:00Z', '2026-01-15T12:00:00+02:00')).toBe(0);
    expect(compareInstants('2026-01-15T10:00:00Z', '2026-01-15T11:30:00+02:00')).toBe(1);
    expect(compareInstants('2026-01-15T10:00:00.5Z', '2026-01-15T10:00:01Z')).toBe(-1);
  });
});
