import { randomUUID } from 'node:crypto';
import { questionVersion } from '@lidzgaita/content';
import { policyOf, type Question } from '@lidzgaita/grading';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EndedAttempt, insertEnded, type Life } from '../../../testing/ended-attempts.js';
import { choice, choices, essay } from '../../../testing/quiz-questions.js';
import { TestServer } from '../../../testing/test-server.js';
import { Learner, mutate, QuizCourse } from '../assessment.testing.js';
import { doRegrade, previewRegrade } from './regrade.testing.js';

const policy = policyOf({ draw: 4, pass: 75, attempts: 2 });
const questions = choices(4);
/** Everything as it was, but that `b` is right in the first. */
const corrected: Question[] = [choice('q1', { right: 'b' }), ...questions.slice(1)];

let server: TestServer;
let course: QuizCourse;
/** With the edition in which the question is wrong. */
let place: Pick<QuizCourse, 'cohortId' | 'moduleId' | 'moduleHash'>;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
});
afterAll(() => server?.stop());
beforeEach(async () => {
  course = await QuizCourse.publish(server, policy, questions);
  place = { cohortId: course.cohortId, moduleId: course.moduleId, moduleHash: course.moduleHash };
});

const asked = (action: 'REPLACE' | 'VOID' = 'REPLACE') => ({ moduleId: course.moduleId, questionId: 'q1', version: questionVersion(questions[0]!), action });
const preview = (what: object = asked(), by = course.trainer) => previewRegrade(by, what);
const regrade = (plan: string, what: object = asked(), key: string = randomUUID()) => doRegrade(course.trainer, plan, what, key);

/** What must not change, and what may only grow. */
async function world(): Promise<{ first: string; marks: number; events: number; evidence: string[]; regrades: number; certificates: number }> {
  const { rows } = await server.db.query<{ first: string; marks: number; events: number; evidence: string[]; regrades: number; certificates: number }>(
    `select (select md5(string_agg(k::text, ',' order by k.attempt_id, k.question_id)) from question_mark k where number = 1) as first,
      (select count(*)::int from question_mark) as marks, (select count(*)::int from attempt_event) as events,
      (select coalesce(array_agg(f.source_id order by f.source_id), '{}') from evidence f) as evidence,
      (select count(*)::int from regrade) as regrades, (select count(*)::int from certificate) as certificates`,
  );
  return rows[0]!;
}

async function certify({ enrolmentId }: EndedAttempt): Promise<void> {
  await server.db.query(
    `insert into certificate (id, number, code, enrolment_id, cycle, holder, programme_edition_hash, organisation_id, issued_on, expires_on, status_index, credential, pdf)
     values (gen_random_uuid(), $1::text, $1::text, $1::uuid, 1, 'Persona Viena', $2, $3, '2026-11-22', '2028-11-22', nextval('certificate_status_index'), '{}', '')`,
    [enrolmentId, course.programmeHash, course.organisationId],
  );
}

