import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RateLimits } from '../../platform/sessions/rate-limits.js';
import { type Caller, PASSWORD, PRODUCTION, TestServer } from '../../testing/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server?.stop());

interface SignedIn {
  signIn: { __typename: string; code?: string; retryAfterSeconds?: number };
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code retryAfterSeconds params } } }';
const tryOnce = async (caller: Caller, email: string, password: string) => (await caller.ask<SignedIn>(SIGN_IN, { input: { email, password } })).data.signIn;
const viewerOf = async (caller: Caller) => (await caller.ask<{ viewer: { id: string; roles: { role: string }[] } | null }>('{ viewer { id roles { role } } }')).data.viewer;
const cookiesOf = async (to: TestServer, email: string, cookie = '') => {
  const reply = await to.app.inject({ method: 'POST', url: '/graphql', payload: { query: SIGN_IN, variables: { input: { email, password: PASSWORD } } }, headers: { cookie } });
  return [reply.headers['set-cookie'] ?? []].flat();
};

describe('signing in', () => {
  it('answers a wrong password, an unknown account and a disabled one alike', async () => {
    await server.person('known@example.org', []);
    await server.person('disabled@example.org', []);
    await server.db.query(`update person set disabled_at = now() where email = 'disabled@example.org'`);
    const replies = await Promise.all(
      [['known@example.org', 'nepareiza'], ['nobody@example.org', 'nepareiza'], ['disabled@example.org', PASSWORD], ['not an address', ''], ['\u0000', 'x'], ['x'.repeat(5000), 'x'.repeat(5000)]].map(
        async ([email, password]) => {
          const { statusCode, headers, body } = await server.app.inject({ method: 'POST', url: '/graphql', payload: { query: SIGN_IN, variables: { input: { email, password } } } });
          return { statusCode, cookie: headers['set-cookie'], body };
        },
      ),
    );
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0]!.body).toContain('"code":"sign-in-failed"');
    expect(replies[0]!.cookie).toBeUndefined();
  });

  it('hashes as much for an unknown account as for a known one', async () => {
    const { rows } = await server.db.query<{ password_hash: string }>('select password_hash from person limit 1');
    expect(rows[0]!.password_hash).toContain('$argon2id$');
    // Test people have cheap hashes; the real ones and the one for nobody have the same cost.
    const [{ password_hash: made }] = (await server.db.query<{ password_hash: string }>(`select password_hash from person where id = $1`, [await madeByAdministrator()])).rows as [{ password_hash: string }];
    expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const reckoned = async (email: string) => {
      const began = process.cpuUsage();
      await tryOnce(server.anonymous(), email, 'nepareiza');
      return process.cpuUsage(began).user;
    };
    let [known, unknown] = [Infinity, Infinity];
    for (let round = 0; round < 5; round++) {
      known = Math.min(known, await reckoned('made@example.org'));
      unknown = Math.min(unknown, await reckoned('never@example.org'));
    }
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });

  it('gives a new session id, whatever cookie came along, and ends the old one', async () => {
    await server.person('fixed@example.org', []);
    const given = 'lidzgaita=chosen-by-somebody-else';
    const first = (await cookiesOf(server, 'fixed@example.org', given)).at(-1);
    expect(first).not.toContain('chosen-by-somebody-else');
    const old = server.anonymous();
    old.cookie = first!.split(';')[0]!;
    expect(await viewerOf(old)).not.toBeNull();
    const again = (await cookiesOf(server, 'fixed@example.org', old.cookie)).at(-1)!.split(';')[0]!;
    expect(again).not.toBe(old.cookie);
    expect(await viewerOf(old)).toBeNull();
    expect(Buffer.from(again.split('=')[1]!, 'base64url')).toHaveLength(16);
    const { rows } = await server.db.query<{ text: string }>('select encode(id_hash, \'escape\') as text from session');
    expect(rows.map(({ text }) => text).join()).not.toContain(again.split('=')[1]);
  });

  it('ends at its time, earlier for staff', async () => {
    await server.person('volunteer@example.org', [{ role: 'TRAINEE' }]);
    await server.person('staff@example.org', [{ role: 'COORDINATOR' }]);
    const [volunteer, staff] = [await server.signIn('volunteer@example.org'), await server.signIn('staff@example.org')];
    const began = server.clock.instant;
    server.clock.instant = new Date(began.getTime() + 13 * 3_600_000);
    expect([await viewerOf(volunteer), await viewerOf(staff)]).toEqual([expect.anything(), null]);
    server.clock.instant = new Date(began.getTime() + 31 * 24 * 3_600_000);
    expect(await viewerOf(volunteer)).toBeNull();
    server.clock.instant = began;
  });

  it('ends on signing out', async () => {
    await server.person('leaving@example.org', []);
    const caller = await server.signIn('leaving@example.org');
    const { cookie } = caller;
    await caller.ask('mutation { signOut }');
    caller.cookie = cookie;
    expect(await viewerOf(caller)).toBeNull();
  });
});

