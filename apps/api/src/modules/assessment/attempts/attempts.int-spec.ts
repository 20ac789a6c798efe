import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../testing/count-statements.js';
import { MiniCourse, rightAnswer, SECRET, wrongAnswer } from '../../../testing/mini-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { Learner } from '../assessment.testing.js';

let server: TestServer;
let course: MiniCourse;
let anna: Learner;
let berta: Learner;

beforeAll(async () => {
  server = await TestServer.start();
  course = await MiniCourse.publish(server);
  anna = await Learner.arrive(server, course, 'anna');
  berta = await Learner.arrive(server, course, 'berta');
});
afterAll(() => server?.stop());

const stored = async (attemptId: string) =>
  (await server.db.query('select question_id, revision, response from quiz_answer where attempt_id = $1 order by question_id, revision', [attemptId])).rows as unknown[];
const evidenceOf = async (attemptId: string) => (await server.db.query(`select kind, module_id, percent from evidence where source = 'quiz-attempt' and source_id = $1`, [attemptId])).rows;
const auditOf = async (attemptId: string) => (await server.db.query('select action, detail from audit_entry where subject_id = $1', [attemptId])).rows;

/** Everything that could tell an answer. */
const tells = (value: unknown) => new RegExp(`${SECRET}|"correct":(true|false)|"why"|"chosen"|"anchor"`).test(JSON.stringify(value));

