import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choice, essay } from '../../../testing/quiz-questions.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { untilWaiting } from '../../../testing/until-waiting.js';
import { Learner, mutate, QuizCourse } from '../assessment.testing.js';

interface Item {
  __typename: string;
  code?: string;
  attemptId: string;
  questionId: string;
  learner: { familyName: string } | null;
  learnerNumber: number;
  state: string;
  marks: { mine: boolean; points: number; agreed: boolean; comment: string | null }[];
}
const FIELDS = 'attemptId questionId learner { id familyName } learnerNumber state marksNeeded marks { mine points max agreed comment marker { id } levels { criterionId levelId } } review';

let server: TestServer;
let single: QuizCourse;
let double: QuizCourse;
let second: Caller;
let people = 0;

const questions = [choice('q1'), essay('doma')];
const policy = { draw: 2, pass: 75, attempts: 2 };

beforeAll(async () => {
  server = await TestServer.start();
  single = await QuizCourse.publish(server, policy, questions);
  double = await QuizCourse.publish(server, { ...policy, marking: { second: true, anonymous: true } }, questions);
  second = (await double.staff('TRAINER')).caller;
});
afterAll(() => server?.stop());

/** Somebody has handed in a text, and the rest right. */
async function handedIn(course: QuizCourse, name = `writer-${++people}`): Promise<{ learner: Learner; id: string }> {
  const learner = await Learner.arrive(server, course, name);
  const { id } = await learner.take({ q1: 'a', doma: { text: 'Mana doma' } });
  return { learner, id };
}

/** `21`: two points for the plan, one for the tone. */
const mark = (by: Caller, attemptId: string, points: string, more: object = {}): Promise<Item> =>
  mutate(by, 'recordMark', `__typename ... on Refusal { code } ... on MarkingItem { ${FIELDS} }`, {
    key: randomUUID(), attemptId, questionId: 'doma', levels: [['plan', points[0]], ['tone', points[1]]].map(([criterionId, level]) => ({ criterionId, levelId: `l${level}` })), ...more,
  });
const queue = async (by: Caller, done = false): Promise<Item[]> => (await by.ask<{ markingQueue: Item[] }>(`query ($done: Boolean!) { markingQueue(done: $done) { ${FIELDS} } }`, { done })).data.markingQueue;
const item = async (by: Caller, attemptId: string): Promise<Item | null> =>
  (await by.ask<{ markingItem: Item | null }>(`query ($attemptId: ID!) { markingItem(attemptId: $attemptId, questionId: "doma") { ${FIELDS} } }`, { attemptId })).data.markingItem;
const evidence = async ({ personId }: Learner) => (await server.db.query(`select percent from evidence where person_id = $1`, [personId])).rows;

describe('an answer that a person marks', () => {
  it('leaves the result open, then makes it, with a comment', async () => {
    const { learner, id } = await handedIn(single);
    const waiting = (await learner.attempt(id))!;
    expect(waiting).toMatchObject({ state: 'SUBMITTED', waiting: 1, result: null });
    expect(waiting.questions.find((question) => question.id === 'doma')).toMatchObject({ pending: true, points: null, correct: null });
    expect(await learner.start()).toMatchObject({ code: 'being-marked' });
    expect(await evidence(learner)).toEqual([]);

    expect((await queue(single.trainer)).map(({ attemptId }) => attemptId)).toContain(id);
    expect(await mark(single.trainer, id, '20', { comment: 'Labi' })).toMatchObject({ state: 'AGREED', marks: [{ mine: true, points: 2, comment: 'Labi' }] });
    const marked = (await learner.attempt(id))!;
    expect(marked).toMatchObject({ waiting: 0, result: { points: 1 + 2 / 3, percent: 83, passed: true } });
    expect(marked.questions.find((question) => question.id === 'doma')).toMatchObject({ pending: false, points: 2 / 3, comment: 'Labi' });
    expect(await evidence(learner)).toEqual([{ percent: 500 / 6 }]);
    expect((await queue(single.trainer)).map(({ attemptId }) => attemptId)).not.toContain(id);
    expect((await queue(single.trainer, true)).map(({ attemptId }) => attemptId)).toContain(id);
    expect(await mark(single.trainer, id, '00')).toMatchObject({ code: 'already-settled' });
  });

  it('fails, and lets the next attempt begin', async () => {
    const { learner, id } = await handedIn(single);
    await mark(single.trainer, id, '01');
    expect((await learner.attempt(id))!.result).toMatchObject({ percent: 66, passed: false, attemptsLeft: 1 });
    expect(await learner.start()).toMatchObject({ number: 2 });
    expect(await evidence(learner)).toEqual([]);
  });

  it('is nobody’s work when nothing was written', async () => {
    const learner = await Learner.arrive(server, single, `writer-${++people}`);
    const { id, result } = await learner.take({ q1: 'a', doma: { text: ' ' } });
    expect(result).toMatchObject({ points: 1, percent: 50, passed: false });
    expect(await item(single.trainer, id)).toBeNull();
    expect(await mark(single.trainer, id, '21')).toMatchObject({ code: 'attempt-unknown' });
  });

  it.each([
    ['a criterion left out', [{ criterionId: 'plan', levelId: 'l1' }]],
    ['a level that is none', [{ criterionId: 'plan', levelId: 'l9' }, { criterionId: 'tone', levelId: 'l0' }]],
    ['one criterion twice', [{ criterionId: 'plan', levelId: 'l1' }, { criterionId: 'plan', levelId: 'l1' }]],
  ])('takes no mark with %s', async (_title, levels) => {
    const { id } = await handedIn(single);
    expect(await mark(single.trainer, id, '00', { levels })).toMatchObject({ code: 'mark-misfit' });
    expect(await item(single.trainer, id)).toMatchObject({ state: 'WAITING', marks: [] });
  });

  it('is not there for its writer, nor for a trainer of others', async () => {
    const { personId, caller } = await single.staff('TRAINER', 'TRAINEE');
    const { id } = await handedIn(single);
    await server.db.query('update enrolment set person_id = $1 where id = (select enrolment_id from quiz_attempt where id = $2)', [personId, id]);
    expect(await item(single.trainer, id)).not.toBeNull();
    for (const by of [caller, double.trainer]) {
      expect(await item(by, id)).toBeNull();
      expect(await mark(by, id, '21')).toMatchObject({ code: 'attempt-unknown' });
      expect((await queue(by)).map(({ attemptId }) => attemptId)).not.toContain(id);
    }
  });

  it('that was credited to everybody meanwhile stays so', async () => {
    const { learner, id } = await handedIn(single);
    const { rows } = await server.db.query<{ version: string }>(`select question_versions[array_position(question_ids, 'doma')] as version from quiz_attempt where id = $1`, [id]);
    const what = { moduleId: single.moduleId, questionId: 'doma', version: rows[0]!.version, action: 'VOID' };
    const { data } = await single.trainer.ask<{ regradePreview: { plan: string } }>(
      `query ($moduleId: ID!, $questionId: ID!, $version: ID!, $action: RegradeAction!) { regradePreview(moduleId: $moduleId, questionId: $questionId, version: $version, action: $action) { plan } }`,
      what,
    );
    await mutate(single.trainer, 'regrade', '__typename', { key: randomUUID(), ...what, plan: data.regradePreview.plan, reason: 'Neskaidrs uzdevums' });
    expect((await learner.attempt(id))!.result).toMatchObject({ points: 2, passed: true });
    expect(await mark(single.trainer, id, '00')).toMatchObject({ code: 'already-settled' });
    expect((await learner.attempt(id))!.result).toMatchObject({ points: 2, passed: true });
  });
});

