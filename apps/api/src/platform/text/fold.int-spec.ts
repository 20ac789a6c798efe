import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../../testing/test-server.js';
import { fold, foldedRegex } from './fold.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server?.stop());

const matches = async (text: string, typed: string): Promise<boolean> =>
  (await server.db.query<{ found: boolean }>('select $1::text ~ $2 as found', [text, foldedRegex(typed)])).rows[0]!.found;

it.each([
  ['Jānis Bērziņš', 'janis berzins'],
  ['ĀČĒĢĪĶĻŅŌŖŠŪŽ āčēģīķļņōŗšūž', 'acegiklnorsuz acegiklnorsuz'],
  ['Õunapuu Šimkutė Čiurlionytė Ångström', 'ounapuu simkute ciurlionyte angstrom'],
  ['Алёна Йорданова', 'алена иорданова'],
  ['O’Neill-Liepa 2-A', 'o’neill-liepa 2-a'],
  ['.*+?^$(){}[]|\\/ %_', '.*+?^$(){}[]|\\/ %_'],
])('folds %s, and finds it in PostgreSQL', async (text, folded) => {
  expect(fold(text)).toBe(folded);
  for (const typed of [text, folded, folded.toUpperCase(), folded.slice(1, 4)]) expect(await matches(text, typed)).toBe(true);
});

it.each([['Anna', '.'], ['Anna', 'a*'], ['Anna', '%'], ['Anna', 'An|x'], ['Anna', 'nan']])('does not find %s by %s', async (text, typed) => {
  expect(await matches(text, typed)).toBe(false);
});
