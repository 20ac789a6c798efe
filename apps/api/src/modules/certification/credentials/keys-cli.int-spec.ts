import { verify, type ListedKey } from '@lidzgaita/credentials';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../../../platform/audit/audit.service.js';
import { TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { filesOf, issued, type IssuedCertificate } from '../certificates/issued.testing.js';
import { addKeyCommands } from './keys-cli.js';

let server: TestServer;
let course: VettingCourse;
let first: IssuedCertificate;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
  first = await issued(course, 'pirma');
});
afterAll(() => server?.stop());

/** What the command line answers. */
async function cli(...words: string[]): Promise<string[]> {
  const said: string[] = [];
  const program = new Command();
  addKeyCommands(program, async (work) => work(server.app), (line) => said.push(line));
  await program.parseAsync(['node', 'cli', 'keys', ...words]);
  return said;
}

/** Few enough, all together, for those who signed in to have confirmed who they are. */
const later = (minutes: number) => (server.clock.instant = new Date(server.clock.instant.getTime() + minutes * 60_000));
const json = async (url: string): Promise<unknown> => (await server.app.inject({ method: 'GET', url: new URL(url).pathname })).json();
const saved = async () => (await json('http://x/api/keys.json')) as { keys: ListedKey[] };

/** From what is given alone, as a verifier without a network does it. */
async function check(id: string, keys: { keys: ListedKey[] }): Promise<string[]> {
  const { credential } = await filesOf(server, id);
  const entries = credential.credentialStatus as { statusPurpose: string; statusListCredential: string }[];
  expect(entries.map(({ statusPurpose }) => statusPurpose)).toEqual(['revocation', 'suspension']);
  const statusLists = await Promise.all(entries.map(({ statusListCredential }) => json(statusListCredential)));
  const result = await verify(credential, { keys, issuer: (credential.issuer as { id: string }).id, now: server.clock.now(), statusLists });
  return result.outcome === 'valid' ? [result.status] : result.reasons.map(({ code }) => code);
}

describe('keys on the command line', () => {
  it('rotate: another key signs at once, what the old one signed stays valid', async () => {
    const before = await saved();
    expect(await check(first.id, before)).toEqual(['clear']);
    expect(await cli('list')).toEqual([expect.stringMatching(/^z6Mk\S+ {2}since 2026-11-22T10:00:00.000Z {2}signs$/)]);
    later(1);
    const [said] = await cli('rotate');
    expect(said).toMatch(/^z6Mk\S+ signs from now on\.$/);
    const second = await issued(course, 'otra');
    const after = await saved();
    expect(after.keys).toHaveLength(2);
    expect([await check(first.id, after), await check(second.id, after)]).toEqual([['clear'], ['clear']]);
    // Somebody who saved the list before knows nothing of the new key.
    expect(await check(second.id, before)).toEqual(['unknown-key']);
    expect((await cli('list')).map((line) => line.split('  ')[2])).toEqual(['verifies only', 'signs']);
  });

  it('compromise: what a key signed from then on is refused, what it signed earlier is not', async () => {
    later(1);
    const good = await issued(course, 'agra');
    const key = (await cli('list')).at(-1)!.split(' ')[0]!;
    const from = later(1).toISOString();
    const bad = await issued(course, 'vela');
    expect(await check(bad.id, await saved())).toEqual(['clear']);
    later(1);
    expect(await cli('compromise', key, '--from', from)).toEqual([`${key} is compromised from ${from}. Another key signs from now on.`, `1 certificate(s) no longer verify: ${bad.number}`]);
    later(1);
    const list = await saved();
    expect([await check(first.id, list), await check(good.id, list), await check(bad.id, list)]).toEqual([['clear'], ['clear'], ['key-compromised-after']]);
    const next = await issued(course, 'pedeja');
    expect(await check(next.id, await saved())).toEqual(['clear']);
    expect((await cli('list')).map((line) => line.split('  ')[2])).toEqual(['signs', `compromised from ${from}`]);
  });

  it('compromise the only good key: a new one is made; the instant moves earlier only', async () => {
    later(1);
    const [good] = (await cli('list')).map((line) => line.split(' ')[0]!);
    const from = server.clock.instant.toISOString();
    expect((await cli('compromise', good!, '--from', from))[1]).toBe('No certificate was signed since then.');
    await cli('compromise', good!, '--from', later(1).toISOString());
    expect((await cli('list'))[0]).toContain(`compromised from ${from}`);
    const next = await issued(course, 'jauna');
    expect(await check(next.id, await saved())).toEqual(['clear']);
    expect(await cli('list')).toHaveLength(3);
  });

  it('says what it cannot do, and leaves a trace of what it did', async () => {
    expect(await cli('compromise', 'z6Mkunknown', '--from', '2026-11-22T10:00:00Z')).toEqual(['There is no key z6Mkunknown; "keys list" shows them.']);
    for (const instant of ['yesterday', '2026-11-22', '2026-11-22T10:00:00', '2999-01-01T00:00:00Z']) {
      expect(await cli('compromise', 'z6Mk', '--from', instant)).toEqual([`"${instant}" is not an instant with its zone, or it is to come.`]);
    }
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    const { rows } = await server.db.query(`select action from audit_entry where subject_type = 'signing-key' order by seq`);
    expect((rows as { action: string }[]).map(({ action }) => action)).toEqual(['key-rotated', 'key-compromised', 'key-compromised', 'key-compromised']);
    expect(await server.app.get(Audit, { strict: false }).verify()).toBeUndefined();
  });
});
