import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import pg from 'pg';
import { TestServer } from '../../testing/test-server.js';
import { maskError } from '../graphql/mask-errors.js';
import { log } from './log.js';
import { Sql } from '../database/sql.js';

let server: TestServer;
let admin: pg.Client;
let name: string;

beforeAll(async () => {
  log.level = 'silent';
  // A worker that is cut off while it completes a job would complain in the middle of whatever test runs then.
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  await server.person('anna@example.org', [{ role: 'TRAINEE' }]);
  admin = new pg.Client(inject('clusterUrl'));
  await admin.connect();
  name = new URL(server.url).pathname.slice(1);
});
afterAll(async () => {
  await admin?.end();
  await server?.stop();
});

const ready = async () => {
  const { statusCode, body } = await server.app.inject('/health/ready');
  return { statusCode, ...(JSON.parse(body) as { faults: string[] }) };
};
const live = async () => (await server.app.inject('/health/live')).statusCode;
const killAll = () => admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
const until = async (holds: () => Promise<boolean>, ms = 20_000) => {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('readiness', () => {
  it('is green on a database that is there, migrated and as it should be', async () => {
    expect(await ready()).toMatchObject({ statusCode: 200, faults: [] });
  });

  it('is red when what is confirmed could be lost', async () => {
    await admin.query(`alter database ${name} set lidzgaita.durable = 'on'`);
    await killAll();
    await until(async () => (await ready()).faults.some((fault) => /fsync = off.*answers could be lost/.test(fault)));
    expect(await ready()).toMatchObject({ statusCode: 503, status: 'not-ready' });
    await admin.query(`alter database ${name} reset lidzgaita.durable`);
    await killAll();
    await until(async () => (await ready()).statusCode === 200);
  });

  it('is red when commits are confirmed early', async () => {
    const setting = 'synchronous_commit';
    await admin.query(`alter database ${name} set lidzgaita.durable = 'on'`);
    await admin.query(`alter database ${name} set ${setting} = off`);
    await killAll();
    await until(async () => (await ready()).faults.some((fault) => fault.includes(`${setting} = off`)));
    await admin.query(`alter database ${name} reset all`);
    await killAll();
    await until(async () => (await ready()).statusCode === 200);
    expect(await live()).toBe(200);
  });

  it('is red when a migration is missing', async () => {
    const { rows } = await server.db.query<{ id: number; timestamp: string; name: string }>('delete from migration where id = (select max(id) from migration) returning *');
    expect(await ready()).toMatchObject({ statusCode: 503, faults: [expect.stringContaining('not migrated')] });
    await server.db.query('insert into migration (id, timestamp, name) values ($1, $2, $3)', [rows[0]!.id, rows[0]!.timestamp, rows[0]!.name]);
    expect(await ready()).toMatchObject({ statusCode: 200 });
  });

  it('is red while the database is out of reach, the process stays alive, and it is green again by itself', async () => {
    await admin.query(`alter database ${name} with allow_connections false`);
    await killAll();
    await until(async () => (await ready()).statusCode === 503);
    expect(await ready()).toEqual({ statusCode: 503, status: 'not-ready', faults: ['The database does not answer'] });
    expect(await live()).toBe(200);
    await admin.query(`alter database ${name} with allow_connections true`);
    await until(async () => (await ready()).statusCode === 200);
  });
});

describe('when PostgreSQL drops every connection,', () => {
  it('the server stays up under load and answers again', async () => {
    const caller = await server.signIn('anna@example.org');
    const codes: string[] = [];
    let running = true;
    const clients = Array.from({ length: 8 }, async () => {
      while (running) {
        const { data, errors } = await caller.ask<{ viewer: object | null }>('{ viewer { id } }');
        codes.push(errors?.[0]?.extensions.code ?? (data.viewer ? 'answer' : 'signed-out'));
      }
    });
    const answers = () => codes.filter((code) => code === 'answer').length;
    for (let round = 0; round < 10; round++) {
      const before = answers();
      await killAll();
      await until(async () => answers() > before);
    }
    running = false;
    await Promise.all(clients);
    const kinds = Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((one) => one === code).length]));
    const { answer, BUSY: _, ...others } = kinds;
    expect(others).toEqual({});
    expect(answer).toBeGreaterThanOrEqual(10);
    await until(async () => (await ready()).statusCode === 200);
    expect((await caller.ask<{ viewer: object | null }>('{ viewer { id } }')).data.viewer).not.toBeNull();
  });

  it('a transaction under way is told to try again, and leaves nothing', async () => {
    const sql = server.app.get(Sql, { strict: false });
    const broken = sql.transaction(async (manager) => {
      await manager.query(`update person set given_name = 'half'`);
      await killAll();
      await manager.query('select 1');
    });
    await expect(broken).rejects.toThrow();
    await until(async () => (await ready()).statusCode === 200);
    expect((await server.db.query(`select 1 from person where given_name = 'half'`)).rowCount).toBe(0);
  });

  it('jobs go on', async () => {
    const worker = await TestServer.start({ url: server.url });
    try {
      const waiting = async () => (await server.db.query('select 1 from graphile_worker.jobs')).rowCount;
      await until(async () => (await waiting()) === 0);
      await killAll();
      await until(async () => (await ready()).statusCode === 200);
      const sql = server.app.get(Sql, { strict: false });
      await sql.transaction((manager) => manager.query(`select graphile_worker.add_job('send-mail', $1::json)`, [JSON.stringify({ to: 'a@example.org', subject: 'a', text: 'b' })]));
      await until(async () => (await waiting()) === 0);
      expect(await waiting()).toBe(0);
    } finally {
      await worker.stop();
    }
  });
});