describe('an attempt', () => {
  it('draws, takes answers, is marked, explained, and becomes evidence once', async () => {
    const learner = await anna.again(course);
    const attempt = await learner.start();
    expect(attempt).toMatchObject({ number: 1, state: 'LIVE', submittedAt: null, result: null });
    expect(attempt.questions.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(attempt.questions.map(({ id }) => id)).toContain('drosiba');
    for (const { id } of attempt.questions) expect(await learner.save(attempt.id, id, rightAnswer(id))).toMatchObject({ questionId: id, revision: 1 });

    const marked = await learner.submit(attempt.id);
    expect(marked).toMatchObject({ state: 'SUBMITTED', result: { percent: 100, points: 4, max: 4, passed: true, safetyMissed: [], attemptsLeft: 0 } });
    expect(marked.questions.every(({ correct }) => correct)).toBe(true);
    expect(marked.questions.find(({ id }) => id === 'drosiba')).toMatchObject({ passage: { lessonId: 'pirma', anchor: 'sakums' } });
    expect(tells(marked)).toBe(true);
    expect(await learner.submit(attempt.id)).toEqual(marked);
    expect(await learner.attempt(attempt.id)).toEqual(marked);
    expect(await evidenceOf(attempt.id)).toEqual([{ kind: 'quiz-passed', module_id: 'm1', percent: 100 }]);
    expect(await auditOf(attempt.id)).toEqual([{ action: 'attempt-submitted', detail: { moduleId: 'm1', number: 1, passed: true, closedBy: 'LEARNER' } }]);
    expect(await learner.start()).toMatchObject({ code: 'already-passed' });
    expect(await learner.quiz()).toMatchObject({ passed: true, attemptsUsed: 1, liveAttemptId: null, history: [{ number: 1, percent: 100, passed: true }] });
  });

  it('tells no answer while it is live', async () => {
    const learner = await anna.again(course);
    const attempt = await learner.start();
    const receipt = await learner.save(attempt.id, 'drosiba', wrongAnswer('drosiba'));
    const outdated = await learner.save(attempt.id, 'drosiba', rightAnswer('drosiba'));
    const said = { attempt, receipt, outdated, read: await learner.attempt(attempt.id), quiz: await learner.quiz(), again: await learner.start() };
    expect(said.read!.questions.find(({ id }) => id === 'drosiba')!.answer).toMatchObject({ revision: 1 });
    expect(tells(said)).toBe(false);
  });

  it('fails on a missed safety question, however many points there are', async () => {
    const learner = await anna.again(course);
    const { id: attemptId, questions } = await learner.start();
    for (const { id } of questions) await learner.save(attemptId, id, id === 'drosiba' ? wrongAnswer(id) : rightAnswer(id));
    const marked = await learner.submit(attemptId);
    expect(marked.result).toEqual({ percent: 75, points: 3, max: 4, passed: false, pass: 75, safetyMissed: ['drosiba'], attemptsLeft: 1 });
    expect(await evidenceOf(attemptId)).toEqual([]);
    expect(await auditOf(attemptId)).toHaveLength(1);
  });

  it('asks what was not seen before, and ends after the last attempt', async () => {
    const learner = await anna.again(course);
    const first = await learner.start();
    await learner.submit(first.id);
    const second = await learner.start();
    expect(second.number).toBe(2);
    const seen = new Set(first.questions.map(({ id }) => id));
    expect(second.questions.filter(({ id }) => seen.has(id)).map(({ id }) => id)).toEqual(['drosiba']);
    expect(await learner.quiz()).toMatchObject({ attemptsUsed: 2, liveAttemptId: second.id });
    expect((await learner.start()).id).toBe(second.id);
    await learner.submit(second.id);
    expect(await learner.start()).toMatchObject({ code: 'attempts-used-up' });
  });

  it('starts and submits once per key', async () => {
    const learner = await anna.again(course);
    const key = randomUUID();
    const first = await learner.start({ key });
    await learner.submit(first.id, { key: key.replace(/^./, 'f') });
    expect((await learner.start({ key })).id).toBe(first.id);
    expect(await (await anna.again(course)).start({ key })).toMatchObject({ code: 'key-reused' });
    expect(await learner.submit(first.id, { key })).toMatchObject({ code: 'key-reused' });
  });
});

describe('an answer', () => {
  it('that is repeated gets the same receipt, also after a later one and after submitting', async () => {
    const learner = await anna.again(course);
    const { id } = await learner.start();
    const key = randomUUID();
    const receipt = await learner.save(id, 'drosiba', rightAnswer('drosiba'), { key });
    server.clock.instant = new Date(server.clock.instant.getTime() + 60_000);
    expect(await learner.save(id, 'drosiba', rightAnswer('drosiba'), { key })).toEqual(receipt);
    expect(await learner.save(id, 'drosiba', wrongAnswer('drosiba'), { key })).toMatchObject({ code: 'key-reused' });
    expect(await learner.save(id, 'drosiba', rightAnswer('drosiba'), { key, revision: 2 })).toMatchObject({ code: 'key-reused' });
    expect(await learner.save(id, 'drosiba', wrongAnswer('drosiba'), { revision: 5 })).toMatchObject({ revision: 5 });
    expect(await learner.save(id, 'drosiba', rightAnswer('drosiba'), { key })).toEqual(receipt);
    await learner.submit(id);
    expect(await learner.save(id, 'drosiba', rightAnswer('drosiba'), { key })).toEqual(receipt);
    expect(await learner.save(id, 'drosiba', rightAnswer('drosiba'), { revision: 9 })).toMatchObject({ code: 'attempt-closed' });
    expect(await stored(id)).toHaveLength(2);
  });

  it('that comes late is told what is stored', async () => {
    const learner = await anna.again(course);
    const { id } = await learner.start();
    const latest = await learner.save(id, 'drosiba', { choice: 'c' }, { revision: 3 });
    for (const revision of [1, 3]) {
      expect(await learner.save(id, 'drosiba', { choice: 'b' }, { revision })).toMatchObject({
        code: 'answer-outdated', params: { revision: 3, response: { choice: 'c' }, savedAt: latest.savedAt },
      });
    }
    expect(await stored(id)).toHaveLength(1);
  });

  it('ends in the same state in every order, with repeats', async () => {
    const orders = permutations([1, 2, 3, 4]);
    expect(orders).toHaveLength(24);
    for (const order of orders) {
      const learner = await berta.again(course);
      const { id } = await learner.start();
      const keys = order.map(() => randomUUID());
      for (const revision of [...order, ...order]) await learner.save(id, 'drosiba', { choice: 'abca'[revision - 1] }, { revision, key: keys[revision - 1] });
      const answer = (await learner.attempt(id))!.questions.find((question) => question.id === 'drosiba')!.answer;
      expect(answer, String(order)).toMatchObject({ revision: 4, response: { choice: 'a' } });
    }
  }, 60_000);

  it('to many options is kept in one form', async () => {
    const learner = await anna.again(course);
    const { id, questions } = await learner.start();
    const many = questions.find((question) => ['vairaki', 'daudz'].includes(question.id)) ?? { id: '' };
    if (!many.id) return;
    const key = randomUUID();
    const receipt = await learner.save(id, many.id, { choices: ['b', 'a'] }, { key });
    expect(await learner.save(id, many.id, { choices: ['a', 'b'] }, { key })).toEqual(receipt);
  });

  const long = 'x'.repeat(150_000);
  it.each([
    ['an unknown option', { response: { choice: 'z' } }, 'unknown-option'],
    ['a shape of another type', { response: { choices: ['a'] } }, 'wrong-shape'],
    ['a word', { response: 'a' }, 'wrong-shape'],
    ['a list', { response: [] }, 'wrong-shape'],
    ['a number', { response: 1 }, 'wrong-shape'],
    ['an extra key', { response: { choice: 'a', correct: true } }, 'wrong-shape'],
    ['a NUL byte', { response: { choice: 'a\u0000' } }, 'wrong-shape'],
    ['right-to-left marks', { response: { choice: '\u202ea' } }, 'wrong-shape'],
    ['a very long text', { response: { choice: long } }, 'wrong-shape'],
    ['revision 0', { revision: 0 }, 'wrong-shape'],
    ['a negative revision', { revision: -1 }, 'wrong-shape'],
    ['a key that is none', { key: 'key' }, 'wrong-shape'],
    ['a key with a NUL byte', { key: '\u0000' }, 'wrong-shape'],
    ['an unknown question', { questionId: 'nav' }, 'question-unknown'],
    ['a question with a NUL byte', { questionId: '\u0000' }, 'question-unknown'],
    ['an attempt that is none', { attemptId: "' or 1=1" }, 'attempt-unknown'],
    ['an unknown attempt', { attemptId: randomUUID() }, 'attempt-unknown'],
  ])('with %s is refused and leaves the attempt as it was', async (_, input, code) => {
    const learner = await anna.again(course);
    const { id } = await learner.start();
    expect(await learner.save(id, 'drosiba', { choice: 'a' }, input)).toMatchObject({ __typename: 'Refusal', code });
    expect(await stored(id)).toEqual([]);
    expect((await learner.attempt(id))!.state).toBe('LIVE');
  });

  it.each([
    ['null', 'null', 'BAD_USER_INPUT'],
    ['a million characters', `"${'x'.repeat(1_000_000)}"`, undefined],
  ])('of %s is refused before it is read', async (_, response, code) => {
    const learner = await anna.again(course);
    const { id } = await learner.start();
    const payload = `{"query":"mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { __typename } }","variables":{"input":{"key":"${randomUUID()}","attemptId":"${id}","questionId":"drosiba","revision":1,"response":${response}}}}`;
    const reply = await server.app.inject({ method: 'POST', url: '/graphql', payload, headers: { cookie: learner.caller.cookie, 'content-type': 'application/json' } });
    if (code) expect((reply.json() as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code).toBe(code);
    else expect(reply.statusCode).toBe(413);
    expect(await stored(id)).toEqual([]);
  });
});

describe('somebody else', () => {
  it('finds nothing and changes nothing', async () => {
    const mine = await anna.again(course);
    const { id } = await mine.start();
    expect(await berta.attempt(id)).toBeNull();
    expect(await berta.quiz({ enrolmentId: mine.enrolmentId })).toBeNull();
    expect(await berta.start({ enrolmentId: mine.enrolmentId })).toMatchObject({ code: 'enrolment-unknown' });
    expect(await berta.save(id, 'drosiba', { choice: 'a' })).toMatchObject({ code: 'attempt-unknown' });
    expect(await berta.submit(id)).toMatchObject({ code: 'attempt-unknown' });
    await mine.save(id, 'drosiba', { choice: 'a' });
    expect(await berta.save(id, 'drosiba', { choice: 'b' }, { revision: 2 })).toMatchObject({ code: 'attempt-unknown' });
    expect(await mine.attempt(id)).toMatchObject({ state: 'LIVE' });
    expect(await stored(id)).toHaveLength(1);
  });

  it.each(['', 'x', '\u0000', randomUUID()])('asking for %j gets null', async (garbage) => {
    expect(await anna.attempt(garbage)).toBeNull();
    expect(await anna.quiz({ enrolmentId: garbage })).toBeNull();
    expect(await anna.quiz({ moduleId: garbage })).toBeNull();
    expect(await anna.start({ enrolmentId: garbage })).toMatchObject({ code: 'enrolment-unknown' });
    expect(await anna.start({ moduleId: garbage })).toMatchObject({ code: 'quiz-unknown' });
    expect(await anna.submit(garbage)).toMatchObject({ code: 'attempt-unknown' });
  });

  it('without a quiz in the module gets none', async () => {
    expect(await anna.quiz({ moduleId: 'm2' })).toBeNull();
    expect(await anna.start({ moduleId: 'm2' })).toMatchObject({ code: 'quiz-unknown' });
  });
});

it('asks the database as often for four answers as for none', async () => {
  const learner = await anna.again(course);
  const { id, questions } = await learner.start();
  const empty = await countStatements(() => learner.attempt(id));
  await learner.save(id, questions[0]!.id, rightAnswer(questions[0]!.id));
  for (const question of questions.slice(1)) {
    // The session, and the one statement that saves.
    expect(await countStatements(() => learner.save(id, question.id, rightAnswer(question.id)))).toBe(2);
  }
  expect([empty, await countStatements(() => learner.attempt(id)), await countStatements(() => learner.quiz())]).toEqual([2, 2, 2]);
});

function permutations<Item>(items: Item[]): Item[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
