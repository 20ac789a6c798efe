import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET } from '../../../testing/mini-course.js';
import { choices } from '../../../testing/quiz-questions.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { Learner, QuizCourse } from '../assessment.testing.js';

const PRACTICE = 'query ($attemptId: ID!, $seed: String!) { practice(attemptId: $attemptId, seed: $seed) { questions { id view } } }';
const PRACTISED = `query ($attemptId: ID!, $questionId: ID!, $response: QuestionResponse!) {
  practiceAnswer(attemptId: $attemptId, questionId: $questionId, response: $response) { correct points max review feedback passage { lessonId } } }`;
const PREVIEW = 'query ($hash: ID!, $seed: String!) { quizPreview(hash: $hash, seed: $seed) { pass questions { id view hints } } }';
const PREVIEWED = `query ($hash: ID!, $questionId: ID!, $response: QuestionResponse!, $certainty: Int) {
  previewAnswer(hash: $hash, questionId: $questionId, response: $response, certainty: $certainty) { correct points max review feedback } }`;

interface Checked {
  correct: boolean | null;
  points: number;
  max: number;
  review: unknown;
  feedback: unknown;
}
type Data = Record<'practice' | 'quizPreview', { questions: { id: string; view: { options: { id: string }[] } }[] } | null> & Record<'practiceAnswer' | 'previewAnswer', Checked | null>;

let server: TestServer;
let course: QuizCourse;
let discreet: QuizCourse;
let people = 0;

beforeAll(async () => {
  server = await TestServer.start();
  course = await QuizCourse.publish(server, { draw: 3, pass: 60, attempts: 1 }, choices(3));
  const later = ['answer', 'mark'] as const;
  discreet = await QuizCourse.publish(server, { draw: 3, pass: 60, attempts: 1, show: { after: [], later: [...later] } }, choices(3));
});
afterAll(() => server?.stop());

