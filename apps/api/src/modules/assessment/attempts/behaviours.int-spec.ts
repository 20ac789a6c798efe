import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET } from '../../../testing/mini-course.js';
import { choices } from '../../../testing/quiz-questions.js';
import { TestServer } from '../../../testing/test-server.js';
import { Learner, QuizCourse } from '../assessment.testing.js';

let server: TestServer;
let people = 0;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server?.stop());

const arrive = (course: QuizCourse) => Learner.arrive(server, course, `learner-${++people}`);
const pick = (letter: string) => ({ choice: letter });
const check = (revision: number) => ({ revision, check: true });

/** Which of the secret reasons are in what somebody was told. */
const reasons = (said: unknown): string[] => [...new Set([...JSON.stringify(said).matchAll(new RegExp(`${SECRET} (of q\\d|[abcd]\\b)`, 'g'))].map(([, which]) => which!))].sort();
/** Everything that could tell the right answer. */
const keys = (said: unknown): string[] => JSON.stringify(said).match(/"correct":(true|false)|"anchor"/g) ?? [];

describe('a quiz that checks each answer once', () => {
  let course: QuizCourse;
  beforeAll(async () => {
    course = await QuizCourse.publish(server, { draw: 3, pass: 60, attempts: 2, behaviour: 'immediate' }, choices(3, { hints: ['hint one'] }));
  });

  it('tells nothing before, everything of that one question then, and takes no other answer to it', async () => {
    const learner = await arrive(course);
    const started = await learner.start();
    const saved = await learner.save(started.id, 'q1', pick('b'));
    expect([saved.question, reasons([started, saved]), keys([started, saved])]).toEqual([null, [], []]);

    const checked = await learner.save(started.id, 'q1', pick('b'), check(2));
    expect(checked.question).toMatchObject({ closed: true, correct: false, points: 0, triesLeft: null, hints: [], answer: { revision: 2 } });
    expect(checked.question!.review!.options.filter(({ correct }) => correct).map(({ id }) => id)).toEqual(['a']);
    expect(reasons(checked)).toEqual(['a', 'b', 'c', 'd', 'of q1']);

    const read = (await learner.attempt(started.id))!;
    expect(read.questions.filter(({ review }) => review !== null).map(({ id }) => id)).toEqual(['q1']);
    expect(read.questions.filter(({ feedback, passage, correct }) => feedback !== null || passage !== null || correct !== null).map(({ id }) => id)).toEqual(['q1']);
    for (const more of [{ revision: 3 }, check(3)]) expect(await learner.save(started.id, 'q1', pick('a'), more)).toMatchObject({ code: 'question-closed' });
    expect((await learner.submit(started.id)).questions.find(({ id }) => id === 'q1')).toMatchObject({ points: 0, answer: { response: pick('b'), revision: 2 } });
  });

  it('gives the same receipt and the same explanation when the check is repeated', async () => {
    const learner = await arrive(course);
    const { id } = await learner.start();
    const key = crypto.randomUUID();
    const first = await learner.save(id, 'q2', pick('a'), { ...check(1), key });
    expect(first.question).toMatchObject({ correct: true, points: 1 });
    expect(await learner.save(id, 'q2', pick('a'), { ...check(1), key })).toEqual(first);
    expect(await learner.save(id, 'q2', pick('a'), { revision: 1, key })).toMatchObject({ code: 'key-reused' });
  });

  it('marks at its end what was not checked', async () => {
    const learner = await arrive(course);
    const { id } = await learner.start();
    await learner.save(id, 'q1', pick('a'), check(1));
    await learner.save(id, 'q2', pick('a'));
    const marked = await learner.submit(id);
    expect(marked.result).toMatchObject({ points: 2, percent: 66, passed: true });
  });

  it('may be told to keep to itself during the attempt what it tells after it', async () => {
    const discreet = await QuizCourse.publish(server, { draw: 1, pass: 60, attempts: 1, behaviour: 'immediate', show: { during: ['answer'] } }, choices(1));
    const learner = await arrive(discreet);
    const { id } = await learner.start();
    const checked = await learner.save(id, 'q1', pick('b'), check(1));
    expect([checked.question!.points, reasons(checked), keys(checked)]).toEqual([null, [], []]);
    expect(reasons(await learner.submit(id))).toEqual(['a', 'b', 'c', 'd', 'of q1']);
  });
});

