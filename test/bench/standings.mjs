// Standings of 100,000 volunteers recomputed beside nothing but reading the same facts; a process of its own, so that its memory is its own.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const TODAY = '2026-11-22';
const BATCH = 1000;
const DISTINCT = 5000;

/** Figures of `people` standings in `rounds` turns. */
export async function measureStandings({ people, rounds, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'standings-'));
  try {
    const entry = join(ROOT, 'libs/certification/src/index.ts');
    await build({ configFile: false, logLevel: 'error', root: ROOT, ssr: { noExternal: true }, build: { ssr: entry, outDir: folder, minify: false, rollupOptions: { output: { entryFileNames: 'rules.mjs' } } } });
    say(`${people} standings, ${rounds} rounds`);
    return await inOwnProcess({ rules: pathToFileURL(join(folder, 'rules.mjs')).href, people, rounds });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inOwnProcess(job) {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['--child'], { execArgv: ['--expose-gc'] });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The measuring process ended with ${code}.`)));
    child.send(job);
  });
}

/** A random number that is the same every time. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % sides;
  };
}

/** What one volunteer's life leaves behind: most of the road, some corrections, some certified, some of them renewed. */
function volunteer(roll, requirements, { addDays, expiryDay }) {
  const facts = [];
  const day = (before) => addDays(TODAY, -roll(before) - 1);
  const add = (kind, rest) => facts.push({ id: `f${facts.length}`, kind, occurredOn: day(900), recordedBy: `p${roll(5)}`, recordedAt: `2026-11-01T1${roll(10)}:00:00Z`, sourceId: `s${facts.length}`, ...rest });
  const reached = roll(requirements.length + 6);
  requirements.forEach((asked, at) => {
    if (at >= reached) return;
    const times = asked.kind === 'attendance' ? 4 : (asked.people ?? asked.count ?? 1) + roll(2);
    for (let n = 0; n < times; n++) {
      add(asked.kind, {
        ...(asked.module && { module: asked.module }),
        ...(asked.kind === 'attendance' && { minutes: 150 }),
        ...(asked.kind === 'record-check' && { outcome: roll(40) ? 'suitable' : 'not-suitable' }),
        ...(asked.kind === 'recommendation' && { outcome: roll(10) ? 'ready' : 'not-yet' }),
        ...(asked.document && { version: roll(20) ? 'now' : 'before' }),
      });
    }
    if (!roll(15)) add(asked.kind, { ...facts.at(-1), id: `c${facts.length}`, correctsId: facts.at(-1).id });
  });
  const decidedOn = day(1000);
  const certified = reached >= requirements.length && roll(3) > 0;
  const decisions = certified ? [{ id: 'd', kind: 'certify', decidedOn, decidedAt: `${decidedOn}T10:00:00Z`, expiresOn: expiryDay(decidedOn, 24) }] : [];
  return JSON.stringify({ facts, decisions });
}

async function measure({ rules: url, people, rounds }) {
  const rules = await import(url);
  const programme = parse(readFileSync(join(ROOT, 'content/programmes/lidzgaitnieks.yaml'), 'utf8'));
  const cycle = { number: 1, openedOn: '2024-01-01', lapsed: false, changes: {} };
  const asked = { months: programme.certificate.months, requirements: programme.requirements, renewal: programme.renewal, secondApprover: [] };
  const documents = Object.fromEntries(programme.requirements.filter(({ document }) => document).map(({ document }) => [document, 'now']));
  const requirements = rules.requirementsOf(asked, cycle, documents);
  const roll = dice(20261122);
  const lines = Array.from({ length: DISTINCT }, () => volunteer(roll, requirements, rules));
  const facts = lines.reduce((sum, line) => sum + JSON.parse(line).facts.length, 0) / DISTINCT;

  globalThis.gc();
  const restMb = process.memoryUsage().rss / 1e6;
  let peakMb = restMb;
  const states = {};
  const turn = (work) => {
    const from = performance.now();
    for (let done = 0; done < people; done += BATCH) {
      for (let n = done; n < Math.min(done + BATCH, people); n++) work(JSON.parse(lines[n % DISTINCT]));
      peakMb = Math.max(peakMb, process.memoryUsage().rss / 1e6);
    }
    return people / ((performance.now() - from) / 1000);
  };
  let seen = 0;
  const bare = ({ facts: read }) => { seen += read.length; };
  const product = ({ facts: read, decisions }) => {
    const { state } = rules.standing(requirements, read, decisions, TODAY, asked.renewal);
    states[state] = (states[state] ?? 0) + 1;
  };
  const warm = Math.min(people, 5000);
  for (let n = 0; n < warm; n++) rules.standing(requirements, JSON.parse(lines[n % DISTINCT]).facts, [], TODAY, asked.renewal);
  const [bareRates, rates] = [[], []];
  for (let round = 0; round < rounds; round++) {
    bareRates.push(turn(bare));
    rates.push(turn(product));
  }
  if (seen === 0) throw new Error('Nothing was read.');
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const [perSecond, barePerSecond] = [median(rates), median(bareRates)];
  return {
    people, rounds, requirements: requirements.length, facts, perSecond, spread: [Math.min(...rates), Math.max(...rates)], barePerSecond, ratio: perSecond / barePerSecond,
    microseconds: 1e6 / perSecond - 1e6 / barePerSecond, restMb, peakMb,
    states: Object.fromEntries(Object.entries(states).map(([state, count]) => [state, count / rounds])),
  };
}

if (process.argv[2] === '--child') {
  process.once('message', async (job) => {
    try {
      process.send(await measure(job), () => process.exit(0));
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  });
}
