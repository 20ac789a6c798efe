import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { log } from '../../../platform/telemetry/log.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { PurgeChecks } from './purge.service.js';

const both = (text: string) => ({ lv: text, en: text });
const vetting = { stage: 'vetting', mover: 'official' } as const;
const REQUIREMENTS = [
  { ...vetting, id: 'identitate', title: both('Identity'), kind: 'identity-seen' as const },
  { ...vetting, id: 'parbaude', title: both('Check'), kind: 'record-check' as const, months: 12 },
  { ...vetting, id: 'atlauja', title: both('Permit'), kind: 'permit' as const, months: 12 },
];
const RECORD = 'mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { __typename ... on Refusal { code } } }';
const SEEN = `query ($id: ID!) { volunteer(enrolmentId: $id) { enrolment { standing { requirements { id state facts { id outcome limits reference } } } } } }`;
const DUE = 'query ($band: DueBand, $search: String) { dueChecks(band: $band, search: $search) { total counts { band count } items { enrolmentId requirementId checkedOn dueOn band } } }';

let server: TestServer;
let course: VettingCourse;
const logged: string[] = [];
const level = log.level;

beforeAll(async () => {
  // Everything that the process would log, at its most talkative.
  const stream = Reflect.get(log, pino.symbols.streamSym) as { write: (line: string) => void };
  stream.write = (line) => void logged.push(line);
  server = await TestServer.start();
  log.level = 'trace';
  course = await VettingCourse.open(server, { requirements: REQUIREMENTS });
});
afterAll(async () => {
  log.level = level;
  await server?.stop();
});

const facts = async (by: Caller, id: string) => {
  type Answer = { volunteer: { enrolment: { standing: { requirements: { id: string; state: string; facts: { id: string; outcome: string | null; limits: string[]; reference: string | null }[] }[] } } } };
  return (await by.ask<Answer>(SEEN, { id })).data.volunteer.enrolment.standing.requirements.find((each) => each.id === 'parbaude')!;
};