describe('a fault of ours', () => {
  const failing = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const sql = server.app.get(Sql, { strict: false });
    const { rows } = sql;
    sql.rows = () => Promise.reject(Object.assign(new Error('column "secret" of relation "person" does not exist'), { code: '42703' }));
    try {
      return await server.app.inject({ method, url, payload, headers: { cookie: 'lidzgaita=x' } });
    } finally {
      sql.rows = rows;
    }
  };

  it('in an operation is masked, and carries the id under which the log has it', async () => {
    const { body, headers } = await failing('POST', '/graphql', { query: '{ viewer { id } }' });
    const { errors } = JSON.parse(body) as { errors: object[] };
    expect(errors).toEqual([{ message: 'Something went wrong on our side', extensions: { code: 'INTERNAL', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string } }]);
    expect(body).not.toMatch(/secret|person|42703|stack/);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('in a page is masked', async () => {
    const { body, statusCode } = await failing('GET', `/content/${'0'.repeat(64)}/lv.json`);
    expect(statusCode).toBe(500);
    expect(body).not.toMatch(/secret|person|42703|stack/);
  });
});

describe('a connection that is lent out', () => {
  it('may be cut off without anybody noticing but its borrower, also the very first one', async () => {
    const fresh = await TestServer.start({ env: { WORKERS: 'false' } });
    try {
      const { pool } = fresh.app.get(Sql);
      const lent = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
      expect(lent.length).toBeGreaterThan(0);
      expect(lent.map((client) => client.listenerCount('error') > 0)).toEqual(lent.map(() => true));
      const gone = Promise.all(lent.map((client) => new Promise((end) => client.once('end', end))));
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [new URL(fresh.url).pathname.slice(1)]);
      await gone;
      for (const client of lent) client.release(true);
      expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    } finally {
      await fresh.stop();
    }
  });

  it('and cut off between two statements of a transaction says to try again', async () => {
    const error: unknown = await server.app.get(Sql).transaction(async (manager) => {
      const client = (await manager.queryRunner!.connect()) as pg.PoolClient;
      const { rows: [own] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const gone = new Promise((end) => client.once('end', end));
      await admin.query('select pg_terminate_backend($1)', [own!.pid]);
      await gone;
      await manager.query('select 1');
    }).catch((fault: unknown) => fault);
    expect(maskError({ message: '' }, error, 'id')).toEqual({ message: 'Try again', extensions: { code: 'BUSY', requestId: 'id' } });
  });
});
