import { describe, expect, it } from 'vitest';
import { addDays, today } from './days';

describe('today', () => {
  it('is the day in Riga, which begins before the day in UTC', () => {
    expect(today(new Date('2026-11-22T21:59:00Z'))).toBe('2026-11-22');
    expect(today(new Date('2026-11-22T22:01:00Z'))).toBe('2026-11-23');
    expect(today(new Date('2026-06-22T21:01:00Z'))).toBe('2026-06-23');
  });
});

describe('addDays', () => {
  it('walks over months, years and the change of clocks', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2027-01-30', -60)).toBe('2026-12-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});
