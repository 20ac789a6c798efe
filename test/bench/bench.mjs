// npm run bench [-- --quick] [--only course|attempts|verification|worklist|standings] [--json FILE]: standings, a course, whole attempts, checking certificates and the worklist under load, page weight, memory.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { attemptJobs } from './attempt-jobs.mjs';
import { measureAttempts } from './attempts.mjs';
import { pageWeight } from './page-weight.mjs';
import { residentMb } from './processes.mjs';
import { report } from './report.mjs';
import { compare, generatorOf } from './rounds.mjs';
import { assertSameAnswers } from './same-answer.mjs';
import { machineFacts, setStage } from './stage.mjs';
import { measureStandings } from './standings.mjs';
import { courseRequests, signInTrainees } from './trainees.mjs';
import { measureVerification } from './verification.mjs';
import { measureWorklist } from './worklist.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, json: { type: 'string' } } });
const size = options.quick
  ? { people: 1000, rounds: 6, seconds: 1, warmUp: 2000, idle: 3, standings: { people: 20_000, rounds: 3 }, attempts: { rounds: 5, seconds: 3, warmUp: 150 }, worklist: { rounds: 2, seconds: 2, warmUp: 50 } }
  : { people: 10_000, rounds: 15, seconds: 2, warmUp: 5000, idle: 10, standings: { people: 100_000, rounds: 5 }, attempts: { rounds: 11, seconds: 4, warmUp: 300 }, worklist: { rounds: 3, seconds: 4, warmUp: 200 } };
const TRAINEES = 200;
const LEVELS = [1, 10, 50];
const LIMIT_MS = 18 * 60_000;
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
  const wanted = (part) => !options.only || options.only === part;
  const standings = wanted('standings') && (await measureStandings({ ...size.standings, say }));
  if (options.only === 'standings') return { standings };
  stage = await setStage({ people: size.people, say });
  const { pool, product } = stage;
  await pause(size.idle * 1000);
  const atRestMb = residentMb(product.pid);
  // Everybody's attempts can be used up; those who only look at their course are some of them.
  const people = await signInTrainees(pool, size.people);
  const course = wanted('course') && (await measureCourse(people.filter((_, at) => at % Math.floor(people.length / TRAINEES) === 0)));
  const attempts = wanted('attempts') && (await measureAttempts({ stage, work: await attemptJobs(pool, people), levels: LEVELS, ...size.attempts, say }));
  const verification = wanted('verification') && (await measureVerification({ stage, certificates: 500, levels: LEVELS, ...size, say }));
  const worklist = wanted('worklist') && (await measureWorklist({ stage, levels: LEVELS, ...size, ...size.worklist, say }));
  await pause(size.idle * 1000);
  return {
    machine: { ...(await machineFacts(pool, cpus())), load: [before, loadavg()[0]] },
    ...course,
    ...(standings && { standings }),
    ...(attempts && { attempts }),
    ...(verification && { verification }),
    ...(worklist && { worklist }),
    memory: { atRestMb, afterLoadMb: residentMb(product.pid) },
  };
}

async function measureCourse(trainees) {
  const { postgres, product, bare } = stage;
  const requests = courseRequests(trainees);
  const bytes = await assertSameAnswers(product, bare, requests.slice(0, 20));
  say(`both sides give the same ${bytes} bytes`);
  const page = await pageWeight({ url: product.url, cookie: trainees[0].cookie });
  say(`first page ${Math.round(page.first.bytes / 1000)} kB`);

  generator = generatorOf('load.mjs');
  const levels = await compare({ generator, product, bare, postgres, job: { requests, begins: BEGINS }, levels: LEVELS, rounds: size.rounds, seconds: size.seconds, warmUp: size.warmUp, say });
  const { modules } = (await (await fetch(`${bare.url}/graphql`, requests[0])).json()).data.course;
  return { course: { people: size.people, trainees: trainees.length, modules: modules.length, lessons: modules.flatMap(({ lessons }) => lessons).length, bytes, rounds: size.rounds, seconds: size.seconds, levels }, page };
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