describe('a quiz with several tries', () => {
  let course: QuizCourse;
  beforeAll(async () => {
    course = await QuizCourse.publish(server, { draw: 2, pass: 60, attempts: 2, behaviour: 'tries', tries: { most: 3, deduction: 25 } }, choices(2, { hints: ['hint one', 'hint two'] }));
  });

  it('gives a hint after each wrong one, tells only why that one is wrong, and takes 25 % off', async () => {
    const learner = await arrive(course);
    const started = await learner.start();
    expect(started.questions[0]).toMatchObject({ triesLeft: 3, hints: [], closed: false });
    expect(JSON.stringify(started)).not.toContain('hint one');

    const first = await learner.save(started.id, 'q1', pick('b'), check(1));
    expect(first.question).toMatchObject({ correct: false, points: 0, triesLeft: 2, closed: false, hints: [{ en: 'hint one (en)' }] });
    expect(reasons(first)).toEqual(['b']);
    expect(keys(first.question!.review)).toEqual([]);
    expect(JSON.stringify(first)).not.toContain('hint two');

    expect(await learner.save(started.id, 'q1', pick('b'), check(2))).toMatchObject({ question: { triesLeft: 2 } });
    const unchecked = await learner.save(started.id, 'q1', pick('a'), { revision: 3 });
    const between = (await learner.attempt(started.id))!.questions.find(({ id }) => id === 'q1')!;
    expect([unchecked.question, between.review, between.correct, between.points]).toEqual([null, null, null, null]);

    const second = await learner.save(started.id, 'q1', pick('c'), check(4));
    expect(second.question).toMatchObject({ triesLeft: 1, hints: [{}, { en: 'hint two (en)' }] });
    expect(reasons(second)).toEqual(['c']);

    const third = await learner.save(started.id, 'q1', pick('a'), check(5));
    expect(third.question).toMatchObject({ correct: true, points: 0.5, triesLeft: 0, closed: true });
    expect(reasons(third)).toEqual(['a', 'b', 'c', 'd', 'of q1']);
    expect(await learner.save(started.id, 'q1', pick('a'), check(6))).toMatchObject({ code: 'question-closed' });
    expect((await learner.submit(started.id)).result).toMatchObject({ points: 0.5, percent: 25 });
  });

  it('closes a question with its last try, and tells then what would have been right', async () => {
    const learner = await arrive(course);
    const { id } = await learner.start();
    for (const [n, letter] of ['b', 'c'].entries()) await learner.save(id, 'q1', pick(letter), check(n + 1));
    const last = await learner.save(id, 'q1', pick('d'), check(3));
    expect(last.question).toMatchObject({ closed: true, triesLeft: 0, points: 0 });
    expect(last.question!.review!.options.filter(({ correct }) => correct).map((option) => option.id)).toEqual(['a']);
  });
});

describe('a quiz that asks how sure one is', () => {
  let course: QuizCourse;
  beforeAll(async () => {
    course = await QuizCourse.publish(server, { draw: 3, pass: 60, attempts: 1, behaviour: 'certainty' }, choices(3));
  });

  it('weighs each answer by it, and tells nothing before the end', async () => {
    const learner = await arrive(course);
    const { id } = await learner.start();
    const said = [
      await learner.save(id, 'q1', pick('a'), { certainty: 3 }),
      await learner.save(id, 'q2', pick('b'), { certainty: 2 }),
      await learner.save(id, 'q3', pick('a')),
      await learner.attempt(id),
    ];
    expect([reasons(said), keys(said)]).toEqual([[], []]);
    const marked = await learner.submit(id);
    const points = Object.fromEntries(marked.questions.map((question) => [question.id, question.points]));
    expect(points).toEqual({ q1: 1, q2: expect.closeTo(-2 / 3, 12), q3: expect.closeTo(1 / 3, 12) });
    expect(marked.result).toMatchObject({ points: expect.closeTo(2 / 3, 12), percent: 22, passed: false });
  });

  it.each([0, 4, -1])('takes no certainty of %s', async (certainty) => {
    const learner = await arrive(course);
    const { id } = await learner.start();
    expect(await learner.save(id, 'q1', pick('a'), { certainty })).toMatchObject({ code: 'wrong-shape' });
  });
});

describe('a quiz that is marked at its end', () => {
  it('checks nothing, and asks nobody how sure they are', async () => {
    const course = await QuizCourse.publish(server, { draw: 1, pass: 60, attempts: 1 }, choices(1));
    const learner = await arrive(course);
    const { id } = await learner.start();
    for (const more of [{ check: true }, { certainty: 2 }]) expect(await learner.save(id, 'q1', pick('a'), more)).toMatchObject({ code: 'wrong-shape' });
    expect(await learner.save(id, 'q1', pick('a'))).toMatchObject({ __typename: 'AnswerReceipt' });
  });
});
