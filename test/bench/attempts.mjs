// Whole attempts, in turns with what PostgreSQL alone confirms at that moment: the limit that no product can pass.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuMs, familyCpuMs } from './processes.mjs';
import { generatorOf, median, percentiles } from './rounds.mjs';

/** The bundled server takes fifty connections in all. */
const MOST_CONNECTIONS = 30;
const COUNTED = 10;
/** Until every connection has told its counters. */
const STATISTICS_MS = 1500;

export async function measureAttempts({ stage, work, levels, rounds, seconds, warmUp, say }) {
  const { pool, postgres, product, databaseUrl } = stage;
  const attempts = generatorOf('attempt-load.mjs');
  const commits = generatorOf('commit-load.mjs');
  const load = async (options) => {
    const before = [cpuMs(product.pid), familyCpuMs(postgres)];
    const result = await attempts.run({ ...work, ...options, url: product.url });
    work.jobs = work.jobs.slice(result.used);
    const count = result.taken.whole.length;
    return { ...result, perSecond: count / result.seconds, nodeMs: (cpuMs(product.pid) - before[0]) / count, postgresMs: (familyCpuMs(postgres) - before[1]) / count };
  };
  try {
    await load({ clients: 10, seconds: 60, amount: warmUp });
    const statements = await statementsOf(stage, () => load({ clients: 1, seconds: 60, amount: COUNTED }));
    const before = await countersOf(pool);
    const table = [];
    let done = 0;
    let confirmed = 0;
    for (const clients of levels) {
      const connections = Math.min(clients, MOST_CONNECTIONS);
      const windows = [];
      const bare = [];
      const turns = [async () => windows.push(await load({ clients, seconds })), async () => bare.push(await commits.run({ url: databaseUrl, clients: connections, seconds: seconds / 2 }))];
      for (let round = 0; round < rounds; round += 1) for (const turn of round % 2 ? turns.toReversed() : turns) await turn();
      done += windows.reduce((sum, { taken }) => sum + taken.whole.length, 0);
      confirmed += bare.reduce((sum, { latencies }) => sum + latencies.length, 0);
      table.push(levelOf(clients, connections, windows, bare));
      say(`${clients} people: ${table.at(-1).perSecond.toFixed(1)} attempts/s beside ${table.at(-1).commits.perSecond.toFixed(0)} commits/s`);
    }
    const after = await countersOf(pool);
    return { levels: table, rounds, seconds, statements, commitsPerAttempt: (after.commits - before.commits - confirmed) / done };
  } finally {
    attempts.stop();
    commits.stop();
  }
}

function levelOf(clients, connections, windows, bare) {
  const middle = (what) => median(windows.map((one) => one[what]));
  const perCommit = bare.map((one) => one.latencies.length / one.seconds);
  return {
    clients, perSecond: middle('perSecond'), nodeCpuMs: middle('nodeMs'), postgresCpuMs: middle('postgresMs'),
    spread: [Math.min, Math.max].map((end) => end(...windows.map(({ perSecond }) => perSecond))),
    steps: Object.fromEntries(Object.keys(windows[0].taken).map((step) => [step, percentiles(windows.flatMap(({ taken }) => taken[step]))])),
    commits: { connections, perSecond: median(perCommit), ...percentiles(bare.flatMap(({ latencies }) => latencies)) },
    /** Of the confirmations that PostgreSQL could give, how many the product's answers used. */
    ratio: median(windows.map(({ perSecond }, round) => (perSecond * 12) / perCommit[round])),
  };
}

async function countersOf(pool) {
  await pause(STATISTICS_MS);
  const { rows } = await pool.query('select xact_commit::int as commits from pg_stat_database where datname = current_database()');
  return rows[0];
}

/** What the product sends to PostgreSQL per attempt, read from the server's own log. */
async function statementsOf({ pool, folder }, work) {
  const log = join(folder, 'postgres', 'server.log');
  const set = async (value) => {
    await pool.query(`alter system set log_statement = '${value}'`);
    await pool.query('select pg_reload_conf()');
    await pause(STATISTICS_MS);
  };
  await set('all');
  const from = readFileSync(log, 'utf8').length;
  await work();
  const lines = readFileSync(log, 'utf8').slice(from).split('\n').filter((line) => /LOG: {2}(statement|execute [^:]*):/.test(line) && !/graphile_worker|log_statement|pg_reload/.test(line));
  await set('none');
  return lines.length / COUNTED;
}