describe('the cookie', () => {
  beforeAll(() => server.person('cookie@example.org', []));

  it('over http: HttpOnly, SameSite, but neither Secure nor __Host-, which browsers would refuse', async () => {
    const [cookie] = await cookiesOf(server, 'cookie@example.org');
    expect(cookie).toMatch(/^lidzgaita=[\w-]{22}; /);
    expect(cookie).toMatch(/; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
  });

  it('over https: __Host-, Secure, for the whole host and no other', async () => {
    const https = await TestServer.start({ env: { PUBLIC_URL: PRODUCTION.PUBLIC_URL }, url: server.url });
    try {
      const [cookie] = await cookiesOf(https, 'cookie@example.org');
      expect(cookie).toMatch(/^__Host-lidzgaita=[\w-]{22}; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/);
      expect(cookie).not.toMatch(/domain/i);
      const { headers } = await https.app.inject('/health/live');
      expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
    } finally {
      await https.stop();
    }
  });
});

describe('too many tries', () => {
  it('are not forgiven by a restart', async () => {
    await server.person('tried@example.org', []);
    const caller = server.anonymous();
    for (let tries = 0; tries < 10; tries++) expect((await tryOnce(caller, 'tried@example.org', 'nepareiza')).code).toBe('sign-in-failed');
    expect(await tryOnce(caller, 'tried@example.org', PASSWORD)).toMatchObject({ code: 'too-many-tries', params: null });
    const restarted = await TestServer.start({ url: server.url });
    try {
      const refusal = await tryOnce(restarted.anonymous(), 'TRIED@example.org ', PASSWORD);
      expect(refusal).toMatchObject({ code: 'too-many-tries' });
      expect(refusal.retryAfterSeconds).toBeGreaterThan(800);
    } finally {
      await restarted.stop();
    }
    const { rows } = await server.db.query<{ key: string }>('select key from rate_limit');
    expect(rows.map(({ key }) => key).join()).not.toContain('tried');
  });

  it('count from one address over all accounts', async () => {
    const from = (address: string) =>
      server.app.inject({ method: 'POST', url: '/graphql', remoteAddress: address, payload: { query: SIGN_IN, variables: { input: { email: `${randomUUID()}@example.org`, password: 'x' } } } });
    const limits = server.app.get(RateLimits, { strict: false });
    for (let tries = 0; tries < 99; tries++) await limits.count('sign-in-address', '192.0.2.1');
    expect((await from('192.0.2.1')).body).toContain('sign-in-failed');
    expect((await from('192.0.2.1')).body).toContain('too-many-tries');
    expect((await from('192.0.2.2')).body).toContain('sign-in-failed');
  });
});

async function madeByAdministrator(): Promise<string> {
  await server.person('admin@example.org', [{ role: 'ADMINISTRATOR' }]);
  const admin = await server.signIn('admin@example.org');
  const input = { key: randomUUID(), givenName: 'Made', familyName: 'Person', email: 'made@example.org', locale: 'lv', password: PASSWORD };
  const { data } = await admin.ask<{ createPerson: { id: string } }>('mutation ($input: CreatePersonInput!) { createPerson(input: $input) { ... on Person { id } } }', { input });
  return data.createPerson.id;
}
