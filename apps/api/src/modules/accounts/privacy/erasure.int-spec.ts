import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase } from '@lidzgaita/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Target } from '../../../testing/permissions/target.js';
import { World } from '../../../testing/permissions/world.js';
import { dump, fillEveryTable, found, plant, type Planted } from '../../../testing/planted-person.js';
import { TestServer } from '../../../testing/test-server.js';
import { Eraser } from './eraser.js';
import { ErasureJournal, JournalError } from './erasure-journal.js';
import { OwnDataService } from './own-data.service.js';
import { columnsOf, personalTables } from './retention.js';
import { TABLES } from './retention-tables.js';

interface Answer {
  __typename: string;
  code?: string;
}

let world: World;
let server: TestServer;
let client: pg.Client;

beforeAll(async () => {
  world = await World.build();
  server = world.server;
  client = new pg.Client(server.url);
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await server?.stop();
});
afterEach(() => {
  server.clock.instant = new Date('2026-11-22T10:00:00Z');
});

const volunteer = (): Promise<Target> => world.target('coordinator', 'my cohort');
const erase = async (personId: string, viewer: 'administrator' | 'coordinator' = 'administrator', key = randomUUID()): Promise<Answer> => {
  const asked = `mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { __typename ... on Refusal { code } } }`;
  return (await world.callerOf(viewer).ask<{ erasePerson: Answer }>(asked, { input: { key, personId, reason: 'ASKED' } })).data.erasePerson;
};
const rowsOf = async (personId: string): Promise<unknown[]> => {
  const all = [];
  for (const { name, whose } of personalTables) all.push((await client.query(`select to_jsonb(t) as row from "${name}" t where ${whose} order by 1`, [personId])).rows);
  return all;
};
const journal = (): ErasureJournal => server.app.get(ErasureJournal, { strict: false });
const eraser = (): Eraser => server.app.get(Eraser, { strict: false });

