import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../testing/count-statements.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';

interface Item {
  enrolmentId: string;
  person: { givenName: string };
  state: string;
  lane: string;
  blockers: { id: string }[];
  step: { action: string; mover: string; requirement: { id: string } | null } | null;
}
interface Choice {
  value: string;
  count: number;
}
type Counts = { total: number } & Record<'states' | 'movers' | 'stages' | 'requirements' | 'cohorts' | 'programmes' | 'expiry', Choice[]>;

let server: TestServer;
let course: VettingCourse;
let anna: { personId: string; enrolmentId: string };
let berta: typeof anna;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
  anna = await course.trainee('anna');
  berta = await course.trainee('berta');
  await course.trainee('cilda');
  await course.makeReady(anna);
  await course.passQuiz(berta.personId);
});
afterAll(() => server.stop());

const ITEM = 'enrolmentId person { givenName } state lane blockers { id } step { action mover requirement { id } }';

async function list(filter: object = {}, { by = course.coordinator, order = { by: 'NAME' }, after, first = 50 }: { by?: Caller; order?: object; after?: string; first?: number } = {}) {
  const text = `query ($filter: WorklistFilter!, $order: WorklistOrder, $after: String, $size: Int!) { worklist(filter: $filter, order: $order, after: $after, size: $size) { next items { ${ITEM} } } }`;
  const { data, errors } = await by.ask<{ worklist: { next: string | null; items: Item[] } }>(text, { filter, order, after, size: first });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.worklist;
}

async function counts(filter: object = {}, by = course.coordinator): Promise<Counts> {
  const facet = '{ value count }';
  const text = `query ($filter: WorklistFilter!) { worklistCounts(filter: $filter) { total states ${facet} movers ${facet} stages ${facet} requirements ${facet} cohorts ${facet} programmes ${facet} expiry ${facet} } }`;
  const { data, errors } = await by.ask<{ worklistCounts: Counts }>(text, { filter });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.worklistCounts;
}

const names = ({ items }: { items: Item[] }) => items.map(({ person }) => person.givenName);
const count = (choices: Choice[], value: string) => choices.find((choice) => choice.value === value)?.count ?? 0;

