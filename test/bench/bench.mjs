// npm run bench [-- --quick] [--json FILE]: throughput and latency beside a bare handler, page weight, memory.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pageWeight } from './page-weight.mjs';
import { residentMb } from './processes.mjs';
import { report } from './report.mjs';
import { compare, loadGenerator } from './rounds.mjs';
import { assertSameAnswers } from './same-answer.mjs';
import { machineFacts, setStage } from './stage.mjs';
import { courseRequests, signInTrainees } from './trainees.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } } });
const size = options.quick
  ? { people: 1000, rounds: 6, seconds: 1, warmUp: 2000, idle: 3 }
  : { people: 10_000, rounds: 15, seconds: 2, warmUp: 5000, idle: 10 };
const TRAINEES = 200;
const LEVELS = [1, 10, 50];
const LIMIT_MS = 12 * 60_000;
const BEGINS = '{"data":{"course":{"';

const say = (text) => console.error(`  ${text}`);
let stage;
let generator;

async function leave(code) {
  generator?.stop();
  await stage?.clear();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void leave(1));
setTimeout(() => {
  console.error(`Stopped after ${LIMIT_MS / 60_000} minutes.`);
  void leave(1);
}, LIMIT_MS).unref();

async function measure() {
  const before = loadavg()[0];
  stage = await setStage({ people: size.people, say });
  const { pool, postgres, product, bare } = stage;
  await pause(size.idle * 1000);
  const atRestMb = residentMb(product.pid);

  const trainees = await signInTrainees(pool, TRAINEES);
  const requests = courseRequests(trainees);
  const bytes = await assertSameAnswers(product, bare, requests.slice(0, 20));
  say(`both sides give the same ${bytes} bytes`);
  const page = await pageWeight({ url: product.url, cookie: trainees[0].cookie });
  say(`first page ${Math.round(page.first.bytes / 1000)} kB`);

  generator = loadGenerator();
  const levels = await compare({ generator, product, bare, postgres, job: { requests, begins: BEGINS }, levels: LEVELS, rounds: size.rounds, seconds: size.seconds, warmUp: size.warmUp, say });
  await pause(size.idle * 1000);
  const { modules } = (await (await fetch(`${bare.url}/graphql`, requests[0])).json()).data.course;
  return {
    machine: { ...(await machineFacts(pool, cpus())), load: [before, loadavg()[0]] },
    course: { people: size.people, trainees: trainees.length, modules: modules.length, lessons: modules.flatMap(({ lessons }) => lessons).length, bytes, rounds: size.rounds, seconds: size.seconds, levels },
    page,
    memory: { atRestMb, afterLoadMb: residentMb(product.pid) },
  };
}

try {
  const figures = await measure();
  console.log(report(figures));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  await leave(0);
} catch (error) {
  console.error(error);
  await leave(1);
}
