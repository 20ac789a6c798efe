import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../testing/count-statements.js';
import { MiniCourse, SECRET } from '../../testing/mini-course.js';
import { untilWaiting } from '../../testing/until-waiting.js';
import { type Caller, TestServer } from '../../testing/test-server.js';

interface Answer {
  __typename: string;
  code?: string;
  params?: unknown;
  block?: number;
  readAt?: string | null;
  finishedAt?: string | null;
}

interface CourseAnswer {
  modules: { id: string; lessons: { id: string; block: number | null; readAt: string | null }[]; cases: { finishedAt: string | null }[]; quiz: object | null }[];
}

const COURSE = `query ($id: ID!) { course(enrolmentId: $id) { enrolmentId programme { id code title editionHash editionNumber }
  modules { id editionHash editionNumber code title summary minutes bytes lessons { id title minutes block readAt } cases { id title minutes finishedAt }
    quiz { questions pass attempts attemptsUsed liveAttemptId passedAt bestPercent } } } }`;
const PROGRESS = `mutation ($input: RecordLessonProgressInput!) { recordLessonProgress(input: $input) {
  __typename ... on LessonProgress { lessonId moduleId block readAt } ... on Refusal { code params } } }`;
const RUN = `mutation ($input: RecordCaseRunInput!) { recordCaseRun(input: $input) {
  __typename ... on CaseRun { caseId moduleId finishedAt } ... on Refusal { code params } } }`;

let server: TestServer;
let mini: MiniCourse;
let anna: Caller;
let annaId: string;
let berta: Caller;
let bertaId: string;

beforeAll(async () => {
  server = await TestServer.start();
  mini = await MiniCourse.publish(server);
  [annaId, bertaId] = [await server.person('anna@example.org', [{ role: 'TRAINEE' }]), await server.person('berta@example.org', [{ role: 'TRAINEE' }])];
  [anna, berta] = [await server.signIn('anna@example.org'), await server.signIn('berta@example.org')];
});
afterAll(() => server?.stop());

const course = async (caller: Caller, id: string) => (await caller.ask<{ course: CourseAnswer | null }>(COURSE, { id })).data.course;
const read = async (caller: Caller, enrolmentId: string, input: object) =>
  (await caller.ask<{ recordLessonProgress: Answer }>(PROGRESS, { input: { enrolmentId, moduleId: 'm1', lessonId: 'pirma', block: 0, read: false, ...input } })).data.recordLessonProgress;
const walk = async (caller: Caller, enrolmentId: string, input: object = {}) =>
  (await caller.ask<{ recordCaseRun: Answer }>(RUN, { input: { key: randomUUID(), enrolmentId, moduleId: 'm1', caseId: 'stasts', choices: THROUGH, ...input } })).data.recordCaseRun;
const facts = async (enrolmentId: string) =>
  (await server.db.query(`select kind, module_id as module, source from evidence where source_id ilike $1 order by kind, module_id`, [`${enrolmentId}:%`])).rows as unknown[];
const links = async (enrolmentId: string) => (await server.db.query('select detail from audit_entry where subject_id ilike $1', [enrolmentId])).rows as unknown[];

const THROUGH = [{ point: 'sakums', choice: 'velreiz' }, { point: 'sakums', choice: 'talak' }, { point: 'beigas', choice: 'gatavs' }];

