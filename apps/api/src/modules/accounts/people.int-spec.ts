import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Audit } from '../../platform/audit/audit.service.js';
import { type Caller, PASSWORD, TestServer } from '../../testing/test-server.js';

let server: TestServer;
let admin: Caller;
let adminId: string;

beforeAll(async () => {
  server = await TestServer.start();
  adminId = await server.person('admin@example.org', [{ role: 'ADMINISTRATOR' }]);
  admin = await server.signIn('admin@example.org');
});
afterAll(() => server?.stop());
beforeEach(() => server.db.query('delete from rate_limit'));

interface Outcome {
  __typename: 'Person' | 'Refusal';
  id?: string;
  code?: string;
  disabled?: boolean;
}

async function change(caller: Caller, name: string, type: string, input: object): Promise<Outcome> {
  const { data, errors } = await caller.ask<Record<string, Outcome>>(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code } ... on Person { id disabled } } }`, { input });
  return errors ? { __typename: 'Refusal', code: errors[0]!.extensions.code } : data[name]!;
}
const create = (input: object = {}) =>
  change(admin, 'createPerson', 'CreatePersonInput', { key: randomUUID(), givenName: 'Jana', familyName: 'Ozola', email: `${randomUUID()}@example.org`, locale: 'lv', password: PASSWORD, ...input });
const disable = (caller: Caller, personId: string, disabled = true) => change(caller, 'setPersonDisabled', 'SetPersonDisabledInput', { personId, disabled });
const grant = (input: object) => change(admin, 'grantRole', 'RoleInput', input);
const withdraw = (caller: Caller, input: object) => change(caller, 'withdrawRole', 'RoleInput', input);
const peopleSeen = async (caller: Caller) => (await caller.ask('{ people { total } }')).errors?.[0]?.extensions.code ?? 'answer';
const administrators = async () =>
  (await server.db.query(`select 1 from role_grant g join person p on p.id = g.person_id where g.role = 'ADMINISTRATOR' and p.disabled_at is null`)).rowCount;

describe('creating a person', () => {
  it('gives the same person for the same key, and refuses another body under it', async () => {
    const input = { key: randomUUID(), email: 'once@example.org' };
    const [one, two, three] = await Promise.all([create(input), create(input), create(input)]);
    expect(one).toMatchObject({ __typename: 'Person' });
    expect([two, three, await create(input)]).toEqual([one, one, one]);
    expect(await create({ ...input, familyName: 'Liepa' })).toMatchObject({ code: 'key-reused' });
    expect(await create({ ...input, password: `${PASSWORD}!` })).toMatchObject({ code: 'key-reused' });
    expect((await server.db.query(`select 1 from person where email = 'once@example.org'`)).rowCount).toBe(1);
    expect((await server.db.query(`select 1 from audit_entry where action = 'person-created' and subject_id = $1`, [one!.id])).rowCount).toBe(1);
  });

  it('keeps nothing from which the password could be tried', async () => {
    await create({ password: 'viegli uzminama parole' });
    const { rows } = await server.db.query<{ row: string }>('select k::text as row from idempotency_key k');
    expect(rows.map(({ row }) => row).join()).not.toContain('viegli');
  });

  it('refuses an address that is taken, and leaves the key free', async () => {
    await create({ email: 'taken@example.org' });
    const key = randomUUID();
    expect(await create({ key, email: ' TAKEN@example.org' })).toMatchObject({ code: 'email-taken' });
    expect(await create({ key, email: 'free@example.org' })).toMatchObject({ __typename: 'Person' });
  });

  it.each([
    ['no name', { givenName: '  ' }, 'name-missing'],
    ['a NUL character in the name', { familyName: 'a\u0000b' }, 'name-missing'],
    ['a line break in the name', { familyName: 'a\nb' }, 'name-missing'],
    ['a name that only turns what follows around', { familyName: 'Ozols\u202e' }, 'name-missing'],
    ['a name without a visible letter', { givenName: '\u200b' }, 'name-missing'],
    ['a long name', { familyName: 'x'.repeat(101) }, 'name-missing'],
    ['no address', { email: '' }, 'email-malformed'],
    ['a NUL character in the address', { email: 'a\u0000@example.org' }, 'email-malformed'],
    ['an address that takes a pattern long', { email: `a@${'a.'.repeat(60_000)}@` }, 'email-malformed'],
    ['a short password', { password: 'īsa parole' }, 'password-too-short'],
    ['a password that signing in would cut', { password: 'x'.repeat(257) }, 'password-too-long'],
    ['a key that is none', { key: 'once' }, 'BAD_USER_INPUT'],
    ['a locale that is none', { locale: 'de' }, 'BAD_USER_INPUT'],
  ])('with %s is refused', async (_, input, code) => {
    const began = process.cpuUsage();
    expect(await create(input)).toMatchObject({ code });
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
  });

  it('stores what looks like code as text', async () => {
    const email = `o'brien-${randomUUID().slice(0, 8)}@example.org`;
    await create({ givenName: `'; drop table person; --`, familyName: '<script>alert(1)</script>', email });
    const { data } = await admin.ask<{ people: { items: { familyName: string }[] } }>('query ($search: String) { people(search: $search) { items { familyName } } }', { search: email });
    expect(data.people.items).toEqual([{ familyName: '<script>alert(1)</script>' }]);
  });
});