describe('two markers', () => {
  it('who give the same agree; neither sees the other’s mark before giving their own, nor whose work it is', async () => {
    const { learner, id } = await handedIn(double, 'ievainojama');
    await mark(double.trainer, id, '11', { comment: 'Pirmā' });
    const before = (await item(second, id))!;
    expect(before).toMatchObject({ state: 'SECOND', marks: [], learner: null });
    expect(JSON.stringify(before)).not.toMatch(new RegExp(`ievainojama|Pirmā|${learner.personId}|${learner.enrolmentId}`));
    expect((await learner.attempt(id))!.result).toBeNull();
    const after = await mark(second, id, '20');
    expect(after).toMatchObject({ state: 'AGREED', marks: [{ mine: false, points: 2 }, { mine: true, points: 2 }] });
    expect((await learner.attempt(id))!.result).toMatchObject({ points: 1 + 2 / 3 });
  });

  it('who differ settle it between them; a third cannot', async () => {
    const { learner, id } = await handedIn(double);
    const third = (await double.staff('TRAINER')).caller;
    expect(await mark(double.trainer, id, '21', { agreed: true })).toMatchObject({ code: 'mark-misfit' });
    await mark(double.trainer, id, '21');
    expect(await mark(double.trainer, id, '21', { agreed: true })).toMatchObject({ code: 'mark-misfit' });
    expect(await mark(second, id, '00')).toMatchObject({ state: 'DIFFERENT' });
    expect((await learner.attempt(id))!).toMatchObject({ waiting: 1, result: null });
    expect(await mark(third, id, '10', { agreed: true })).toMatchObject({ code: 'mark-misfit' });
    expect(await mark(second, id, '11', { agreed: true })).toMatchObject({ state: 'AGREED' });
    expect((await learner.attempt(id))!.result).toMatchObject({ points: 1 + 2 / 3, passed: true });
    expect(await evidence(learner)).toHaveLength(1);
  });

  it.each([['21', '21', 'AGREED', 0], ['21', '00', 'DIFFERENT', 1]])('at the same moment, %s and %s: %s', async (one, two, state, waiting) => {
    const { learner, id } = await handedIn(double);
    const gate = await server.db.connect();
    await gate.query('begin');
    await gate.query('select 1 from quiz_attempt where id = $1 for update', [id]);
    const both = [mark(double.trainer, id, one), mark(second, id, two)];
    await untilWaiting(server.db, 2);
    await gate.query('commit');
    gate.release();
    expect((await Promise.all(both)).map((said) => said.state).sort()).toContain(state);
    expect(await learner.attempt(id)).toMatchObject({ waiting });
    expect((await server.db.query('select count(*)::int as count from given_mark where attempt_id = $1', [id])).rows).toEqual([{ count: 2 }]);
    expect(await evidence(learner)).toHaveLength(1 - waiting);
  });
});

describe('an attempt that is opened again', () => {
  it('is marked anew: what was given for the earlier answer counts for nothing', async () => {
    const { learner, id } = await handedIn(double);
    await mark(double.trainer, id, '21');
    await mutate(double.coordinator, 'reopenAttempt', '__typename', { key: randomUUID(), attemptId: id, reason: 'Pārtrūka savienojums' });
    expect(await mark(second, id, '21')).toMatchObject({ code: 'attempt-unknown' });
    server.clock.instant = new Date(server.clock.instant.getTime() + 60_000);
    await learner.save(id, 'doma', { text: 'Cita doma' }, { revision: 2 });
    await learner.submit(id);
    expect(await item(second, id)).toMatchObject({ state: 'WAITING', marks: [] });
    await mark(second, id, '21');
    expect((await learner.attempt(id))!.waiting).toBe(1);
  });
});