async function ask(by: Caller, query: string, variables: object): Promise<Data> {
  const { data, errors } = await by.ask<Data>(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
const arrive = (at = course) => Learner.arrive(server, at, `learner-${++people}`);

/** How many rows every table has; a session's own row is not counted. */
async function counts(): Promise<Record<string, number>> {
  const { rows } = await server.db.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'session'`);
  const each = await Promise.all(rows.map(async ({ name }) => [name, Number((await server.db.query<{ count: string }>(`select count(*) from "${name}"`)).rows[0]!.count)]));
  return Object.fromEntries(each) as Record<string, number>;
}

describe('practice', () => {
  it('asks what was missed in an attempt of one’s own, and keeps nothing', async () => {
    const learner = await arrive();
    const { id } = await learner.take({ q1: 'a', q2: 'b' });
    const before = await counts();
    const { practice } = await ask(learner.caller, PRACTICE, { attemptId: id, seed: 'one' });
    expect(practice!.questions.map((question) => question.id).sort()).toEqual(['q2', 'q3']);
    expect(JSON.stringify(practice)).not.toContain(SECRET);
    for (const [choice, points] of [['b', 0], ['a', 1], ['c', 0]] as const) {
      const { practiceAnswer } = await ask(learner.caller, PRACTISED, { attemptId: id, questionId: 'q2', response: { choice } });
      expect(practiceAnswer).toMatchObject({ points, max: 1, correct: points === 1 });
      expect(JSON.stringify(practiceAnswer)).toContain(SECRET);
    }
    expect(await counts()).toEqual(before);
    expect(before['quiz_answer']).toBeGreaterThan(0);
    expect((await learner.attempt(id))!.result).toMatchObject({ points: 1 });
  });

  it('orders the options by its seed', async () => {
    const learner = await arrive();
    const { id } = await learner.take({});
    const orders = new Set<string>();
    for (const seed of 'abcdef') {
      const { practice } = await ask(learner.caller, PRACTICE, { attemptId: id, seed });
      expect((await ask(learner.caller, PRACTICE, { attemptId: id, seed })).practice).toEqual(practice);
      orders.add(practice!.questions.find((question) => question.id === 'q1')!.view.options.map((option) => option.id).join());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('is not there while the attempt is live, for anybody else, or for what was not asked', async () => {
    const [learner, other] = [await arrive(), await arrive()];
    const { id } = await learner.start();
    const answered = { attemptId: id, questionId: 'q1', response: { choice: 'a' } };
    expect(await ask(learner.caller, PRACTICE, { attemptId: id, seed: 's' })).toEqual({ practice: null });
    expect(await ask(learner.caller, PRACTISED, answered)).toEqual({ practiceAnswer: null });
    await learner.submit(id);
    expect(await ask(other.caller, PRACTICE, { attemptId: id, seed: 's' })).toEqual({ practice: null });
    expect(await ask(other.caller, PRACTISED, answered)).toEqual({ practiceAnswer: null });
    expect(await ask(learner.caller, PRACTISED, { ...answered, questionId: 'q9' })).toEqual({ practiceAnswer: null });
  });

  it('tells no more than the attempt itself would tell now', async () => {
    const learner = await arrive(discreet);
    const { id } = await learner.take({ q1: 'b' });
    const answered = { attemptId: id, questionId: 'q1', response: { choice: 'b' } };
    expect(await ask(learner.caller, PRACTICE, { attemptId: id, seed: 's' })).toEqual({ practice: null });
    expect(await ask(learner.caller, PRACTISED, answered)).toEqual({ practiceAnswer: null });
    const now = server.clock.instant;
    server.clock.instant = new Date(now.getTime() + 30 * 60_000);
    const { practiceAnswer } = await ask(learner.caller, PRACTISED, answered);
    expect(practiceAnswer).toMatchObject({ correct: false, points: 0, feedback: null, passage: null });
    expect(JSON.stringify(practiceAnswer)).not.toMatch(new RegExp(`${SECRET}|"correct":(true|false),"why"|"correct":true`));
    server.clock.instant = now;
  });
});

describe('a preview', () => {
  it('shows a trainer the quiz as it would be drawn, marks answers, and keeps nothing', async () => {
    const before = await counts();
    const { quizPreview } = await ask(course.trainer, PREVIEW, { hash: course.moduleHash, seed: 'seed' });
    expect(quizPreview!.questions).toHaveLength(3);
    expect((await ask(course.trainer, PREVIEW, { hash: course.moduleHash, seed: 'seed' })).quizPreview).toEqual(quizPreview);
    expect(JSON.stringify(quizPreview)).not.toContain(SECRET);
    const answered = { hash: course.moduleHash, questionId: 'q1', response: { choice: 'b' } };
    expect((await ask(course.trainer, PREVIEWED, answered)).previewAnswer).toMatchObject({ correct: false, points: 0, max: 1 });
    expect((await ask(course.trainer, PREVIEWED, { ...answered, certainty: 3 })).previewAnswer).toMatchObject({ points: -2 });
    expect(await counts()).toEqual(before);
  });

  it('is not for trainees: not a key comes out', async () => {
    const { caller } = await arrive();
    for (const [query, variables] of [[PREVIEW, { seed: 's' }], [PREVIEWED, { questionId: 'q1', response: { choice: 'a' } }]] as const) {
      const reply = await caller.ask(query, { hash: course.moduleHash, ...variables });
      expect(reply.errors).toHaveLength(1);
      expect(JSON.stringify(reply)).not.toMatch(new RegExp(`${SECRET}|options`));
    }
  });

  it.each(['nav', '', '\u0000'])('of %j is none', async (hash) => {
    expect(await ask(course.trainer, PREVIEW, { hash, seed: 's' })).toEqual({ quizPreview: null });
    expect(await ask(course.trainer, PREVIEWED, { hash, questionId: 'q1', response: { choice: 'a' } })).toEqual({ previewAnswer: null });
  });
});