describe('a course', () => {
  it('is there for its learner only', async () => {
    const id = await mini.enrol(annaId);
    expect(await course(anna, id)).toMatchObject({ enrolmentId: id, programme: { id: 'parauga-programma', editionNumber: 1 }, modules: [{ id: 'm1', quiz: { questions: 4, attemptsUsed: 0 } }, { id: 'm2', quiz: null }] });
    expect(await course(berta, id)).toBeNull();
    for (const garbage of ['', 'x', '\u0000', randomUUID()]) expect(await course(anna, garbage)).toBeNull();
    expect((await server.anonymous().ask(COURSE, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('takes the same two statements however much progress there is', async () => {
    const id = await mini.enrol(annaId);
    await course(anna, id);
    const none = await countStatements(() => course(anna, id));
    await read(anna, id, { read: true });
    await read(anna, id, { lessonId: 'otra', block: 1 });
    await walk(anna, id);
    // The session, and everything else.
    expect([none, await countStatements(() => course(anna, id))]).toEqual([2, 2]);
    expect(await course(anna, id)).toMatchObject({ modules: [{ lessons: [{ block: 0 }, { block: 1, readAt: null }], cases: [{ finishedAt: '2026-11-22T10:00:00.000Z' }, { finishedAt: null }] }, {}] });
  });

  it('tells nothing of the quiz, nor does its document', async () => {
    const id = await mini.enrol(annaId);
    const url = `/content/${mini.moduleHash}/lv.json`;
    const document = await anna.request('GET', url);
    expect(document.json()).toMatchObject({ moduleId: 'm1', locale: 'lv', lessons: [{ id: 'pirma' }, { id: 'otra' }] });
    expect(document.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    const again = await server.app.inject({ method: 'GET', url, headers: { cookie: anna.cookie, 'if-none-match': String(document.headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    for (const said of [document.body, JSON.stringify(await course(anna, id))]) expect(said).not.toMatch(new RegExp(`${SECRET}|drosiba`));
    expect((await server.anonymous().request('GET', url)).statusCode).toBe(401);
    for (const unknown of [`/content/${'0'.repeat(64)}/lv.json`, `/content/${mini.moduleHash}/xx.json`, '/content/x/lv.json']) {
      expect((await anna.request('GET', unknown)).statusCode).toBe(404);
    }
  });
});

describe('reading', () => {
  it('only grows, in every order and however often it is told', async () => {
    const steps = [{ block: 1 }, { block: 2 }, { block: 0, read: true }];
    const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    for (const order of orders) {
      const id = await mini.enrol(annaId);
      for (const step of [...order, ...order]) await read(anna, id, steps[step]!);
      expect(await read(anna, id, { block: 0 }), String(order)).toEqual({ __typename: 'LessonProgress', lessonId: 'pirma', moduleId: 'm1', block: 2, readAt: '2026-11-22T10:00:00.000Z' });
    }
  });

  it('becomes evidence once, when the last lesson of the module is read', async () => {
    const id = await mini.enrol(annaId);
    await read(anna, id, { read: true });
    await read(anna, id, { lessonId: 'otra', block: 2 });
    expect(await facts(id)).toEqual([]);
    await read(anna, id.toUpperCase(), { lessonId: 'otra', read: true });
    await read(anna, id, { lessonId: 'otra', read: true });
    expect(await facts(id)).toEqual([{ kind: 'lessons-read', module: 'm1', source: 'lessons' }]);
    expect(await links(id)).toEqual([{ detail: { kind: 'lessons-read', moduleId: 'm1' } }]);
    await read(anna, id, { moduleId: 'm2', lessonId: 'viena', read: true });
    expect(await facts(id)).toHaveLength(2);
  });

  it('of the last two lessons at once becomes evidence too', async () => {
    for (let round = 0; round < 15; round++) {
      const id = await mini.enrol(annaId);
      await Promise.all(['pirma', 'otra'].map((lessonId) => read(anna, id, { lessonId, read: true })));
      expect(await facts(id), `round ${round}`).toHaveLength(1);
    }
  });

  it('sees the lesson that another device is just finishing', async () => {
    const id = await mini.enrol(annaId);
    const other = await server.db.connect();
    await other.query('begin');
    await other.query('select 1 from enrolment where id = $1 for no key update', [id]);
    await other.query(`insert into lesson_progress (enrolment_id, module_id, lesson_id, block, read_at, updated_at) values ($1, 'm1', 'pirma', 0, now(), now())`, [id]);
    const last = read(anna, id, { lessonId: 'otra', read: true });
    await untilWaiting(server.db, 1);
    await other.query('commit');
    other.release();
    await last;
    expect(await facts(id)).toHaveLength(1);
  });

  it.each([
    ['a block before the first', { block: -1 }, 'block-unknown'],
    ['a block after the last', { block: 3 }, 'block-unknown'],
    ['an unknown lesson', { lessonId: 'viena' }, 'lesson-unknown'],
    ['a lesson with a NUL byte', { lessonId: '\u0000' }, 'lesson-unknown'],
    ['an unknown module', { moduleId: 'm9' }, 'module-unknown'],
    ['a module with a NUL byte', { moduleId: '\u0000' }, 'module-unknown'],
    ['an enrolment that is none', { enrolmentId: "'" }, 'enrolment-unknown'],
  ])('%s is refused', async (_, input, code) => {
    const id = await mini.enrol(annaId);
    expect(await read(anna, id, { read: true, ...input })).toMatchObject({ __typename: 'Refusal', code });
    expect((await server.db.query('select 1 from lesson_progress where enrolment_id = $1', [id])).rowCount).toBe(0);
  });

  it("of somebody else's course is refused", async () => {
    const id = await mini.enrol(annaId);
    expect(await read(berta, id, { read: true })).toMatchObject({ code: 'enrolment-unknown' });
    expect(await walk(berta, id)).toMatchObject({ code: 'enrolment-unknown' });
  });
});

describe('a walk through a case', () => {
  it('is recorded once per key', async () => {
    const id = await mini.enrol(annaId);
    const key = randomUUID();
    const run = await walk(anna, id, { key });
    expect(run).toMatchObject({ __typename: 'CaseRun', finishedAt: '2026-11-22T10:00:00.000Z' });
    expect(await walk(anna, id, { key })).toEqual(run);
    expect(await walk(anna, id, { key, choices: THROUGH.slice(1) })).toMatchObject({ code: 'key-reused' });
    expect(await walk(anna, id, { key, caseId: 'otrs-stasts' })).toMatchObject({ code: 'key-reused' });
    expect(await walk(berta, await mini.enrol(bertaId), { key })).toMatchObject({ code: 'key-reused' });
    expect((await server.db.query('select 1 from case_run where enrolment_id = $1', [id])).rowCount).toBe(1);
  });

  it('becomes evidence once, when all cases of the module were walked to the end', async () => {
    const id = await mini.enrol(annaId);
    await walk(anna, id);
    expect(await walk(anna, id, { caseId: 'otrs-stasts', choices: THROUGH.slice(0, 2) })).toMatchObject({ __typename: 'CaseRun', finishedAt: null });
    expect(await facts(id)).toEqual([]);
    await Promise.all([walk(anna, id, { caseId: 'otrs-stasts' }), walk(anna, id, { caseId: 'otrs-stasts' })]);
    expect(await facts(id)).toEqual([{ kind: 'cases-walked', module: 'm1', source: 'case-run' }]);
    expect(await links(id)).toHaveLength(1);
  });

  it.each([
    ['an unknown point', { choices: [{ point: 'nav', choice: 'talak' }] }, 'unknown-point'],
    ['an unknown choice', { choices: [{ point: 'sakums', choice: 'nav' }] }, 'unknown-choice'],
    ['a jump', { choices: [{ point: 'beigas', choice: 'gatavs' }] }, 'not-there-yet'],
    ['an unknown case', { caseId: 'nav' }, 'case-unknown'],
    ['an unknown module', { moduleId: 'm9' }, 'module-unknown'],
    ['a key that is none', { key: '\u0000' }, 'wrong-shape'],
    ['an endless walk', { choices: Array.from({ length: 501 }, () => THROUGH[0]) }, 'wrong-shape'],
  ])('with %s is refused', async (_, input, code) => {
    const id = await mini.enrol(annaId);
    expect(await walk(anna, id, input)).toMatchObject({ __typename: 'Refusal', code });
    expect((await server.db.query('select 1 from case_run where enrolment_id = $1', [id])).rowCount).toBe(0);
  });
});

it('needs no second connection for reading to the end, also when nothing is in memory yet', async () => {
  const ids = await Promise.all(Array.from({ length: 25 }, () => mini.enrol(annaId)));
  const cold = await Promise.all(ids.map((id) => read(anna, id, { moduleId: 'm2', lessonId: 'viena', read: true })));
  expect(cold.map(({ __typename }) => __typename)).toEqual(ids.map(() => 'LessonProgress'));
});
