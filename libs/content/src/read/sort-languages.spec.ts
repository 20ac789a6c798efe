import { expect, test } from 'vitest';
import { sortLanguages } from './sort-languages.js';

test('Latvian comes first, then English, then the others by code', () => {
  expect(Object.keys(sortLanguages({ ru: '', en: '', de: '', lv: '' }))).toEqual(['lv', 'en', 'de', 'ru']);
});