/** Each table's rows as a dump would write them, with bytes as they are. */
async function tablesWith(...words: string[]): Promise<string[]> {
  const tables = (await server.db.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`)).rows;
  expect(tables.length).toBeGreaterThan(30);
  const hits = tables.map(async ({ name }) => {
    const { rows } = await server.db.query(
      `select 1 from ${name} t where exists (select 1 from unnest($1::text[]) word where position(word in t::text) > 0 or position(encode(word::bytea, 'hex') in t::text) > 0 or position(rtrim(encode(word::bytea, 'base64'), '=') in t::text) > 0) limit 1`,
      [words],
    );
    return rows.length > 0 ? [name] : [];
  });
  return (await Promise.all(hits)).flat();
}

/** Files of this database, of the write-ahead log and of the server’s own log in which a word stands. */
async function filesWith(word: string): Promise<string[]> {
  await server.db.query('checkpoint');
  const [{ folder, oid }] = (await server.db.query<{ folder: string; oid: number }>(`select current_setting('data_directory') as folder, oid from pg_database where datname = current_database()`)).rows as [{ folder: string; oid: number }];
  const places = [folder, join(folder, 'pg_wal'), join(folder, 'base', String(oid)), join(folder, 'global')];
  const files = places.flatMap((place) => readdirSync(place).map((name) => join(place, name))).filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  return files.filter((file) => readFileSync(file).includes(word)).map((file) => file.slice(folder.length + 1).replace(/[0-9A-F]{8,}|\d+$/, '…'));
}

function outboxWith(word: string): string[] {
  const { dataDir } = server.app.get<Config>(CONFIG, { strict: false });
  const all = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return all.map(({ parentPath, name }) => join(parentPath, name)).filter((file) => readFileSync(file).includes(word));
}

describe('what a check came to', () => {
  const token = () => `KP-${randomBytes(8).toString('hex').toUpperCase()}`;

  it('stands nowhere in plain: no table, no file of the database, no write-ahead log, no log, no letter', async () => {
    const sealed = token();
    const open = token();
    const { enrolmentId } = await course.trainee('aizzimogota');
    await course.record(course.coordinator, enrolmentId, 'identitate', { note: open });
    for (const said of [
      { outcome: 'not-suitable', reference: sealed },
      { outcome: 'suitable-with-limits', limits: ['no-minors', 'see-reference'], reference: sealed },
      { outcome: 'not-suitable', reference: sealed },
    ]) {
      expect(await course.record(course.official, enrolmentId, 'parbaude', said)).toBe('Volunteer');
    }
    expect(await course.record(course.official, enrolmentId, 'atlauja', { outcome: 'suitable', reference: sealed, validUntil: '2027-01-01' })).toBe('Volunteer');
    // A statement that fails is logged, with everything that it was about left out.
    await server.db.query(`create function fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$; create trigger fail before insert on record_check for each row execute function fail()`);
    const input = { key: randomUUID(), enrolmentId, requirementId: 'parbaude', occurredOn: '2026-11-20', outcome: 'suitable-with-limits', limits: ['no-minors'], reference: sealed };
    expect((await course.official.ask(RECORD, { input })).errors).toHaveLength(1);
    await server.db.query('drop function fail cascade');
    const check = await facts(course.official, enrolmentId);
    expect(check).toMatchObject({ state: 'REFUSED' });
    expect(check.facts.map(({ reference }) => reference)).toEqual([sealed, sealed, sealed]);
    expect((await course.coordinator.ask('{ worklist(filter: {}) { __typename } }')).errors).toBeUndefined();
    expect((await server.db.query('select 1 from standing_row where enrolment_id = $1', [enrolmentId])).rows).toHaveLength(1);

    expect(await tablesWith(sealed, 'not-suitable', 'suitable-with-limits', 'no-minors', 'refused', 'REFUSED')).toEqual([]);
    expect(await filesWith(sealed)).toEqual([]);
    expect(outboxWith(sealed)).toEqual([]);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.filter((line) => line.includes(sealed) || line.includes('not-suitable'))).toEqual([]);

    // The canary: what is not sealed is found by the same search.
    expect(await tablesWith(open)).toEqual(['public.evidence']);
    expect(new Set((await filesWith(open)).map((file) => file.split('/')[0]))).toEqual(new Set(['base', 'pg_wal']));
    log.info({ said: open }, 'canary');
    expect(logged.filter((line) => line.includes(open))).toHaveLength(1);
  });

  it('is not told by the length of what is sealed, nor by the days around it', async () => {
    const { enrolmentId, personId } = await course.trainee('garums');
    for (const said of [{ outcome: 'suitable' }, { outcome: 'not-suitable', reference: 'X-1' }, { outcome: 'suitable-with-limits', limits: ['no-minors', 'in-company'] }]) {
      await course.record(course.official, enrolmentId, 'parbaude', said);
    }
    const { rows } = await server.db.query(
      'select length(sealed) as length, valid_until::text as until, outcome, note, minutes, percent from record_check c join evidence f on f.id = c.fact_id where f.person_id = $1',
      [personId],
    );
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1);
    expect(rows[0]).toMatchObject({ until: '2027-11-20', outcome: null, note: null });
  });

  it('does not open for another fact, and never changes', async () => {
    const { enrolmentId, personId } = await course.trainee('cits');
    await course.record(course.official, enrolmentId, 'parbaude', { outcome: 'suitable' });
    await course.record(course.official, enrolmentId, 'parbaude', { outcome: 'not-suitable' });
    await expect(server.db.query(`update record_check set sealed = 'x'`)).rejects.toMatchObject({ code: '23001' });
    const { rows } = await server.db.query<{ id: string }>(`select id from evidence where person_id = $1 and kind = 'record-check' order by recorded_at, id`, [personId]);
    await server.db.query('alter table record_check disable trigger record_check_stays_sealed');
    await server.db.query('update record_check c set sealed = (select sealed from record_check o where o.fact_id = $2) where c.fact_id = $1', [rows[0]!.id, rows[1]!.id]);
    await server.db.query('alter table record_check enable trigger record_check_stays_sealed');
    expect((await course.official.ask(SEEN, { id: enrolmentId })).errors).toHaveLength(1);
    await server.db.query('delete from record_check where fact_id = $1', [rows[0]!.id]);
  });

  it('is purged a year after a newer check, and the standing stays', async () => {
    const { enrolmentId, personId } = await course.trainee('dzesama');
    await course.record(course.official, enrolmentId, 'parbaude', { outcome: 'not-suitable', occurredOn: '2025-01-10' });
    await course.record(course.official, enrolmentId, 'parbaude', { outcome: 'suitable', occurredOn: '2025-11-22' });
    const left = async () => (await server.db.query('select 1 from record_check c join evidence f on f.id = c.fact_id where f.person_id = $1', [personId])).rows.length;
    const purge = server.app.get(PurgeChecks, { strict: false });
    await purge.purge();
    expect(await left()).toBe(2);
    const before = (await facts(course.official, enrolmentId)).state;
    const now = server.clock.instant;
    try {
      server.clock.instant = new Date('2026-11-23T10:00:00Z');
      expect(await purge.purge()).toBe(1);
      expect(await purge.purge()).toBe(0);
      expect(await left()).toBe(1);
    } finally {
      server.clock.instant = now;
    }
    const after = await facts(course.official, enrolmentId);
    expect(after.state).toBe(before);
    expect(after.facts.map(({ outcome }) => outcome)).toEqual([null, 'suitable']);
    const { rows } = await server.db.query(`select detail from audit_entry where action = 'record-checks-purged'`);
    expect(rows).toEqual([{ detail: { purged: 1 } }]);
  });
});

describe('checks that are due', () => {
  const due = async (by: Caller, variables: object = {}) =>
    (await by.ask<{ dueChecks: { total: number; counts: { band: string; count: number }[]; items: { enrolmentId: string; requirementId: string; dueOn: string | null; band: string }[] } }>(DUE, variables)).data.dueChecks;

  it('are listed by urgency, within reach, without what they came to', async () => {
    const late = await course.trainee('terminsviens');
    const soon = await course.trainee('terminsdivi');
    const fine = await course.trainee('terminstris');
    await course.record(course.official, late.enrolmentId, 'parbaude', { outcome: 'suitable', occurredOn: '2025-11-20' });
    await course.record(course.official, soon.enrolmentId, 'parbaude', { outcome: 'not-suitable', validUntil: '2026-12-20' });
    await course.record(course.official, fine.enrolmentId, 'parbaude', { outcome: 'suitable' });
    const none = await course.trainee('terminsbez');
    const found = await due(course.official, { search: 'terminš' });
    expect(found.items.filter(({ requirementId }) => requirementId === 'parbaude').map(({ enrolmentId, band, dueOn }) => [enrolmentId, band, dueOn])).toEqual([
      [late.enrolmentId, 'OVERDUE', '2026-11-20'],
      [soon.enrolmentId, 'MONTH', '2026-12-20'],
      [none.enrolmentId, 'MISSING', null],
    ]);
    expect((await due(course.official, { search: 'terminstris', band: 'LATER' })).items).toMatchObject([{ enrolmentId: fine.enrolmentId, dueOn: '2027-11-20' }]);
    expect(found.counts.find(({ band }) => band === 'MISSING')!.count).toBeGreaterThan(0);
    const before = (await server.db.query(`select 1 from audit_entry where action = 'record-check-read'`)).rows.length;
    expect(JSON.stringify(found)).not.toMatch(/suitable/);
    expect((await server.db.query(`select 1 from audit_entry where action = 'record-check-read'`)).rows.length).toBe(before);
    expect((await course.coordinator.ask(DUE)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

});
