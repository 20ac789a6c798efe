// Measures two sides in turns, so that whatever else the machine does falls on both.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { cpuMs, familyCpuMs } from './processes.mjs';

/** A load generator is a process of its own, which answers each job with what it measured. */
export function generatorOf(script) {
  const child = fork(join(import.meta.dirname, script));
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('The load generator ended')));
  gone.catch(() => undefined);
  const run = async (job) => {
    child.send(job);
    const [result] = await Promise.race([new Promise((done) => child.once('message', (message) => done([message]))), gone]);
    if (result.wrong) throw new Error(`${job.url}: wrong answers or none: ${result.wrong}`);
    return result;
  };
  return { run, stop: () => child.kill() };
}

async function window(generator, side, postgres, job) {
  const before = [cpuMs(side.pid), familyCpuMs(postgres)];
  const { latencies, seconds } = await generator.run({ ...job, url: side.url });
  const count = latencies.length;
  return { latencies, perSecond: count / seconds, nodeMs: (cpuMs(side.pid) - before[0]) / count, postgresMs: (familyCpuMs(postgres) - before[1]) / count };
}

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

export function percentiles(latencies) {
  const sorted = latencies.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) };
}

const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];

/** Medians over the rounds; percentiles over all requests of all rounds. */
function summary(windows) {
  const latencies = windows.flatMap((one) => one.latencies);
  const middle = (what) => median(windows.map((one) => one[what]));
  return {
    requestsPerSecond: middle('perSecond'), ...percentiles(latencies),
    nodeCpuMs: middle('nodeMs'), postgresCpuMs: middle('postgresMs'), requests: latencies.length,
  };
}

/** For every number of clients: both sides' figures, and the median over the rounds of product/bare. */
export async function compare({ generator, product, bare, postgres, job, levels, rounds, seconds, warmUp, say }) {
  // Counted in requests, not in time: on a busy machine V8 would otherwise still be warming up when the clock starts.
  for (const side of [product, bare]) await generator.run({ ...job, url: side.url, clients: 10, amount: warmUp });
  const table = [];
  for (const clients of levels) {
    const windows = { product: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const side of round % 2 ? [bare, product] : [product, bare]) windows[side.name].push(await window(generator, side, postgres, { ...job, clients, seconds }));
    }
    const ratio = median(windows.product.map(({ perSecond }, round) => perSecond / windows.bare[round].perSecond));
    table.push({ clients, product: summary(windows.product), bare: summary(windows.bare), ratio });
    say(`${clients} clients: ${ratio.toFixed(2)} of the bare handler`);
  }
  return table;
}
