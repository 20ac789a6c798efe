import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../../testing/test-server.js';
import { Sql } from '../database/sql.js';
import { type AuditLink, chainHash, CHAIN_START } from './audit-chain.js';
import { Audit } from './audit.service.js';

/** `APPENDS=10000` for the whole of it. */
const AT_ONCE = Number(process.env['APPENDS'] ?? 2000);

let server: TestServer;
let audit: Audit;

beforeAll(async () => {
  server = await TestServer.start();
  audit = server.app.get(Audit, { strict: false });
  await append(20);
});
afterAll(() => server?.stop());

const one = (subjectId: string) =>
  server.app.get(Sql, { strict: false }).transaction((manager) => audit.append(manager, { actorId: null, action: 'tested', subjectType: 'test', subjectId, detail: { b: [1, { d: 2, c: null }], a: 'ā' } }));

async function append(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await one(String(at));
}

describe('the chain', () => {
  /** Links that share their predecessor with another one. */
  const forks = async (table: string) =>
    (await server.db.query<{ forks: number }>(`select (count(*) - count(distinct previous_hash))::int as forks from ${table}`)).rows[0]!.forks;

  it(`has no fork and no gap after ${AT_ONCE} links added at once`, async () => {
    const before = await length();
    // A connection is waited for five seconds at most: so many wait at once.
    const waiting = pLimit(1000);
    await Promise.all(Array.from({ length: AT_ONCE }, () => waiting(() => one(randomUUID()))));
    const { rows } = await server.db.query<{ links: number; last: string }>('select count(*)::int as links, max(seq) as last from audit_entry');
    expect(rows[0]).toEqual({ links: before + AT_ONCE, last: String(before + AT_ONCE) });
    expect(await forks('audit_entry')).toBe(0);
    expect(await audit.verify()).toBeUndefined();
  }, 300_000);

  it('would fork if writers did not wait for their turn: the count finds it', async () => {
    await server.db.query('create table loose as select * from audit_entry');
    // Each looks at the head before any of them writes.
    const heads = await Promise.all(Array.from({ length: 20 }, () => server.db.query<Row>('select * from loose order by seq desc limit 1')));
    await Promise.all(heads.map(({ rows: [head] }) => server.db.query('insert into loose (seq, previous_hash, hash) values ($1, $2, sha256($3))', [BigInt(head!.seq) + 1n, head!.hash, Buffer.from(randomUUID())])));
    expect(await forks('loose')).toBe(19);
    await server.db.query('drop table loose');
  });

  it('keeps nothing of a write that was rolled back', async () => {
    const before = await length();
    const broken = server.app.get(Sql, { strict: false }).transaction(async (manager) => {
      await audit.append(manager, { actorId: null, action: 'tested', subjectType: 'test', subjectId: 'x', detail: {} });
      throw new Error('rolled back');
    });
    await expect(broken).rejects.toThrow('rolled back');
    expect(await length()).toBe(before);
    await one('after');
    expect(await audit.verify()).toBeUndefined();
  });
});

