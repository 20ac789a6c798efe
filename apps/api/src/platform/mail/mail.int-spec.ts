import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../../testing/test-server.js';
import { Sql } from '../database/sql.js';
import { Mail } from './mail.service.js';

const received: string[] = [];
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      received.push(text);
      done();
    });
  },
});

let withPost: TestServer;
let withoutPost: TestServer;
const dataDir = mkdtempSync(join(tmpdir(), 'lidzgaita-mail-'));

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

beforeAll(async () => {
  const port = await freePort();
  await new Promise<void>((done) => post.listen(port, '127.0.0.1', done));
  withPost = await TestServer.start({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  withoutPost = await TestServer.start({ env: { DATA_DIR: dataDir } });
});

afterAll(async () => {
  await withPost.stop();
  await withoutPost.stop();
  await new Promise<void>((done) => post.close(done));
});

const letter = (subject: string) => ({ to: 'laima@paraugs.example', subject, text: 'Labdien! Jūsu apliecība ir gatava. Āčēģīķļņšūž' });

it('sends a letter when its transaction commits, and none when it does not', async () => {
  const mail = withPost.app.get(Mail);
  const sql = withPost.app.get(Sql);
  await expect(
    sql.transaction(async (manager) => {
      await mail.send(manager, letter('nekad'));
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  await sql.transaction((manager) => mail.send(manager, letter('Apliecība')));
  await expect.poll(() => received.length, { timeout: 15_000 }).toBe(1);
  expect(received[0]).toMatch(/^To: laima@paraugs\.example/m);
  expect(received[0]).not.toContain('nekad');
});

it('keeps letters for a developer’s browser where there is no post', async () => {
  await withoutPost.app.get(Sql).transaction((manager) => withoutPost.app.get(Mail).send(manager, letter('Paraugs')));
  const kept = () => readdir(join(dataDir, 'outbox')).catch(() => [] as string[]);
  await expect.poll(async () => (await kept()).length, { timeout: 15_000 }).toBe(1);
  const [name] = await kept();
  expect(await readFile(join(dataDir, 'outbox', name!), 'utf8')).toContain('Subject: Paraugs');
  const browser = withoutPost.anonymous();
  expect((await browser.request('GET', '/outbox')).body).toContain(name);
  expect((await browser.request('GET', `/outbox/${name}`)).body).toContain('laima@paraugs.example');
  expect((await browser.request('GET', '/outbox/..%2Fsecret')).statusCode).toBe(404);
});

it('sends a letter whose worker was killed, once another process starts, and the same one if it had left already', async () => {
  const dead = await TestServer.start({ env: { WORKERS: 'false', DATA_DIR: mkdtempSync(join(tmpdir(), 'lidzgaita-mail-')) } });
  await dead.app.get(Sql).transaction((manager) => dead.app.get(Mail).send(manager, letter('Pēc nāves')));
  await dead.db.query(`update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now() - interval '1 hour'`);
  const { rows: [job] } = await dead.db.query('select * from graphile_worker._private_jobs');
  const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-mail-'));
  const kept = () => readdir(join(folder, 'outbox')).catch(() => [] as string[]);
  const waiting = async () => (await dead.db.query('select 1 from graphile_worker._private_jobs')).rows.length;
  const next = await TestServer.start({ url: dead.url, env: { DATA_DIR: folder } });
  try {
    await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
    expect(await kept()).toHaveLength(1);
    // As when the process is killed between sending and saying so.
    const columns = Object.keys(job as object).filter((column) => column !== 'is_available');
    await dead.db.query(`insert into graphile_worker._private_jobs (${columns.join(', ')}) overriding system value select ${columns.join(', ')} from jsonb_populate_record(null::graphile_worker._private_jobs, $1)`, [JSON.stringify({ ...job, locked_by: null, locked_at: null })]);
    await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
    expect(await kept()).toHaveLength(1);
  } finally {
    await next.stop();
    await dead.stop();
  }
});

it('has no page of letters where they are really sent', async () => {
  expect((await withPost.anonymous().request('GET', '/outbox')).statusCode).toBe(404);
});
