import { expect, it } from 'vitest';
import { isNameOf } from './agreement-rules.js';

const person = { givenName: 'Anna Marija', familyName: 'Bērziņa' };

it.each([
  ['Anna Marija Bērziņa', true],
  ['  anna   marija\tBĒRZIŅA ', true],
  ['Anna Marija Be\u0304rzin\u0327a', true],
  ['Anna\u00a0Marija Bērziņa', true],
  ['Anna Bērziņa', false],
  ['Anna Marija Berzina', false],
  ['Bērziņa Anna Marija', false],
  ['', false],
])('%j is the name: %s', (typed, is) => {
  expect(isNameOf(typed, person)).toBe(is);
});