describe('1,000 attempts at a question that was wrong', () => {
  it('are first shown, then marked anew exactly so, once', async () => {
    // q1 by turns a, b, c and unanswered; of the others 3, 2 or 1 right.
    const lives = Array.from({ length: 1000 }, (_, n): Life => ({ letters: ['abc'.charAt(n % 4) || null, 'a', n % 3 < 2 ? 'a' : 'b', n % 3 < 1 ? 'a' : 'b'] }));
    const attempts = await insertEnded(server, place, questions, policy, lives);
    await certify(attempts[4]!);
    await course.publishAgain(policy, corrected);
    const before = await world();

    const shown = await preview();
    expect(await world()).toEqual(before);
    expect([shown.changes.length, shown.unchanged, shown.misfits, shown.refusal]).toEqual([500, 500, 0, null]);
    const byEnrolment = new Map(shown.changes.map((change) => [change.enrolmentId, change]));
    for (const [n, { enrolmentId, percent, passed }] of attempts.entries()) {
      const gain = { 0: -1, 1: 1 }[n % 4] ?? 0;
      const after = percent + gain * 25;
      const change = { before: gain < 0 ? 1 : 0, after: gain < 0 ? 0 : 1, percentBefore: percent, percentAfter: after, passedBefore: passed, passedAfter: after >= 75, certified: n === 4 };
      expect(byEnrolment.get(enrolmentId)).toEqual(gain === 0 ? undefined : { enrolmentId, ...change });
    }

    const key = randomUUID();
    const done = await regrade(shown.plan, asked(), key);
    expect(done.changes).toEqual(shown.changes);
    const after = await world();
    const newly = shown.changes.filter(({ passedBefore, passedAfter }) => passedAfter && !passedBefore).map(({ enrolmentId }) => attempts.find((one) => one.enrolmentId === enrolmentId)!.id);
    expect(newly.length).toBeGreaterThan(50);
    expect(shown.changes.filter(({ passedBefore, passedAfter }) => passedBefore && !passedAfter).length).toBeGreaterThan(50);
    expect(after).toEqual({ ...before, marks: before.marks + 500, events: before.events + 500, regrades: 1, evidence: [...before.evidence, ...newly].sort() });
    const { rows } = await server.db.query<{ id: string; percent: number; passed: boolean }>('select id, percent, passed from quiz_attempt where module_id = $1', [course.moduleId]);
    for (const { id, percent, passed } of rows) {
      const attempt = attempts.find((one) => one.id === id)!;
      const change = byEnrolment.get(attempt.enrolmentId) ?? attempt;
      expect([percent, passed]).toEqual('percentAfter' in change ? [change.percentAfter, change.passedAfter] : [change.percent, change.passed]);
    }

    expect((await regrade(shown.plan, asked(), key)).id).toBe(done.id);
    const again = await preview();
    expect([again.changes, again.unchanged]).toEqual([[], 1000]);
    expect((await regrade(again.plan)).changes).toEqual([]);
    expect(await world()).toEqual({ ...after, regrades: 2 });
    console.log(`regrade: 1000 attempts, ${shown.changes.length} changed, ${newly.length} newly passed, second run 0 changed`);
  }, 120_000);
});

describe('a plan', () => {
  it.each<[string, (one: EndedAttempt) => Promise<unknown>]>([
    ['somebody else submitted', () => insertEnded(server, place, questions, policy, [{ letters: ['b', 'a', 'a', 'a'] }])],
    ['one of the attempts was opened again', ({ id }) => mutate(course.coordinator, 'reopenAttempt', '__typename', { key: randomUUID(), attemptId: id, reason: 'Pārtrūka' })],
    ['the question was published anew', () => course.publishAgain(policy, [choice('q1', { right: 'c' }), ...questions.slice(1)])],
    ['it was done already', async () => regrade((await preview()).plan)],
  ])('is outdated when %s', async (_title, meanwhile) => {
    const [one] = await insertEnded(server, place, questions, policy, [{ letters: ['a', 'b', 'b', 'b'] }]);
    await course.publishAgain(policy, corrected);
    const { plan } = await preview();
    await meanwhile(one!);
    const before = await world();
    expect(await regrade(plan)).toMatchObject({ code: 'plan-outdated' });
    expect(await world()).toEqual(before);
  });

  it('is refused where there is nothing to mark by', async () => {
    await insertEnded(server, place, questions, policy, [{ letters: ['a', 'a', 'a', 'a'] }]);
    expect(await preview()).toMatchObject({ refusal: 'question-same', changes: [] });
    for (const bank of [questions.slice(1), [essay('q1'), ...questions.slice(1)]]) {
      await course.publishAgain(policyOf({ draw: 3, pass: 75, attempts: 2 }), bank);
      expect(await preview()).toMatchObject({ refusal: 'version-misfit', plan: '' });
      expect(await regrade('')).toMatchObject({ code: 'version-misfit' });
    }
    for (const said of [{ questionId: 'q9' }, { version: '0'.repeat(16) }, { version: 'x' }, { moduleId: 'cits' }]) {
      expect(await preview({ ...asked(), ...said })).toMatchObject({ refusal: 'question-unknown' });
    }
    const other = await QuizCourse.publish(server, policy, questions);
    expect(await preview(asked(), other.trainer)).toMatchObject({ changes: [], unchanged: 0 });
  });

  it('leaves alone and counts the answers that do not fit the other version', async () => {
    await insertEnded(server, place, questions, policy, ['a', 'b', 'd', 'd'].map((letter) => ({ letters: [letter, 'a', 'a', 'b'] })));
    const [first] = corrected as [Extract<Question, { kind: 'single' }>];
    await course.publishAgain(policy, [{ ...first, options: first.options.filter(({ id }) => id !== 'd') }, ...questions.slice(1)]);
    const shown = await preview();
    expect([shown.changes.length, shown.unchanged, shown.misfits]).toEqual([2, 0, 2]);
    await regrade(shown.plan);
    expect(await preview()).toMatchObject({ changes: [], unchanged: 2, misfits: 2 });
  });

  it('credits everybody, also who answered nothing', async () => {
    await insertEnded(server, place, questions, policy, ['a', 'b', null].map((letter) => ({ letters: [letter, 'a', 'a', 'b'] })));
    const shown = await preview(asked('VOID'));
    expect(shown.changes.map(({ after, passedAfter }) => [after, passedAfter])).toEqual([[1, true], [1, true], [1, true]]);
    await regrade(shown.plan, asked('VOID'));
    expect(await preview(asked('VOID'))).toMatchObject({ changes: [], unchanged: 3 });
    expect((await server.db.query(`select count(*)::int as count from quiz_attempt where module_id = $1 and passed and points = 3`, [course.moduleId])).rows).toEqual([{ count: 3 }]);
  });
});