it.each(['audit_entry', 'evidence', 'decision', 'quiz_answer', 'certificate', 'module_edition', 'programme_edition'])('%s only grows', async (table) => {
  const { rows } = await server.db.query<{ name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1`, [table]);
  const column = rows[0]!.name;
  for (const change of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
    await expect(server.db.query(change)).rejects.toMatchObject({ code: '23001' });
  }
});

/** What somebody with the database in their hands could do, who has turned the triggers off. */
const MANIPULATIONS: [string, (client: pg.PoolClient) => Promise<unknown>][] = [
  ['an edited action', (client) => client.query(`update audit_entry set action = 'other' where seq = 7`)],
  ['an edited detail', (client) => client.query(`update audit_entry set detail = detail || '{"a": "b"}' where seq = 7`)],
  ['an edited moment', (client) => client.query(`update audit_entry set at = at - interval '1 day' where seq = 7`)],
  ['an actor put in', (client) => client.query(`update audit_entry set actor_id = '${randomUUID()}' where seq = 7`)],
  ['an edited entry with its hash', (client) => rehash(client, 7)],
  ['a deleted entry', (client) => client.query('delete from audit_entry where seq = 7')],
  ['a deleted entry, the gap closed', async (client) => {
    await client.query('delete from audit_entry where seq = 7');
    await client.query('update audit_entry set seq = -seq where seq > 7');
    await client.query('update audit_entry set seq = -seq - 1 where seq < 0');
  }],
  ['the first entry deleted', (client) => client.query('delete from audit_entry where seq = 1')],
  ['an entry put in', async (client) => {
    await client.query('update audit_entry set seq = -seq where seq > 7');
    await client.query('insert into audit_entry select 8, at, actor_id, action, subject_type, subject_id, detail, previous_hash, hash from audit_entry where seq = 7');
    await client.query('update audit_entry set seq = -seq + 1 where seq < 0');
  }],
  ['two entries swapped', async (client) => {
    await client.query('update audit_entry set seq = -seq where seq in (7, 8)');
    await client.query('update audit_entry set seq = 15 + seq where seq < 0');
  }],
  ['the tail cut off', (client) => client.query('delete from audit_entry where seq > 15')],
  ['everything cut off', (client) => client.query('delete from audit_entry')],
  ['everything from one entry on written anew', (client) => rewrite(client, 7)],
  ['the tail cut off and other entries put there', async (client) => {
    await client.query(`update audit_entry set subject_id = 'other' where seq > 15`);
    await rewrite(client, 15);
  }],
];

describe('against the head that is kept outside,', () => {
  it.each(MANIPULATIONS)('finds %s', async (_, manipulate) => {
    const head = await audit.head();
    expect(await audit.verify(head)).toBeUndefined();
    expect(await withoutTriggers(manipulate, () => audit.verify(head))).toBeDefined();
    expect(await audit.verify(head)).toBeUndefined();
  });

  it('knows an older head again after the log has grown', async () => {
    const head = await audit.head();
    await append(3);
    expect(await audit.verify(head)).toBeUndefined();
  });

  it('does not take a head that was not signed here', async () => {
    const head = await audit.head();
    await expect(audit.verify({ ...head, seq: '1' })).rejects.toThrow('not signed');
  });
});

describe('without a head,', () => {
  it.each(MANIPULATIONS.slice(0, 10))('finds %s', async (_, manipulate) => {
    expect(await withoutTriggers(manipulate, () => audit.verify())).toBeDefined();
  });

  it.each(MANIPULATIONS.slice(10))('cannot know of %s: that is what the head is for', async (_, manipulate) => {
    expect(await withoutTriggers(manipulate, () => audit.verify())).toBeUndefined();
  });
});

async function length(): Promise<number> {
  return (await server.db.query<{ count: number }>('select count(*)::int as count from audit_entry')).rows[0]!.count;
}

/** Manipulates, looks, and puts everything back. */
async function withoutTriggers(manipulate: (client: pg.PoolClient) => Promise<unknown>, look: () => Promise<string | undefined>): Promise<string | undefined> {
  const client = await server.db.connect();
  try {
    await client.query('create table kept as select * from audit_entry');
    await client.query('alter table audit_entry disable trigger all');
    await manipulate(client);
    return await look();
  } finally {
    await client.query('delete from audit_entry');
    await client.query('insert into audit_entry select * from kept');
    await client.query('drop table kept');
    await client.query('alter table audit_entry enable trigger all');
    client.release();
  }
}

interface Row {
  seq: string; at: Date; actor_id: string | null; action: string; subject_type: string; subject_id: string; detail: Record<string, unknown>; previous_hash: Buffer; hash: Buffer;
}

const linkOf = (row: Row): AuditLink => ({
  seq: row.seq, at: row.at.toISOString(), actorId: row.actor_id, action: row.action, subjectType: row.subject_type, subjectId: row.subject_id, detail: row.detail,
});

/** Edits one entry and gives it the hash that fits. */
async function rehash(client: pg.PoolClient, seq: number): Promise<void> {
  await client.query(`update audit_entry set action = 'other' where seq = $1`, [seq]);
  const row = (await client.query<Row>('select * from audit_entry where seq = $1', [seq])).rows[0]!;
  await client.query('update audit_entry set hash = $2 where seq = $1', [seq, chainHash(row.previous_hash, linkOf(row))]);
}

/** Edits one entry and writes the whole chain anew from there. */
async function rewrite(client: pg.PoolClient, from: number): Promise<void> {
  await client.query(`update audit_entry set action = 'other' where seq = $1`, [from]);
  let previous: Buffer = CHAIN_START;
  for (const row of (await client.query<Row>('select * from audit_entry order by seq')).rows) {
    const hash = chainHash(previous, linkOf(row));
    await client.query('update audit_entry set previous_hash = $2, hash = $3 where seq = $1', [row.seq, previous, hash]);
    previous = hash;
  }
}