describe('the worklist', () => {
  it('says who is blocked, by what, and whose move it is', async () => {
    const { items } = await list();
    expect(items.map(({ state }) => state)).toEqual(['READY', 'IN_TRAINING', 'IN_TRAINING']);
    expect(items[0]).toMatchObject({ lane: 'DECISION', blockers: [], step: { action: 'DECIDE', mover: 'COORDINATOR', requirement: null } });
    expect(items[1]).toMatchObject({ lane: 'LIVE', step: { action: 'REQUIREMENT', mover: 'TRAINEE', requirement: { id: 'klatiene' } } });
    expect(items[2]).toMatchObject({ lane: 'ONLINE', step: { requirement: { id: 'tests' } } });
    expect(items[2]!.blockers.map(({ id }) => id)).toEqual(['tests', 'klatiene', 'ieteikums', 'identitate', 'intervija', 'parbaude']);
  });

  it('shows the step of whom it is filtered by', async () => {
    const { items } = await list({ mover: 'OFFICIAL' });
    expect(items.map(({ step }) => step?.requirement?.id)).toEqual(['parbaude', 'parbaude']);
  });

  it.each([
    [{ mover: 'COORDINATOR' }, ['anna', 'berta', 'cilda']],
    [{ state: 'READY' }, ['anna']],
    [{ requirement: 'tests' }, ['cilda']],
    [{ stage: 'LIVE', requirement: 'tests' }, ['cilda']],
    [{ text: 'BERT' }, ['berta']],
    [{ text: 'bērtā paraugs' }, ['berta']],
    [{ text: '%' }, []],
    [{ cohortId: randomUUID() }, []],
    [{ cohortId: 'not an id' }, []],
    [{ programmeId: 'atlases-programma', state: 'IN_TRAINING' }, ['berta', 'cilda']],
    [{ expiry: 'OVERDUE' }, []],
  ])('filters by %j', async (filter, expected) => {
    expect(names(await list(filter))).toEqual(expected);
    expect((await counts(filter)).total).toBe(expected.length);
  });

  it('counts every value of a filter as choosing it would, whatever else is chosen', async () => {
    for (const base of [{}, { mover: 'TRAINEE' }, { state: 'IN_TRAINING', text: 'berta' }, { cohortId: course.cohortId, requirement: 'tests' }, { cohortId: randomUUID() }]) {
      const found = await counts(base);
      expect(found.total).toBe((await list(base)).items.length);
      for (const [facet, field] of [['states', 'state'], ['movers', 'mover'], ['stages', 'stage'], ['requirements', 'requirement'], ['cohorts', 'cohortId'], ['programmes', 'programmeId'], ['expiry', 'expiry']] as const) {
        for (const { value, count: said } of found[facet]) expect([base, facet, value, (await list({ ...base, [field]: value })).items.length]).toEqual([base, facet, value, said]);
      }
    }
    expect(count((await counts({ mover: 'TRAINEE' })).movers, 'OFFICIAL')).toBe(2);
    expect(count((await counts({ cohortId: randomUUID() })).cohorts, course.cohortId)).toBe(3);
  });

  it('goes page by page through every order without losing or doubling anybody', async () => {
    for (let n = 0; n < 7; n++) await course.trainee(`lapa-${n}`);
    for (const by of ['NAME', 'WAITING', 'DUE', 'PROGRESS']) {
      for (const descending of [false, true]) {
        const whole = (await list({}, { order: { by, descending } })).items.map(({ enrolmentId }) => enrolmentId);
        const found: string[] = [];
        for (let after: string | undefined, more = true; more; ) {
          const { items, next } = await list({}, { order: { by, descending }, after, first: 3 });
          found.push(...items.map(({ enrolmentId }) => enrolmentId));
          more = next !== null;
          after = next ?? undefined;
        }
        expect(found).toEqual(whole);
        expect(new Set(found).size).toBe(10);
      }
    }
  });

  it('can be chosen whole, in its order; by somebody of another region nobody', async () => {
    const choose = async (filter: object, by = course.coordinator) => (await by.ask<{ worklistChoice: string[] }>('query ($filter: WorklistFilter!) { worklistChoice(filter: $filter, order: {by: NAME}) }', { filter })).data.worklistChoice;
    for (const filter of [{}, { state: 'IN_TRAINING' }, { text: 'lapa' }]) expect(await choose(filter)).toEqual((await list(filter)).items.map(({ enrolmentId }) => enrolmentId));
    expect(await choose({ all: true }, course.stranger)).toEqual([]);
  });

  it('does not exist for another region, counts included', async () => {
    expect((await list({ all: true }, { by: course.stranger })).items).toEqual([]);
    const found = await counts({ all: true }, course.stranger);
    expect(found).toEqual({ total: 0, states: [], movers: [], stages: [], requirements: [], cohorts: [], programmes: [], expiry: [] });
    const { data } = await course.stranger.ask<{ pipeline: { rows: object[] }; worklistBoard: { total: number; items: object[] }[] }>('{ pipeline { rows { enrolled } } worklistBoard(filter: {all: true}) { total items { enrolmentId } } }');
    expect(data.pipeline.rows).toEqual([]);
    expect(data.worklistBoard.every(({ total, items }) => total === 0 && items.length === 0)).toBe(true);
  });

  it('knows of a fact as soon as it is recorded', async () => {
    const before = (await list({ text: 'berta' })).items[0]!.blockers.length;
    await course.record(course.coordinator, berta.enrolmentId, 'identitate');
    expect((await list({ text: 'berta' })).items[0]!.blockers).toHaveLength(before - 1);
  });

  it('says no more of a check that was not passed than that there is none', async () => {
    const dina = await course.trainee('dina');
    await course.record(course.official, dina.enrolmentId, 'parbaude', { outcome: 'not-suitable' });
    const { items } = await list({ text: 'dina', mover: 'OFFICIAL' });
    expect(items[0]).toMatchObject({ step: { requirement: { id: 'parbaude' } } });
    const rows = JSON.stringify((await server.db.query('select * from standing_row')).rows);
    expect(rows).not.toMatch(/refused|not-suitable/);
  });
});

describe('the board', () => {
  it('has everybody of the list in their lane', async () => {
    const { data } = await course.coordinator.ask<{ worklistBoard: { lane: string; total: number; items: Item[] }[] }>(`{ worklistBoard(filter: {}) { lane total items { ${ITEM} } } }`);
    const listed = (await list()).items;
    for (const { lane, total, items } of data.worklistBoard) {
      const expected = listed.filter((item) => item.lane === lane);
      expect([lane, total, items.map(({ enrolmentId }) => enrolmentId).sort()]).toEqual([lane, expected.length, expected.map(({ enrolmentId }) => enrolmentId).sort()]);
    }
  });
});

it('the database is asked as often for twenty people as for two', async () => {
  const ask = async (first: number) => {
    await list({}, { first });
    return countStatements(async () => {
      await list({}, { first });
      await counts();
      await course.coordinator.ask(`{ worklistBoard(filter: {}) { items { ${ITEM} } } pipeline { rows { enrolled } } }`);
    });
  };
  const few = await ask(2);
  for (let n = 0; n < 20; n++) await course.trainee(`daudz-${n}`);
  expect(await ask(20)).toBe(few);
});
