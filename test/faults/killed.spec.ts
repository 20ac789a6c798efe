import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditLedgers } from './audit-ledgers.js';
import { AnsweringClient } from './client.js';
import { randomFrom } from './random.js';
import { command, pause, Stage } from './stage.js';

/**
 * SEED, KILLS and ACKNOWLEDGED make it another run or a longer one. CANARY must make it red: `early-ledger` writes down
 * what nobody has confirmed, `relaxed-commit` lets PostgreSQL confirm what it has not written, `forged` puts an answer and
 * a mark into the database that nobody gave.
 */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const kills = Number(process.env['KILLS'] ?? 3);
const wanted = Number(process.env['ACKNOWLEDGED'] ?? 0);
const canary = process.env['CANARY'];

const CLIENTS = 16;
/** Of 16 trainees per client: seven quizzes each. */
const PEOPLE = Math.max(64, Math.ceil(wanted / 500));

let stage: Stage;
const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-ledgers-'));
const clients: AnsweringClient[] = [];
const ledgers: string[] = [];
const faults: unknown[] = [];
let running: Promise<unknown>;

beforeAll(async () => {
  stage = await Stage.set({ fill: (settings) => command(settings, 'seed:scale', '--people', String(PEOPLE)), durable: canary !== 'relaxed-commit' });
  await stage.serves();
  const quizzes = await stage.quizzes();
  for (let at = 0; at < CLIENTS; at++) {
    const ledger = join(folder, `${at}.jsonl`);
    const own = quizzes.filter((_, place) => place % CLIENTS === at);
    ledgers.push(ledger);
    clients.push(new AnsweringClient(stage, ledger, own, randomFrom(seed + at + 1), { answersPerAttempt: wanted ? 80 : 25, early: canary === 'early-ledger' }));
  }
  running = Promise.all(clients.map((client) => client.run().catch((error: unknown) => faults.push(error))));
});

afterAll(async () => {
  for (const client of clients) client.stop();
  await stage?.clear();
  rmSync(folder, { recursive: true, force: true });
});

const sum = (of: (client: AnsweringClient) => number) => clients.reduce((total, client) => total + of(client), 0);

/** Kills at random moments under load; waits before each until its share of the wanted answers is confirmed. */
async function killAgainAndAgain(what: string, kill: () => Promise<number>): Promise<{ inFlight: number; faults: unknown[] }> {
  const random = randomFrom(seed);
  const from = sum(({ acknowledged }) => acknowledged);
  const back: number[] = [];
  const pending: number[] = [];
  for (let done = 0; done < kills; done++) {
    await answeredMore(20);
    while (faults.length === 0 && sum(({ acknowledged }) => acknowledged) - from < (wanted / 2) * (done / kills)) await pause(20);
    await pause(random() * 1500);
    pending.push(sum(({ inFlight }) => inFlight));
    back.push(await kill());
  }
  await answeredMore(50);
  const inFlight = pending.reduce((total, count) => total + count, 0);
  const acknowledged = sum((client) => client.acknowledged) - from;
  console.log(`${what}: ${kills} kills, seed ${seed}, in flight ${inFlight}, acknowledged ${acknowledged}, back after ${back.map((ms) => (ms / 1000).toFixed(1)).join(' ')} s`);
  return { inFlight, faults };
}

async function answeredMore(count: number): Promise<void> {
  const before = sum(({ acknowledged }) => acknowledged);
  while (faults.length === 0 && sum(({ acknowledged }) => acknowledged) < before + count) await pause(20);
}

it('killing the API under sixteen clients refuses none of them', async () => {
  const { inFlight, faults } = await killAgainAndAgain('API killed (-9)', () => stage.killApi());
  expect(faults, stage.product.output.slice(-2000)).toEqual([]);
  expect(inFlight).toBeGreaterThan(0);
});

it('killing PostgreSQL under sixteen clients leaves the API up', async () => {
  const { pid } = stage.product.process;
  const { inFlight, faults } = await killAgainAndAgain('PostgreSQL killed (-9)', () => stage.killPostgres());
  expect(faults, stage.product.output.slice(-2000)).toEqual([]);
  expect(inFlight).toBeGreaterThan(0);
  expect(stage.product.process.pid).toBe(pid);
  expect(stage.product.process.exitCode).toBeNull();
});

it('loses nothing that was confirmed, and does nothing twice', async () => {
  for (const client of clients) client.stop();
  await running;
  const sent = new Set(clients.flatMap((client) => [...client.sent]));
  if (canary === 'forged') await forge();
  const findings = await auditLedgers(stage.db, ledgers, sent);
  console.log(`seed ${seed}:`, findings);
  expect(findings.acknowledged).toBeGreaterThan(100);
  expect(findings.submitted).toBeGreaterThan(0);
  expect(findings).toMatchObject({ lost: 0, doubled: 0, wrongMarks: 0 });
});

async function forge(): Promise<void> {
  for (const table of ['quiz_answer', 'question_mark']) await stage.db.query(`alter table ${table} disable trigger all`);
  await stage.db.query(`insert into quiz_answer (id, attempt_id, question_id, revision, response, saved_at)
    select gen_random_uuid(), id, question_ids[1], 1000, '{"choice":"a"}', now() from quiz_attempt limit 1`);
  await stage.db.query('update question_mark set correct = not correct where ctid = (select min(ctid) from question_mark)');
}
