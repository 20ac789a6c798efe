import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { randomFrom } from '../faults/random.js';
import { expect, test } from './journey.js';
import { emailOf, enrolmentOf, people } from './people.js';
import { type Given, Sitting } from './schedule.js';

/**
 * SCHEDULES and SEED make it a longer run or another one; a longer one begins anywhere. CANARY=forgetful-phone, in which the browser confirms what it
 * keeps and keeps nothing, must make it red.
 */
const schedules = Number(process.env['SCHEDULES'] ?? 4);
// Chosen where the tests are listed; their workers inherit it.
const other = process.env['SCHEDULES'] ? Math.floor(Math.random() * 1e9) : 231_157_071;
const seed = Number((process.env['SEED'] ??= String(other)));
const canary = process.env['CANARY'];
const MOVES = 14;
const AT = 14;

/** Answering is most of what happens. */
const WEIGHTS: [string, number][] = [
  ['answer', 40],
  ['next', 12],
  ['back', 8],
  ['offline', 8],
  ['online', 6],
  ['refused', 4],
  ['dropped', 6],
  ['mended', 6],
  ['reload', 5],
  ['kill', 8],
  ['signedOut', 3],
];

const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 500|status of 40[13]|net::ERR/;

let db: pg.Pool;
test.beforeAll(() => {
  const folder = join(process.env['JOURNEYS_DATA_DIR']!, 'postgres');
  const password = readFileSync(`${folder}.password`, 'utf8');
  const port = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[3]);
  db = new pg.Pool({ host: '127.0.0.1', port, user: 'lidzgaita', password, database: 'lidzgaita', max: 1 });
});
test.afterAll(() => db?.end());

let totals = { answers: 0, saved: 0, kept: 0 };
test.afterAll(() =>
  console.log(
    `${schedules} schedules, seed ${seed}: ${totals.answers} answers, ${totals.saved} called saved, ${totals.kept} called kept on this phone`,
  ),
);

for (let at = 0; at < schedules; at++) {
  test(`nothing that the screen calls saved is lost, schedule ${at + 1}`, async ({ browserOf, expectConsole }) => {
    expectConsole(expected);
    const random = randomFrom(seed + at);
    const coordinator = await browserOf(people.coordinator);
    const email = await emailOf(coordinator.context(), enrolmentOf(1, AT));
    await coordinator.context().close();
    const page = await browserOf(email);
    if (canary === 'forgetful-phone') await page.context().addInitScript(forget);
    const sitting = await Sitting.begin(page, `/macibas/${enrolmentOf(1, AT)}/k1/tests`, random);
    const before = await stored(sitting);
    const moves: string[] = [];
    for (let step = 0; step < MOVES; step++) {
      const move = step === 0 ? 'answer' : pick(random());
      moves.push(move);
      await test.step(move, () => sitting.move(move));
    }
    await sitting.settle();
    const rows = (await stored(sitting)).slice(before.length);
    const { given, faults } = sitting;
    totals = {
      answers: totals.answers + given.length,
      saved: totals.saved + given.filter(({ saved }) => saved).length,
      kept: totals.kept + given.filter(({ kept }) => kept).length,
    };
    expect({ seed, moves, faults: [...faults, ...compare(given, rows)] }).toEqual({ seed, moves, faults: [] });
  });
}

interface Row {
  questionId: string;
  answer: string;
}

async function stored(sitting: Sitting): Promise<Row[]> {
  const { rows } = await db.query<{ questionId: string; response: { choice?: string; choices?: string[] } }>(
    'select question_id as "questionId", response from quiz_answer where attempt_id = $1 order by saved_at, revision',
    [sitting.address.split('/').at(-1)],
  );
  return rows.map(({ questionId, response }) => ({
    questionId,
    answer: response.choice ?? (response.choices ?? []).toSorted().join(' '),
  }));
}

/** Per question: what was called saved is there in its order, and nothing is there that was not given, in its order. */
function compare(given: readonly Given[], rows: readonly Row[]): string[] {
  return [...new Set([...given, ...rows].map(({ questionId }) => questionId))].flatMap((questionId) => {
    const of = (list: readonly Row[]) =>
      list.filter((one) => one.questionId === questionId).map(({ answer }) => answer);
    const called = of(given.filter(({ saved, kept }) => saved || kept));
    const told = `${questionId}: given ${of(given).join(' | ')}, called saved ${called.join(' | ')}, in the database ${of(rows).join(' | ')}`;
    return isWithin(called, of(rows)) && isWithin(of(rows), of(given)) ? [] : [told];
  });
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const one of whole) if (at < part.length && one === part[at]) at += 1;
  return at === part.length;
}

function pick(number: number): string {
  const all = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = number * all;
  return WEIGHTS.find(([, weight]) => (rest -= weight) < 0)![0];
}

/** Runs in the page before anything else. */
function forget(): void {
  IDBObjectStore.prototype.put = function put(this: IDBObjectStore) {
    return this.count() as unknown as IDBRequest<IDBValidKey>;
  };
}