describe('an attempt that is still live', () => {
  it.each<['REPLACE' | 'VOID', letter: string, points: number]>([
    ['REPLACE', 'b', 2],
    ['REPLACE', 'a', 1],
    ['VOID', 'c', 2],
  ])('is closed by what was decided meanwhile (%s, %s: %s points)', async (action, letter, points) => {
    const learner = await Learner.arrive(server, course, `live-${randomUUID().slice(0, 8)}`);
    const { id } = await learner.start();
    await learner.save(id, 'q1', { choice: letter });
    await learner.save(id, 'q2', { choice: 'a' });
    await insertEnded(server, place, questions, policy, [{ letters: ['b', 'b', 'b', 'b'] }]);
    await course.publishAgain(policy, corrected);
    const { plan } = await preview(asked(action));
    await regrade(plan, asked(action));
    const marked = await learner.submit(id);
    expect(marked.result).toMatchObject({ points });
    expect(marked.questions.find((question) => question.id === 'q1')).toMatchObject({ voided: action === 'VOID' });
    expect(await preview(asked(action))).toMatchObject({ changes: [], unchanged: 2 });
  });
});

describe('several attempts by one person', () => {
  it.each([
    ['an average that an earlier attempt lifts', 'average', [['b', 'a', 'a', 'b'], ['c', 'a', 'a', 'a']]],
    ['a last one that passes after an earlier one did', 'last', [['b', 'a', 'a', 'b'], ['b', 'a', 'a', 'b']]],
    ['two that come to pass at once', 'best', [['b', 'a', 'a', 'b'], ['b', 'a', 'a', 'b']]],
  ] as const)('give evidence once: %s', async (_title, result, [one, two]) => {
    const counted = policyOf({ draw: 4, pass: 75, attempts: 3, result });
    const [first] = await insertEnded(server, place, questions, counted, [{ letters: one }]);
    await insertEnded(server, place, questions, counted, [{ letters: two, by: first!, untold: true }]);
    const told = async () => (await server.db.query('select count(*)::int as count from evidence where person_id = $1', [first!.personId])).rows;
    expect(await told()).toEqual([{ count: 0 }]);
    await course.publishAgain(policy, corrected);
    await regrade((await preview()).plan);
    expect(await told()).toEqual([{ count: 1 }]);
  });
});