describe('an account', () => {
  it('that is disabled is refused on the very next request, and stays signed out when it is enabled again', async () => {
    const id = await server.person('out@example.org', [{ role: 'TRAINEE' }]);
    const caller = await server.signIn('out@example.org');
    expect((await caller.ask('{ myEnrolments { id } }')).errors).toBeUndefined();
    expect(await disable(admin, id)).toMatchObject({ disabled: true });
    expect((await caller.ask('{ myEnrolments { id } }')).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    expect(await disable(admin, id, false)).toMatchObject({ disabled: false });
    expect((await caller.ask('{ myEnrolments { id } }')).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('that is disabled by hand in the database is refused as well', async () => {
    await server.person('byhand@example.org', []);
    const caller = await server.signIn('byhand@example.org');
    await server.db.query(`update person set disabled_at = now() where email = 'byhand@example.org'`);
    expect((await caller.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
  });

  it('of one’s own cannot be disabled, however the id is written', async () => {
    expect(await disable(admin, adminId)).toMatchObject({ code: 'own-account' });
    expect(await disable(admin, adminId.toUpperCase())).toMatchObject({ code: 'own-account' });
  });

  it.each([randomUUID(), '', 'x', '\u0000', "' or 1=1"])('that is none (%j) is unknown', async (personId) => {
    expect(await disable(admin, personId)).toMatchObject({ code: 'person-unknown' });
    expect(await grant({ personId, role: 'TRAINER' })).toMatchObject({ code: 'person-unknown' });
  });
});

describe('a role', () => {
  it('counts from the next request on, and no longer from the next request on', async () => {
    const personId = await server.person('role@example.org', []);
    const caller = await server.signIn('role@example.org');
    expect(await peopleSeen(caller)).toBe('NOT_FOUND');
    expect(await grant({ personId, role: 'ADMINISTRATOR' })).toMatchObject({ __typename: 'Person' });
    expect(await peopleSeen(caller)).toBe('answer');
    expect(await grant({ personId, role: 'ADMINISTRATOR' })).toMatchObject({ code: 'role-held' });
    expect(await withdraw(admin, { personId, role: 'ADMINISTRATOR' })).toMatchObject({ __typename: 'Person' });
    expect(await peopleSeen(caller)).toBe('NOT_FOUND');
    expect(await withdraw(admin, { personId, role: 'ADMINISTRATOR' })).toMatchObject({ code: 'role-not-held' });
  });

  it.each([
    ['an unknown organisation', { role: 'TRAINER', organisationCode: 'nav' }],
    ['an unknown region', { role: 'TRAINER', regionCode: 'nav' }],
    ['a region with a NUL character', { role: 'TRAINER', regionCode: '\u0000' }],
    ['one place for an administrator', { role: 'ADMINISTRATOR', regionCode: 'riga' }],
  ])('with %s is refused', async (_, input) => {
    const personId = await server.person(`${randomUUID()}@example.org`, []);
    expect(await grant({ personId, ...input })).toMatchObject({ code: 'scope-unknown' });
  });

  it('of an administrator cannot be given one place by the database either', async () => {
    await server.db.query(`insert into region (code, name) values ('riga', '{}')`);
    await expect(server.person('placed@example.org', [{ role: 'ADMINISTRATOR', regionCode: 'riga' }])).rejects.toThrow('role_grant_administrator');
  });
});

describe('the last administrator', () => {
  it('stays', async () => {
    expect(await withdraw(admin, { personId: adminId, role: 'ADMINISTRATOR' })).toMatchObject({ code: 'last-administrator' });
    expect(await withdraw(admin, { personId: adminId.toUpperCase(), role: 'ADMINISTRATOR' })).toMatchObject({ code: 'last-administrator' });
  });

  const ways: [string, (caller: Caller, personId: string) => Promise<Outcome>][] = [
    ['withdraw', (caller, personId) => withdraw(caller, { personId, role: 'ADMINISTRATOR' })],
    ['disable', (caller, personId) => disable(caller, personId)],
  ];
  const pairs = ways.flatMap((one) => ways.map((other) => [`${one[0]} and ${other[0]}`, one[1], other[1]] as const));

  it.each(pairs)('stays when two %s each other at once', async (_, one, other) => {
    for (let round = 0; round < 8; round++) {
      const email = `${randomUUID()}@example.org`;
      const rivalId = await server.person(email, [{ role: 'ADMINISTRATOR' }]);
      const rival = await server.signIn(email);
      const outcomes = await Promise.all([one(admin, rivalId), other(rival, adminId)]);
      expect({ outcomes, left: await administrators() }).toMatchObject({ left: 1 });
      await server.db.query('update person set disabled_at = null where id = $1', [adminId]);
      await server.db.query(`insert into role_grant (id, person_id, role) values ($1, $2, 'ADMINISTRATOR') on conflict do nothing`, [randomUUID(), adminId]);
      await server.db.query('delete from role_grant where person_id = $1', [rivalId]);
      if ((await peopleSeen(admin)) !== 'answer') admin = await server.signIn('admin@example.org');
    }
  });
});

it('leaves an audit log that is whole', async () => {
  expect(await server.app.get(Audit, { strict: false }).verify()).toBeUndefined();
});
