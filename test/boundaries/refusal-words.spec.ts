import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

/** Codes are the quoted literals of each module's union of refusals. */
const codes = [
  ...new Set(
    ['accounts', 'assessment', 'certification', 'learning', 'training'].flatMap((module) =>
      [...read(`apps/api/src/modules/${module}/${module}.errors.ts`).matchAll(/\| '([a-z-]+)'/g)].map(
        ([, code]) => code!,
      ),
    ),
  ),
  'key-reused',
];

const catalogues = (language: string) =>
  readdirSync(resolve(root, 'apps/web/src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(join('locales', `${language}.po`)))
    .map((path) => join('apps/web/src', path));

it.each(['lv', 'en'])('every refusal of the API has words in %s', (language) => {
  expect(codes.length).toBeGreaterThan(30);
  const words = catalogues(language).map(read).join('\n');
  expect(codes.filter((code) => !words.includes(`msgid "refusal.${code}"`))).toEqual([]);
});