/** Columns of the database that the declaration lacks, and the other way about. */
async function undeclared(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`);
  const declared = Object.entries(TABLES).flatMap(([table, retention]) => columnsOf(retention).map((column) => `${table}.${column}`));
  const real = rows.map(({ name }) => name);
  return [...real.filter((name) => !declared.includes(name)), ...declared.filter((name, at) => !real.includes(name) || declared.indexOf(name) < at)].sort();
}

describe('the declaration', () => {
  it('names every column of every table once', async () => {
    expect(await undeclared()).toEqual([]);
  });

  it('is missed by a column that nobody thought of', async () => {
    await client.query('alter table person add column star_sign text');
    expect(await undeclared()).toEqual(['person.star_sign']);
    await client.query('alter table person drop column star_sign');
  });
});

describe('a token in every personal column', () => {
  let target: Target;
  let fellow: Target;
  let planted: Planted[];
  let before: Map<string, string>;
  const backup = new Map<string, unknown>();

  beforeAll(async () => {
    target = await volunteer();
    fellow = await world.another(target);
    await fillEveryTable(client, target);
    let refused: string[];
    ({ planted, refused } = await plant(client, target.personId));
    // Times and days, and the one column whose values are counted; all of them go with their rows.
    expect(refused.sort()).toEqual(['agreement_notice.sent_at', 'nudge.sent_on', 'person.last_seen_at', 'reference_request.counts', 'role_grant.role']);
    const address = planted.find(({ column }) => column === 'person.email')!.token;
    const letter = `zt${randomUUID().replaceAll('-', '')}`;
    await client.query(`select graphile_worker.add_job('send-mail', $1::json, run_at => now() + interval '1 day')`, [JSON.stringify({ to: `${address}@example.org`, subject: 'x', text: letter })]);
    planted.push({ column: 'letter', token: letter, secret: false, kept: false });
    before = await dump(client);
    for (const [name] of before) backup.set(name, (await client.query<{ rows: unknown }>(`select coalesce(jsonb_agg(to_jsonb(t)), '[]') as rows from ${name} t`)).rows[0]!.rows);
  });

  it('is where it was put, and all of it in the person’s own copy', async () => {
    expect(found(planted, before.values())).toHaveLength(planted.length);
    const copy = await server.app.get(OwnDataService, { strict: false }).copy({ personId: target.personId, sessionId: '', locale: 'lv', grants: [], confirmedAt: null });
    const pdf = copy.sections.find(({ id }) => id === 'certificate')!.rows.map((row) => Buffer.from(String(row.pdf), 'base64').toString());
    const open = planted.filter(({ secret }) => !secret);
    const held = found(open, [JSON.stringify(copy), ...pdf]);
    console.log(`own copy: ${held.length} of ${open.length} tokens; ${planted.length - open.length} more are hashes or sealed`);
    expect(held).toEqual(open.map(({ column }) => column));
    expect(found(planted.filter(({ secret }) => secret), [JSON.stringify(copy)])).toEqual([]);
  });

  it('is nowhere after erasure but in the declared minimum, which the preview told; nobody else loses anything', async () => {
    const others = await rowsOf(fellow.personId);
    const asked = `query ($personId: ID!) { erasurePreview(personId: $personId) { refusal goes { id rows } stays { id rows notes { keep } } } }`;
    const { erasurePreview } = (await world.callerOf('coordinator').ask<{ erasurePreview: { refusal: string | null; stays: { id: string }[] } }>(asked, { personId: target.personId })).data;
    expect(erasurePreview).toMatchObject({ refusal: null });
    expect(await erase(target.personId)).toMatchObject({ __typename: 'Erased' });
    const left = found(planted, (await dump(client)).values());
    const minimum = planted.filter(({ kept }) => kept).map(({ column }) => column);
    console.log(`erased: ${planted.length - left.length} of ${planted.length} tokens gone, ${left.length} kept by declaration: ${left.join(', ')}`);
    expect(left).toEqual(minimum);
    expect(erasurePreview.stays.map(({ id }) => id).sort()).toEqual([...new Set(minimum.map((column) => column.split('.')[0]))].sort());
    expect(await rowsOf(fellow.personId)).toEqual(others);
  });

  it('is gone again after an older backup is restored and the journal replayed', async () => {
    const { url, drop } = await cloneDatabase(inject('clusterUrl'), `restored_${randomUUID().replaceAll('-', '')}`);
    const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-restored-'));
    try {
      await restore(url, target);
      const file = join(folder, 'erasures.jsonl');
      writeFileSync(file, readFileSync(journal().file));
      const restored = await TestServer.start({ url, env: { DATA_DIR: folder, WORKERS: 'false' } });
      try {
        const replayed = await restored.app.get(Eraser, { strict: false }).replay(file);
        const left = found(planted, (await dump(restored.db)).values());
        console.log(`replayed: ${JSON.stringify(replayed)}, ${left.length} tokens left, all declared`);
        expect(replayed.erased).toBe(1);
        expect(left).toEqual(planted.filter(({ kept }) => kept).map(({ column }) => column));
        expect(await restored.app.get(Eraser, { strict: false }).replay(file)).toEqual({ ...replayed, erased: 0 });
        expect(await restored.app.get(ErasureJournal, { strict: false }).read()).toHaveLength(replayed.lines);
      } finally {
        await restored.stop();
      }
    } finally {
      await drop();
    }

    /** The database as it was before, in an empty one: row for row, as a dump would bring it. */
    async function restore(into: string, { personId }: Target): Promise<void> {
      const fresh = new pg.Client(into);
      await fresh.connect();
      await fresh.query(`set session_replication_role = 'replica'`);
      for (const [name] of before) {
        if (!name.startsWith('public.') || name === 'public.migration') continue;
        await fresh.query(`insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1)`, [JSON.stringify(backup.get(name))]);
      }
      expect(found(planted, (await dump(fresh)).values()).length, personId).toBe(planted.length - 1);
      await fresh.end();
    }
  });
});

describe('an erasure', () => {
  it('is one, whoever asks how often at once', async () => {
    const { personId } = await volunteer();
    const answers = await Promise.all(Array.from({ length: 6 }, () => erase(personId)));
    expect(answers.filter(({ __typename }) => __typename === 'Erased')).toHaveLength(1);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, 'person-erased']));
    expect((await journal().read()).filter((line) => line.personId === personId)).toHaveLength(1);
  });

  it('with the same key gives the same answer', async () => {
    const { personId } = await volunteer();
    const key = randomUUID();
    expect(await Promise.all([erase(personId, 'coordinator', key), erase(personId, 'coordinator', key)])).toMatchObject([{ __typename: 'Erased' }, { __typename: 'Erased' }]);
  });

  it('shuts the person out at once and for good', async () => {
    const { personId, email } = await volunteer();
    const caller = await server.signIn(email);
    expect((await caller.ask<{ viewer: object | null }>('{ viewer { id } }')).data.viewer).not.toBeNull();
    await erase(personId);
    expect((await caller.ask('{ viewer { id } }')).data).toEqual({ viewer: null });
    expect((await (await server.signIn(email)).ask('{ viewer { id } }')).data).toEqual({ viewer: null });
  });

  it('leaves the audit log whole and the certificate valid', async () => {
    const { personId, certificateCode } = await volunteer();
    await erase(personId);
    const { data } = await server.anonymous().ask<{ verification: { holder: string; status: string } }>('query ($code: String!) { verification(code: $code) { holder status } }', { code: certificateCode });
    expect(data.verification).toMatchObject({ holder: 'Holder', status: 'VALID' });
  });

  it('is refused for oneself, for staff, for people of others, and without the password', async () => {
    const { personId } = await volunteer();
    const elsewhere = await world.target('coordinator', 'other organisation');
    const staff = await server.person('darbinieks@example.org', [{ role: 'TRAINER' }]);
    await server.db.query('insert into enrolment (id, cohort_id, person_id, enrolled_at) select $1, cohort_id, $2, now() from enrolment where person_id = $3', [randomUUID(), personId, elsewhere.personId]);
    const { rows } = await server.db.query<{ id: string }>(`select id from person where email = 'administrator@example.org'`);
    expect(await erase(rows[0]!.id)).toMatchObject({ code: 'own-account' });
    expect(await erase(staff)).toMatchObject({ code: 'erasure-holds-role' });
    expect(await erase(personId, 'coordinator')).toMatchObject({ code: 'erasure-beyond-scope' });
    expect(await erase(elsewhere.personId, 'coordinator')).toMatchObject({ code: 'person-unknown' });
    for (const unknown of ['', 'x', randomUUID()]) expect(await erase(unknown)).toMatchObject({ code: 'person-unknown' });
    server.clock.instant = new Date('2026-11-22T10:11:00Z');
    expect(await erase(personId)).toMatchObject({ code: 'step-up-needed' });
    server.clock.instant = new Date('2026-11-22T10:09:00Z');
    expect(await erase(personId)).toMatchObject({ __typename: 'Erased' });
  });
});

describe('tables that only grow', () => {
  const NOTE = `update evidence set note = 'x' where person_id = $1`;
  const inOne = async (...statements: [string, unknown[]?][]): Promise<string> => {
    await client.query('begin');
    try {
      for (const [text, values] of statements) await client.query(text, values);
      return 'done';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query('rollback');
    }
  };
  const SETTING: [string] = [`select set_config('lidzgaita.erasing', 'yes', true)`];
  const record = (personId: string): [string, unknown[]] => [
    `insert into erasure (id, person_id, reason, at, rules, transaction) values ($1, $2, 'asked', now(), 'x', pg_current_xact_id()::text)`, [randomUUID(), personId],
  ];

  it('let go of something only where the same transaction says so in writing', async () => {
    const [{ personId }, other] = [await volunteer(), await volunteer()];
    await erase(other.personId);
    expect(await inOne([NOTE, [personId]])).toContain('only grows');
    expect(await inOne(SETTING, [NOTE, [personId]])).toContain('only grows');
    expect(await inOne(record(personId), [NOTE, [personId]])).toContain('only grows');
    expect(await inOne(SETTING, record(personId), [NOTE, [personId]])).toBe('done');
    expect(await inOne(SETTING, record(personId), ['update audit_entry set action = action'])).toContain('only grows');
    expect(await inOne(SETTING, record(personId), ['delete from erasure'])).toContain('only grows');
    expect(await inOne(SETTING, record(personId), ['delete from programme_edition'])).toContain('only grows');
  });
});

describe('the journal', () => {
  it('is believed only as it was written', async () => {
    for (let n = 0; n < 3; n += 1) await erase((await volunteer()).personId);
    const lines = readFileSync(journal().file, 'utf8').trimEnd().split('\n');
    const file = join(mkdtempSync(join(tmpdir(), 'lidzgaita-journal-')), 'journal');
    const read = async (changed: string[]): Promise<unknown> => {
      writeFileSync(file, changed.map((line) => `${line}\n`).join(''));
      return journal().read(file).then(({ length }) => length, (error: unknown) => (error instanceof JournalError ? `line ${error.line}` : error));
    };
    const [first, second, ...rest] = lines as [string, string, ...string[]];
    expect(await read(lines)).toBe(lines.length);
    expect(await read([first.replace(/"personId":"./, '"personId":"z'), second, ...rest])).toBe('line 1');
    expect(await read([first, ...rest])).toBe('line 2');
    expect(await read([second, first, ...rest])).toBe('line 1');
    expect(await read([first, first, second, ...rest])).toBe('line 2');
    expect(await read([first, 'x', second, ...rest])).toBe('line 2');
  });
});

describe('every night', () => {
  it('answers of a year ago go, and nothing is done twice', async () => {
    const target = await volunteer();
    await client.query(`set session_replication_role = 'replica'`);
    await client.query(`update quiz_attempt set submitted_at = now() - interval '13 months' where id = $1`, [target.markedAttemptId]);
    await client.query(`set session_replication_role = 'origin'`);
    const answers = async (attemptId: string) => (await client.query<{ response: object | null }>('select response from quiz_answer where attempt_id = $1 order by id', [attemptId])).rows.map(({ response }) => response !== null);
    const [old, recent] = [await answers(target.markedAttemptId), await answers(target.settledAttemptId)];
    expect(old).toContain(true);
    expect(await eraser().expire()).toBeGreaterThan(0);
    expect(await answers(target.markedAttemptId)).toEqual(old.map(() => false));
    expect(await answers(target.settledAttemptId)).toEqual(recent);
    expect(await eraser().expire()).toBe(0);
    const attempt = `query ($id: ID!) { attempt(id: $id) { result { percent } questions { id points answer { revision } } } }`;
    const own = (await (await server.signIn(target.email)).ask<{ attempt: { result: { percent: number }; questions: { points: number | null; answer: object | null }[] } }>(attempt, { id: target.markedAttemptId })).data.attempt;
    expect(own.result.percent).not.toBeNull();
    expect(own.questions.map(({ answer }) => answer)).toEqual(own.questions.map(() => null));
    expect(own.questions.some(({ points }) => points !== null)).toBe(true);
  });

  it('what is gone from the answers stops no page and changes no mark', async () => {
    const target = await volunteer();
    await erase(target.personId);
    const trainer = world.callerOf('trainer');
    for (const question of ['markingQueue { attemptId }', 'markingQueue(done: true) { attemptId }', `quizStatistics(moduleId: "m1", cohortId: "${target.cohortId}") { attempts mean questions { choices { count } } }`, `cohort(id: "${target.cohortId}") { members { state } }`]) {
      const { data, errors } = await trainer.ask(`{ asked: ${question} }`);
      expect(errors, question).toBeUndefined();
      expect(JSON.stringify(data)).not.toContain(target.pendingAttemptId);
    }
  });
});
