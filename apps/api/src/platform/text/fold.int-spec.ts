import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../../testing/test-server.js';
import { fold, foldedPattern, foldSql } from './fold.js';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server?.stop());

const folded = async (text: string): Promise<string> => (await server.db.query<{ text: string }>(`select ${foldSql('$1::text')} as text`, [text])).rows[0]!.text;

it.each([
  ['Jānis Bērziņš', 'janis berzins'],
  ['ĀČĒĢĪĶĻŅŌŖŠŪŽ āčēģīķļņōŗšūž', 'acegiklnorsuz acegiklnorsuz'],
  ['Õunapuu Šimkutė Čiurlionytė Ångström', 'ounapuu simkute ciurlionyte angstrom'],
  ['Алёна Йорданова', 'алена иорданова'],
  ['O’Neill-Liepa 2-A', 'o’neill-liepa 2-a'],
])('folds %s, in PostgreSQL too', async (text, expected) => {
  expect(fold(text)).toBe(expected);
  expect(await folded(text)).toBe(expected);
});

it('takes what a pattern would mean as it is written', () => expect(foldedPattern('50%_\\Ā')).toBe('%50\\%\\_\\\\a%'));
