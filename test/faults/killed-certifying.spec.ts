import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, Product } from '../api/product.js';
import { brokenBuild, clearBrokenBuild } from './broken-build.js';
import { CertifyingClient, type Operation, operations, textOf } from './certifying-client.js';
import { type Cohort, type Course, importProgramme, openCourse } from './certifying-course.js';
import { auditCertifying } from './certifying-ledgers.js';
import { FaultProxy, tryOnce } from './fault-proxy.js';
import { randomFrom } from './random.js';
import { command, pause, Stage } from './stage.js';

/**
 * SEED and KILLS make it another run or a longer one. CANARY must make it red: `two-transactions` claims the key apart from
 * the work, `early-answer` answers before the commit, `forged` puts a decision into the database that nobody made.
 */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const kills = Number(process.env['KILLS'] ?? 3);
const canary = process.env['CANARY'];

const CLIENTS = 6;
/** Every other kill waits for one of these to be under way, the others for any. */
const DEAR = ['certify', 'certifyCohort', 'reissueCertificate', 'approveProposal'] as const;

let stage: Stage;
let course: Course;
let spare: Cohort;
const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-ledgers-'));
const ledgers = Array.from({ length: CLIENTS }, (_, at) => join(folder, `${at}.jsonl`));
const clients: CertifyingClient[] = [];
const faults: unknown[] = [];
let running: Promise<unknown>;

beforeAll(async () => {
  stage = await Stage.set({ fill: importProgramme, main: brokenBuild(canary) });
  course = await openCourse(stage, CLIENTS * (4 + kills) + 1);
  spare = course.cohorts.pop()!;
  await stage.serves();
  const { rows } = await stage.db.query<{ today: string }>(`select (now() at time zone 'Europe/Riga')::date::text as today`);
  const correct = async ({ personId }: { personId: string }) => void (await stage.db.query(`update person set family_name = 'Labots' where id = $1`, [personId]));
  for (const [at, ledger] of ledgers.entries()) {
    clients.push(new CertifyingClient(stage, ledger, course, course.cohorts.filter((_, place) => place % CLIENTS === at), correct, rows[0]!.today));
  }
  running = Promise.all(clients.map((client) => client.run().catch((error: unknown) => faults.push(error))));
});

afterAll(async () => {
  for (const client of clients) client.stop();
  await stage?.clear();
  clearBrokenBuild();
  rmSync(folder, { recursive: true, force: true });
});

const acknowledged = () => clients.reduce((total, client) => total + client.acknowledged, 0);

function waiting(): Map<Operation, number> {
  const counts = new Map<Operation, number>();
  for (const client of clients) for (const [operation, count] of client.waiting) if (count > 0) counts.set(operation, (counts.get(operation) ?? 0) + count);
  return counts;
}

it('killing the API while people sign, record, certify, reissue and revoke refuses none of them', async () => {
  const random = randomFrom(seed);
  const inFlight = new Map<Operation, number>();
  const back: number[] = [];
  for (let done = 0; done < kills; done++) {
    const one = done % 2 ? operations : DEAR;
    const target = one[Math.floor(random() * one.length)]!;
    while (faults.length === 0 && !waiting().has(target)) await pause(1);
    await pause(random() * 150);
    // Nobody waits for a moment between two steps; that would be a kill of nothing.
    while (faults.length === 0 && waiting().size === 0) await pause(1);
    for (const [operation, count] of waiting()) inFlight.set(operation, (inFlight.get(operation) ?? 0) + count);
    back.push(await stage.killApi());
  }
  for (const client of clients) client.stop();
  await running;
  console.log(`API killed (-9): ${kills} kills, seed ${seed}, acknowledged ${acknowledged()}, in flight`, Object.fromEntries(inFlight), `back after ${back.map((ms) => (ms / 1000).toFixed(1)).join(' ')} s`);
  expect(faults, stage.product.output.slice(-2000)).toEqual([]);
  expect([...inFlight.values()].reduce((total, count) => total + count, 0)).toBeGreaterThan(0);
});

