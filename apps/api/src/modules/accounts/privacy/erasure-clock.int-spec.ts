import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { runTask } from '../../../testing/due-jobs.js';
import { World } from '../../../testing/permissions/world.js';
import { dump, fillEveryTable, found, plant, type Planted } from '../../../testing/planted-person.js';
import type { TestServer } from '../../../testing/test-server.js';
import { RULES } from './retention-rules.js';
import { TABLES } from './retention-tables.js';

/** What begins each period here, in SQL over the person's rows `t`, and the last day of the period. */
const PERIODS: Record<string, { begins: string; ends: string; columns?: string }> = {
  session: { begins: `expires_at = '2026-12-20T10:00:00Z'`, ends: '2026-12-20' },
  idempotency_key: { begins: `created_at = '2026-11-20T10:00:00Z'`, ends: '2027-01-19' },
  invitation: { begins: `accepted_at = null, withdrawn_at = null, expires_at = '2026-11-20T10:00:00Z'`, ends: '2027-01-19' },
  quiz_answer: { begins: '', ends: '2027-11-20' },
  given_mark: { begins: '', ends: '2027-11-20' },
  attempt_event: { begins: '', ends: '2027-11-20' },
  record_check: { begins: `purge_after = '2027-11-20'`, ends: '2027-11-20' },
  'reference_request.token_hash': { begins: '', ends: '2027-01-19' },
  reference_request: { begins: `purged_at = null, answered_at = null, counts = null, withdrawn_at = null, asked_at = '2026-11-20T10:00:00Z', expires_at = '2026-11-20T10:00:00Z'`, ends: '2027-05-22' },
  agreement_signature: { begins: `signed_on = '2026-11-20'`, ends: '2036-11-19' },
  certificate: { begins: `issued_on = '2026-11-19', expires_on = '2026-11-20'`, ends: '2036-11-19' },
  decision: { begins: '', ends: '2036-11-19' },
};
const DAY_MS = 86_400_000;

const clocked = Object.entries(TABLES).flatMap(([table, { personal = {} }]) =>
  Object.entries(personal).filter(([, { rule }]) => RULES[rule].endedBy === 'clock').map(([column]) => `${table}.${column}`),
);
const periodOf = (column: string) => PERIODS[column] ?? PERIODS[column.split('.')[0]!];

let server: TestServer;
let client: pg.Client;
let planted: Planted[];

beforeAll(async () => {
  const world = await World.build();
  server = world.server;
  client = new pg.Client(server.url);
  await client.connect();
  const target = await world.target('coordinator', 'my cohort');
  await fillEveryTable(client, target);
  await client.query(`set session_replication_role = 'replica'`);
  // A “not yet” stands by no certificate, and stays with the account.
  await client.query(`delete from decision where kind = 'not-yet'`);
  // Nor has the time begun of an answer in an attempt that is still open.
  await client.query(`delete from quiz_answer where attempt_id in (select id from quiz_attempt where submitted_at is null)`);
  ({ planted } = await plant(client, target.personId));
  await client.query(`set session_replication_role = 'replica'`);
  for (const [name, { begins }] of Object.entries(PERIODS)) {
    if (begins) await client.query(`update "${name}" t set ${begins} where ${TABLES[name]!.whose}`, [target.personId]);
  }
  await client.query(`update quiz_attempt set submitted_at = '2026-11-20T10:00:00Z' where submitted_at is not null`);
  await client.query(`set session_replication_role = 'origin'`);
});
afterAll(async () => {
  await client?.end();
  await server?.stop();
});

const left = async (): Promise<string[]> => found(planted, (await dump(client)).values());

it('every period that the clock ends is tried here, and every task that ends one runs every night', () => {
  expect(clocked.filter((column) => !periodOf(column))).toEqual([]);
  const { nightly } = server.app.get(Jobs, { strict: false }) as unknown as { nightly: string[] };
  expect(nightly).toEqual(expect.arrayContaining([...new Set(['erase-what-is-due', ...Object.values(TABLES).flatMap(({ task = [] }) => task)])]));
});

const ends = [...new Set(Object.values(PERIODS).map((period) => period.ends))].sort();

it.each(ends)('what is kept until %s is there on that day and gone the day after', async (last) => {
  const { nightly } = server.app.get(Jobs, { strict: false }) as unknown as { nightly: string[] };
  const mine = planted.map(({ column }) => column).filter((column) => clocked.includes(column) && periodOf(column)!.ends === last);
  expect(mine.length).toBeGreaterThan(0);
  const noon = new Date(`${last}T09:00:00Z`).getTime();
  for (const [at, stays] of [[noon, true], [noon + DAY_MS + 2 * 3_600_000, false]] as const) {
    server.clock.instant = new Date(at);
    for (const task of nightly.filter((name) => ['erase-what-is-due', 'housekeeping', 'purge-record-checks', 'references-purge'].includes(name))) await runTask(server, task, {});
    const now = await left();
    expect(mine.filter((column) => now.includes(column))).toEqual(stays ? mine : []);
  }
});
