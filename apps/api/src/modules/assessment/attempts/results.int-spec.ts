import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choices } from '../../../testing/quiz-questions.js';
import { TestServer } from '../../../testing/test-server.js';
import { Learner, QuizCourse } from '../assessment.testing.js';

type Method = 'best' | 'last' | 'first' | 'average';

let server: TestServer;
const courses = new Map<Method, QuizCourse>();
let people = 0;

beforeAll(async () => {
  server = await TestServer.start();
  for (const result of ['best', 'last', 'first', 'average'] as const) {
    courses.set(result, await QuizCourse.publish(server, { draw: 4, pass: 75, attempts: 3, result }, choices(4).map((one) => ({ ...one, safety: one.id === 'q4' }))));
  }
});
afterAll(() => server?.stop());

/** So many of the everyday questions right; the safety question right unless `!` stands behind. */
const answers = (word: string) => ({
  ...Object.fromEntries([1, 2, 3].map((n) => [`q${n}`, n <= Number(word[0]) ? 'a' : 'b'])),
  q4: word.endsWith('!') ? 'b' : 'a',
});
const evidenceOf = async ({ personId }: Learner) =>
  (await server.db.query<{ percent: number; number: number }>(
    `select f.percent, a.number from evidence f join quiz_attempt a on a.id::text = f.source_id where f.person_id = $1 and f.source = 'quiz-attempt'`,
    [personId],
  )).rows;

/** What each attempt of a line is worth: `2` is 3 of 4 and passes, `1` 2 of 4, `3!` 3 of 4 with the safety question missed. */
describe('what becomes evidence', () => {
  it.each<[Method, line: string, evidence: object[], percent: number, last: string | null]>([
    ['best', '2', [{ percent: 75, number: 1 }], 75, 'already-passed'],
    ['best', '1 2', [{ percent: 75, number: 2 }], 75, 'already-passed'],
    ['best', '3! 1 1', [], 75, 'attempts-used-up'],
    ['best', '3! 2', [{ percent: 75, number: 2 }], 75, 'already-passed'],
    ['last', '1 3', [{ percent: 100, number: 2 }], 100, 'already-passed'],
    ['last', '1 0 1', [], 50, 'attempts-used-up'],
    ['first', '2', [{ percent: 75, number: 1 }], 75, 'already-passed'],
    ['first', '1 3 3', [], 50, 'attempts-used-up'],
    ['average', '2', [{ percent: 75, number: 1 }], 75, 'already-passed'],
    ['average', '1 3', [{ percent: 75, number: 2 }], 75, 'already-passed'],
    ['average', '1 2 3', [{ percent: 75, number: 3 }], 75, 'already-passed'],
    ['average', '0 3 3', [{ percent: 75, number: 3 }], 75, 'already-passed'],
    ['average', '3! 2', [{ percent: 75, number: 2 }], 75, 'already-passed'],
    ['average', '1 2 2', [], 66, 'attempts-used-up'],
  ])('%s of %s', async (method, line, evidence, percent, refusal) => {
    const learner = await Learner.arrive(server, courses.get(method)!, `learner-${++people}`);
    for (const word of line.split(' ')) await learner.take(answers(word));
    expect(await evidenceOf(learner)).toEqual(evidence);
    expect(await learner.quiz()).toMatchObject({ percent, passed: evidence.length === 1, startRefusal: refusal });
    expect(await learner.start()).toMatchObject({ code: refusal });
  });
});

it('lets nobody start before the wait is over', async () => {
  const course = await QuizCourse.publish(server, { draw: 1, pass: 100, attempts: 3, wait: 60 }, choices(1));
  const learner = await Learner.arrive(server, course, 'waiter');
  const begun = server.clock.now().getTime();
  await learner.take({ q1: 'b' });
  const from = new Date(begun + 3_600_000).toISOString();
  expect(await learner.quiz()).toMatchObject({ startRefusal: 'wait', nextAttemptAt: from });
  server.clock.instant = new Date(begun + 3_599_999);
  expect(await learner.start()).toMatchObject({ code: 'wait', params: { from } });
  server.clock.instant = new Date(begun + 3_600_000);
  expect(await learner.start()).toMatchObject({ number: 2 });
});
