import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

/** Codes are the quoted literals of each module's union of refusals. */
const codes = [
  ...new Set(
    ['accounts', 'assessment', 'certification', 'learning', 'training'].flatMap((module) =>
      [...read(`apps/api/src/modules/${module}/${module}.errors.ts`).matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code!),
    ),
  ),
  'key-reused',
];

const catalogues = (language: string) => globSync(`apps/web/src/**/locales/${language}.po`, { cwd: root });

it.each(['lv', 'en'])('every refusal of the API has words in %s', (language) => {
  expect(codes.length).toBeGreaterThan(30);
  const words = catalogues(language).map(read).join('\n');
  expect(codes.filter((code) => !words.includes(`msgid "refusal.${code}"`))).toEqual([]);
});