it('certifies once when the answer is dropped after the commit, and says the same again', async () => {
  const proxy = await FaultProxy.before(Number(stage.settings['PORT']));
  const [anna] = course.coordinators;
  const [one] = spare.people as [(typeof spare.people)[0]];
  await clients[0]!.prepare(one);
  const input = { key: randomUUID(), enrolmentId: one.enrolmentId, reason: 'Viss ir' };
  const send = (port: number, what: object, patience = 20_000) => tryOnce(port, anna, { query: textOf('certify'), variables: { input: what } }, patience);
  const certificates = async () => (await stage.db.query<{ id: string }>('select id from certificate where enrolment_id = $1', [one.enrolmentId])).rows;
  try {
    proxy.mischief.push('cut', 'drop', 'half-open', 'delay');
    expect(await send(proxy.port, input)).toBeUndefined();
    expect(await certificates()).toEqual([]);
    expect(await send(proxy.port, input)).toBeUndefined();
    const [made] = await certificates();
    expect(made).toBeDefined();
    expect(await send(proxy.port, input, 2000)).toBeUndefined();
    const late = await send(proxy.port, input);
    expect(late).toEqual({ __typename: 'Certificate', id: made!.id });
    expect(await send(Number(stage.settings['PORT']), input)).toEqual(late);
    expect(await send(proxy.port, { ...input, reason: 'Cits iemesls' })).toMatchObject({ __typename: 'Refusal', code: 'key-reused' });
    expect(await certificates()).toEqual([made]);
    expect(proxy.dropped).toBeGreaterThanOrEqual(2);
  } finally {
    proxy.close();
  }
});

it('loses nothing that was confirmed, does nothing twice, and nothing by halves', async () => {
  await stage.noJobs();
  if (canary === 'forged') await stage.db.query(`insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at) select gen_random_uuid(), enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at from decision limit 1`);
  const findings = await auditCertifying(stage, ledgers);
  console.log(`seed ${seed}:`, findings);
  expect(findings).toMatchObject({ lost: [], doubled: [], halves: [], letters: [], credentials: [] });
  expect(findings.certificates).toBeGreaterThan(CLIENTS);
  expect(command(stage.settings, 'audit')).toContain('The audit log is whole');
});

it('keeps the rows of the worklist equal to what they are when computed anew', async () => {
  const [anna] = course.coordinators;
  const kept = await rows();
  await stage.db.query('delete from standing_row');
  await stage.db.query('insert into standing_due (enrolment_id) select id from enrolment');
  expect(await rows()).toEqual(kept);
  expect(kept.length).toBe([...course.cohorts, spare].flatMap(({ people }) => people).length);

  async function rows(): Promise<unknown[]> {
    await fetch(`${stage.product.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', cookie: `lidzgaita=${anna}` },
      body: JSON.stringify({ query: '{ worklistCounts(filter: {}) { __typename } }' }),
    });
    return (await stage.db.query('select * from standing_row order by enrolment_id')).rows;
  }
});

it('is backed up while it runs, restored into an empty installation, and goes on there', async () => {
  const settings = { ...stage.settings, DATABASE_URL: '', DATA_DIR: join(folder, 'restored'), PORT: String(await freePort()) };
  const backup = join(folder, 'backup');
  expect(command(stage.settings, 'backup', backup)).toMatch(/Backed up: \d+ tables, \d+ rows/);
  mkdirSync(settings.DATA_DIR);
  chmodSync(folder, 0o755);
  copyFileSync(join(stage.folder, 'secret'), join(settings.DATA_DIR, 'secret'));
  const begun = performance.now();
  const told = command(settings, 'restore', backup);
  console.log(`${told.split('.')[0]!.trim()}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  expect(told).toMatch(/Restored and compared: \d+ tables, \d+ rows/);
  const { rows } = await stage.db.query<{ code: string; pdf: Buffer }>('select code, pdf from certificate where issue = 1 and not exists (select from decision d where d.enrolment_id = certificate.enrolment_id and d.kind <> $1) order by id limit 1', ['certify']);
  const product = await (await Product.start(settings, settings.DATA_DIR)).ready();
  try {
    const { code, pdf } = rows[0]!;
    const compared = await fetch(`${product.url}/api/verification/${code}/compare`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(pdf) });
    expect(await compared.json()).toMatchObject({ same: true });
    const { json } = await product.ask({ query: '{ worklistCounts(filter: { all: true }) { __typename } }' }, { cookie: `lidzgaita=${course.coordinators[0]}` });
    expect(json.errors).toBeUndefined();
  } finally {
    await product.end();
  }
});
