import { policyOf } from '@lidzgaita/grading';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertEnded, type EndedAttempt, type Life } from '../../../testing/ended-attempts.js';
import { choice, choices } from '../../../testing/quiz-questions.js';
import { TestServer } from '../../../testing/test-server.js';
import { QuizCourse } from '../assessment.testing.js';

interface Told {
  attempts: number;
  enough: boolean;
  mean: number | null;
  passed: number | null;
  reliability: number | null;
  distribution: number[];
  questions: {
    questionId: string;
    current: boolean;
    n: number;
    facility: number | null;
    discrimination: number | null;
    medianSeconds: number | null;
    choices: { key: string; correct: boolean; count: number }[];
  }[];
}

const policy = policyOf({ draw: 4, pass: 75, attempts: 2 });
const questions = choices(4);
/** Guttman's staircase: worked by hand in statistics.spec.ts of the rules. */
const stairs = ['aaaa', 'aaab', 'aabb', 'abbb', 'bbbb'].map((line) => [...line]);

let server: TestServer;
let course: QuizCourse;
let first: EndedAttempt[];

beforeAll(async () => {
  server = await TestServer.start();
  course = await QuizCourse.publish(server, policy, questions);
  const lives = Array.from({ length: 29 }, (_, n): Life => ({ letters: stairs[n % 5]! }));
  first = await insertEnded(server, course, questions, policy, lives);
});
afterAll(() => server?.stop());

const told = async (by = course, more: object = {}): Promise<Told | null> =>
  (await by.trainer.ask<{ quizStatistics: Told | null }>(
    `query ($moduleId: ID!, $cohortId: ID) { quizStatistics(moduleId: $moduleId, cohortId: $cohortId) { attempts enough mean passed reliability distribution
       questions { questionId current n facility discrimination medianSeconds choices { key correct count } } } }`,
    { moduleId: course.moduleId, ...more },
  )).data.quizStatistics;

it('counts 29 attempts and says nothing more of them', async () => {
  const { questions: each, ...whole } = (await told())!;
  expect(whole).toEqual({ attempts: 29, enough: false, mean: null, passed: null, reliability: null, distribution: [] });
  for (const one of each) expect(one).toMatchObject({ n: 29, facility: null, discrimination: null, medianSeconds: null });
});

it('says of 30 what was worked out by hand', async () => {
  await insertEnded(server, course, questions, policy, [{ letters: stairs[4]! }]);
  const { questions: each, ...whole } = (await told())!;
  expect(whole).toEqual({ attempts: 30, enough: true, mean: 50, passed: 0.4, reliability: expect.closeTo(0.8, 9), distribution: [6, 0, 6, 0, 0, 6, 0, 6, 0, 6] });
  expect(each.map(({ questionId, facility }) => [questionId, facility])).toEqual([['q1', expect.closeTo(0.8, 9)], ['q2', expect.closeTo(0.6, 9)], ['q3', expect.closeTo(0.4, 9)], ['q4', expect.closeTo(0.2, 9)]]);
  expect(each[0]).toMatchObject({ current: true, n: 30, discrimination: expect.closeTo(0.24 / Math.sqrt(0.16 * 1.36), 9), medianSeconds: 20 });
  expect(each[0]!.choices).toEqual([{ key: 'a', correct: true, count: 24 }, { key: 'b', correct: false, count: 6 }, { key: 'c', correct: false, count: 0 }, { key: 'd', correct: false, count: 0 }]);
});

it('counts nobody twice, no attempt that is live, and no long pause', async () => {
  const before = await told();
  await insertEnded(server, course, questions, policy, [{ letters: stairs[0]!, by: first[4]! }, { letters: stairs[0]!, live: true }]);
  expect(await told()).toEqual(before);
  await insertEnded(server, course, questions, policy, Array.from({ length: 40 }, () => ({ letters: stairs[0]!, pause: 1801 })));
  expect((await told())!.questions[0]).toMatchObject({ n: 70, medianSeconds: 20 });
});

it('keeps to one cohort where asked, and to one’s own reach', async () => {
  const cohortId = randomUUID();
  await course.addCohort(cohortId);
  await insertEnded(server, { cohortId, moduleId: course.moduleId, moduleHash: course.moduleHash }, questions, policy, [{ letters: stairs[1]! }]);
  expect(await told(course, { cohortId })).toMatchObject({ attempts: 1 });
  expect(await told(course, { cohortId: course.cohortId })).toMatchObject({ attempts: 70 });
  expect(await told()).toMatchObject({ attempts: 71 });
  const other = await QuizCourse.publish(server, policy, questions);
  expect(await told(other)).toMatchObject({ attempts: 0, questions: [] });
  expect(await told(other, { cohortId })).toBeNull();
});

it('tells versions of a question apart', async () => {
  await course.publishAgain(policy, [choice('q1', { right: 'b' }), ...questions.slice(1)]);
  const each = (await told())!.questions.map(({ questionId, current, n }) => [questionId, current, n]);
  expect(each).toEqual([['q1', false, 71], ['q2', true, 71], ['q3', true, 71], ['q4', true, 71]]);
});
