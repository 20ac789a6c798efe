import { expect, it } from 'vitest';
import { DayScalar } from './scalars.js';

it.each(['1900-01-01', '2028-02-29', '2999-12-31'])('takes the day %s', (day) => {
  expect(DayScalar.parseValue(day)).toBe(day);
});

it.each(['9999-12-31', '3000-01-01', '1899-12-31', '0026-11-20', '2027-02-29', '2027-2-1', ' 2027-02-01', '', null, 20270201])('refuses the day %j', (day) => {
  expect(() => DayScalar.parseValue(day)).toThrow('YYYY-MM-DD');
});
