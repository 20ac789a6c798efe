import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastInstantOfDay } from './day.js';

const inRiga = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga', dateStyle: 'short', timeStyle: 'medium' });

describe('lastInstantOfDay', () => {
  it.each([
    ['winter', '2027-01-15', '2027-01-15T21:59:59.999Z'],
    ['summer', '2027-07-15', '2027-07-15T20:59:59.999Z'],
    ['day of 23 hours', '2027-03-28', '2027-03-28T20:59:59.999Z'],
    ['day of 25 hours', '2027-10-31', '2027-10-31T21:59:59.999Z'],
    ['29 February', '2028-02-29', '2028-02-29T21:59:59.999Z'],
    ['last of the year', '2026-12-31', '2026-12-31T21:59:59.999Z'],
  ])('%s', (_, day, instant) => {
    expect(lastInstantOfDay(day)).toBe(instant);
  });

  it.each(['2027-02-29', '2027-13-01', '2027-1-5', '2027-01-15T00:00:00Z', ' 2027-01-15', '', '+002027-01-15'])(
    'refuses %j',
    (day) => {
      expect(() => lastInstantOfDay(day)).toThrow('day:');
    },
  );

  it('is 23:59:59 in Riga on that day, and a millisecond later it is the next day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2045-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const last = Date.parse(lastInstantOfDay(day));
          expect(inRiga.format(last)).toBe(`${day} 23:59:59`);
          expect(inRiga.format(last + 1)).toMatch(/ 00:00:00$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
