import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Mail } from '../../../platform/mail/mail.service.js';
import { World } from '../../../testing/permissions/world.js';
import { runTask } from '../../../testing/due-jobs.js';
import type { Caller, TestServer } from '../../../testing/test-server.js';
import { ErasuresDueService } from './erasures-due.service.js';

let world: World;
let server: TestServer;
const people: Record<string, { id: string; enrolmentId: string }> = {};

const DAY = '2029-11-23T10:00:00Z';

/** Everything of theirs was over on 22 Nov 2026. */
async function ended(name: string): Promise<void> {
  const { personId: id, enrolmentId } = await world.target('coordinator', 'my cohort');
  const own = `in (select id from enrolment where person_id = '${id}')`;
  await server.db.query(`update person set given_name = $2, created_at = '2026-11-20T10:00:00Z', last_seen_at = '2026-11-21T10:00:00Z' where id = $1`, [id, name]);
  await quietly(
    `update cohort set ends_on = '2026-11-22', starts_on = '2026-11-20' where id in (select cohort_id from enrolment where person_id = '${id}')`,
    `update certificate set issued_on = '2026-11-20', expires_on = '2026-11-22' where enrolment_id ${own}`,
    `update clearance set granted_on = '2026-11-20', valid_until = '2026-11-22' where enrolment_id ${own}`,
    `delete from proposal where enrolment_id ${own}`, `delete from match_event where match_id in (select id from match where enrolment_id ${own})`, `delete from match where enrolment_id ${own}`,
  );
  people[name] = { id, enrolmentId };
  await server.db.query(`update person set last_seen_at = '2029-11-20' where id <> all($1)`, [Object.values(people).map((one) => one.id)]);
}

async function quietly(...statements: string[]): Promise<void> {
  const client = await server.db.connect();
  await client.query(`set session_replication_role = 'replica'`);
  for (const statement of statements) await client.query(statement);
  await client.query(`set session_replication_role = 'origin'`);
  client.release();
}

const names = async (by: Caller): Promise<string[]> =>
  (await by.ask<{ erasuresDue: { items: { person: { givenName: string } }[] } }>('{ erasuresDue { total items { person { givenName } endedOn dueOn } } }')).data.erasuresDue.items.map(({ person }) => person.givenName).sort();
const erase = async (by: Caller, ids: string[], key = randomUUID()) =>
  (await by.ask<{ erasePeople: { code?: string; erased?: number } }>('mutation ($input: ErasePeopleInput!) { erasePeople(input: $input) { __typename ... on Refusal { code } ... on ErasedPeople { erased } } }', { input: { key, personIds: ids } })).data.erasePeople;
/** What has left, as it would go over the wire. */
const letters = (): string[] => {
  const { outbox } = server.app.get(Mail, { strict: false });
  return existsSync(outbox) ? readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8')).filter((text) => text.includes('/dzesana')) : [];
};

let administrator: Caller;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.build();
  server = world.server;
  for (const name of ['Agnese', 'Biruta', 'Cecilija', 'Dainis']) await ended(name);
  const { id, enrolmentId } = people.Cecilija!;
  await quietly(`insert into match (id, enrolment_id, reference, started_on, started_by_id, started_at) values (gen_random_uuid(), '${enrolmentId}', 'VPD-2026-009', '2026-11-20', '${id}', now())`);
  server.clock.instant = new Date(DAY);
  await server.db.query(`update session set expires_at = '2030-01-01', confirmed_at = $1`, [DAY]);
  administrator = world.callerOf('administrator');
  coordinator = world.callerOf('coordinator');
});
afterAll(() => server?.stop());

it('three years later they are listed, and not a day before; a match that runs holds somebody back', async () => {
  server.clock.instant = new Date('2029-11-22T21:59:00Z');
  expect(await names(administrator)).toEqual([]);
  server.clock.instant = new Date('2029-11-22T22:01:00Z');
  expect(await names(administrator)).toEqual(['Agnese', 'Biruta', 'Dainis']);
  expect(await names(coordinator)).toEqual(['Agnese', 'Biruta', 'Dainis']);
  server.clock.instant = new Date(DAY);
});

it('the night erases nobody and writes one letter without names, however often it runs', async () => {
  await runTask(server, 'erase-what-is-due', {});
  const due = server.app.get(ErasuresDueService, { strict: false });
  expect((await Promise.all([due.tell(), due.tell()])).sort()).toEqual([0, 3]);
  expect(await due.tell()).toBe(0);
  expect((await server.db.query(`select 1 from erasure where person_id is not null`)).rowCount).toBe(0);
  const { rowCount } = await server.db.query(`select distinct person_id from role_grant g join person p on p.id = g.person_id where role = 'ADMINISTRATOR' and p.disabled_at is null`);
  await vi.waitFor(() => expect(letters()).toHaveLength(rowCount!), 20_000);
  for (const text of letters()) expect(text).not.toMatch(/Agnese|Biruta|Dainis/);
});

it('a person erases several at once: all or none, with the password, once for a key', async () => {
  const [a, b, c, d] = ['Agnese', 'Biruta', 'Cecilija', 'Dainis'].map((name) => people[name]!.id) as [string, string, string, string];
  expect(await erase(administrator, [])).toMatchObject({ code: 'erasure-how-many' });
  expect(await erase(administrator, Array.from({ length: 26 }, () => randomUUID()))).toMatchObject({ code: 'erasure-how-many' });
  expect(await erase(administrator, [a, c])).toMatchObject({ code: 'erasure-not-due' });
  await server.db.query('update person set last_seen_at = $2 where id = $1', [d, DAY]);
  expect(await erase(administrator, [a, d])).toMatchObject({ code: 'erasure-not-due' });
  server.clock.instant = new Date('2029-11-23T10:11:00Z');
  expect(await erase(administrator, [a, b])).toMatchObject({ code: 'step-up-needed' });
  server.clock.instant = new Date(DAY);
  expect(await names(administrator)).toEqual(['Agnese', 'Biruta']);
  const key = randomUUID();
  expect(await Promise.all([erase(administrator, [a, b], key), erase(administrator, [b, a], key)])).toMatchObject([{ erased: 2 }, { erased: 2 }]);
  const { rows } = await server.db.query(`select reason from erasure where person_id = any($1)`, [[a, b]]);
  expect(rows).toEqual([{ reason: 'ended' }, { reason: 'ended' }]);
  expect((await server.db.query('select 1 from erasure_notice where person_id = any($1)', [[a, b]])).rowCount).toBe(0);
  expect(await names(administrator)).toEqual([]);
});

it('a coordinator of others sees nobody of these, and erases nobody', async () => {
  await ended('Edgars');
  server.clock.instant = new Date(DAY);
  const [{ code }] = (await server.db.query<{ code: string }>(`select code from region where code not in (select c.region_code from cohort c join enrolment e on e.cohort_id = c.id where e.person_id = $1)`, [people.Edgars!.id])).rows as [{ code: string }];
  await server.person('cita-regiona@example.org', [{ role: 'COORDINATOR', regionCode: code }]);
  const elsewhere = await server.signIn('cita-regiona@example.org');
  expect(await names(elsewhere)).toEqual([]);
  expect(await erase(elsewhere, [people.Edgars!.id])).toMatchObject({ code: 'erasure-not-due' });
  expect(await names(administrator)).toEqual(['Edgars']);
  const trainer = world.callerOf('trainer');
  const { errors } = await trainer.ask('{ erasuresDue { total } }');
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
