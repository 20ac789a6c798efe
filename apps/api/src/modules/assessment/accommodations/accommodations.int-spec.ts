import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plannedJobs } from '../../../testing/due-jobs.js';
import { choices } from '../../../testing/quiz-questions.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { Learner, mutate, QuizCourse } from '../assessment.testing.js';

const START = Date.parse('2026-11-22T10:00:00Z');
const minutes = (count: number, seconds = 0) => new Date(START + count * 60_000 + seconds * 1000);

let server: TestServer;
let course: QuizCourse;
let other: QuizCourse;
let learner: Learner;
let people = 0;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await QuizCourse.publish(server, { draw: 2, pass: 60, attempts: 1, minutes: 30, grace: 10 }, choices(3));
  other = await QuizCourse.publish(server, { draw: 2, pass: 60, attempts: 1 }, choices(3));
});
afterAll(() => server?.stop());
beforeEach(async () => {
  server.clock.instant = minutes(0);
  learner = await Learner.arrive(server, course, `person-${++people}`);
});

interface Granted {
  __typename: string;
  code?: string;
  id: string;
  endedAt: string | null;
  extraMinutes: number;
}
const FIELDS = '__typename ... on Refusal { code } ... on Accommodation { id extraMinutes endedAt }';

/** Somebody in the cohort is granted something; for this quiz. */
const grant = (said: object, by: Caller = course.coordinator): Promise<Granted> =>
  mutate(by, 'setAccommodation', FIELDS, {
    key: randomUUID(), cohortId: course.cohortId, enrolmentId: learner.enrolmentId, moduleId: course.moduleId, extraMinutes: 0, extraAttempts: 0, reason: 'Redzes traucējumi', ...said,
  });
const end = (id: string, by: Caller = course.coordinator): Promise<Granted> => mutate(by, 'endAccommodation', FIELDS, { key: randomUUID(), id, reason: 'Kļūda' });

describe('more time', () => {
  it('reaches an attempt that is live, with the end that is planned for it', async () => {
    const { id } = await learner.start();
    await grant({ extraMinutes: 15 });
    expect(await learner.attempt(id)).toMatchObject({ dueAt: minutes(45).toISOString() });
    expect(await plannedJobs(server, `close-overdue-attempt/${id}`)).toEqual([minutes(45, 10).toISOString()]);
    server.clock.instant = minutes(45);
    expect(await learner.save(id, (await learner.attempt(id))!.questions[0]!.id, { choice: 'a' })).toMatchObject({ __typename: 'AnswerReceipt' });
    server.clock.instant = minutes(45, 10);
    expect(await learner.attempt(id)).toMatchObject({ state: 'SUBMITTED', closedBy: 'TIME', submittedAt: minutes(45, 10).toISOString() });
  });

  it('reaches a whole cohort at once, and nobody else', async () => {
    const second = await Learner.arrive(server, course, `person-${++people}`);
    const cohortId = randomUUID();
    await course.addCohort(cohortId);
    const apart = await Learner.arrive(server, { moduleId: course.moduleId, enrol: (id) => course.enrol(id, cohortId) }, `person-${++people}`);
    const attempts = await Promise.all([learner, second, apart].map((one) => one.start()));
    const granted = await grant({ extraMinutes: 20, enrolmentId: null });
    const due = await Promise.all([learner, second, apart].map(async (one, n) => (await one.attempt(attempts[n]!.id))!.dueAt));
    expect(due).toEqual([minutes(50), minutes(50), minutes(30)].map((instant) => instant.toISOString()));
    await end(granted.id);
  });

  it('that has ended is kept by who had it, and counts for nobody new', async () => {
    const { id } = await learner.start();
    const granted = await grant({ extraMinutes: 15, enrolmentId: null });
    expect(await end(granted.id)).toMatchObject({ endedAt: minutes(0).toISOString() });
    expect(await learner.attempt(id)).toMatchObject({ dueAt: minutes(45).toISOString() });
    const late = await Learner.arrive(server, course, `person-${++people}`);
    expect(await late.start()).toMatchObject({ dueAt: minutes(30).toISOString() });
    expect(await late.quiz()).toMatchObject({ minutes: 30 });
  });

  it('ends once: ending it again tells the same', async () => {
    const granted = await grant({ extraMinutes: 5 });
    const ended = await end(granted.id);
    server.clock.instant = minutes(9);
    expect(await end(granted.id)).toEqual(ended);
  });

  it('opens nothing that is over', async () => {
    const { id } = await learner.start();
    server.clock.instant = minutes(30, 10);
    await grant({ extraMinutes: 60 });
    expect(await learner.attempt(id)).toMatchObject({ state: 'SUBMITTED', submittedAt: minutes(30, 10).toISOString() });
  });

  it('takes no time back when less is granted later', async () => {
    const { id } = await learner.start();
    await grant({ extraMinutes: 30 });
    await grant({ extraMinutes: 5 });
    expect(await learner.attempt(id)).toMatchObject({ dueAt: minutes(60).toISOString() });
  });
});

describe('more attempts', () => {
  it('may be started while they are granted', async () => {
    await learner.take({});
    expect(await learner.start()).toMatchObject({ code: 'attempts-used-up' });
    expect((await learner.quiz())!.startRefusal).toBe('attempts-used-up');
    const granted = await grant({ extraAttempts: 1 });
    expect(await learner.quiz()).toMatchObject({ attempts: 2, startRefusal: null });
    await end(granted.id);
    expect(await learner.start()).toMatchObject({ code: 'attempts-used-up' });
    await grant({ extraAttempts: 1 });
    const second = await learner.take({});
    expect(second).toMatchObject({ number: 2, result: { attemptsLeft: 0 } });
    expect(await learner.start()).toMatchObject({ code: 'attempts-used-up' });
  });

  it('are told with the result', async () => {
    await grant({ extraAttempts: 2 });
    expect((await learner.take({})).result).toMatchObject({ attemptsLeft: 2 });
  });
});

describe('other days', () => {
  it.each([
    ['before the first day', '2026-11-22T21:59:59.999Z', 'not-open-yet'],
    ['from its first moment in Riga', '2026-11-22T22:00:00Z', null],
    ['to the last moment of the last day', '2026-11-24T21:59:59.999Z', null],
    ['after it', '2026-11-24T22:00:00Z', 'closed'],
  ])('%s: %s → %s', async (_title, now, refusal) => {
    await grant({ opensOn: '2026-11-23', closesOn: '2026-11-24' });
    server.clock.instant = new Date(now);
    expect((await learner.quiz())!.startRefusal).toBe(refusal);
    expect((await learner.start()).code).toBe(refusal ?? undefined);
  });

  it('end an attempt with the last day, although time would be left', async () => {
    await grant({ closesOn: '2026-11-22' });
    server.clock.instant = new Date('2026-11-22T21:50:00Z');
    expect(await learner.start()).toMatchObject({ dueAt: '2026-11-22T22:00:00.000Z' });
  });
});

describe('is refused', () => {
  it.each<[string, object, string]>([
    ['nothing', {}, 'nothing-granted'],
    ['reversed days', { opensOn: '2026-12-02', closesOn: '2026-12-01' }, 'dates-reversed'],
    ['time taken away', { extraMinutes: -1 }, 'wrong-shape'],
    ['more than a day', { extraMinutes: 1441 }, 'wrong-shape'],
    ['attempts without end', { extraAttempts: 21 }, 'wrong-shape'],
    ['no reason', { extraMinutes: 5, reason: '  ' }, 'reason-missing'],
    ['a module that is none', { extraMinutes: 5, moduleId: 'cits' }, 'quiz-unknown'],
    ['a cohort that is none', { extraMinutes: 5, cohortId: randomUUID() }, 'cohort-unknown'],
    ['an id that is none', { extraMinutes: 5, cohortId: 'x' }, 'cohort-unknown'],
    ['somebody of no cohort', { extraMinutes: 5, enrolmentId: randomUUID() }, 'cohort-unknown'],
  ])('%s', async (_title, said, code) => {
    expect(await grant(said)).toMatchObject({ code });
  });

  it('for a cohort of others, as if it were not there', async () => {
    const granted = await grant({ extraMinutes: 5 });
    expect(await grant({ extraMinutes: 5 }, other.coordinator)).toMatchObject({ code: 'cohort-unknown' });
    expect(await end(granted.id, other.coordinator)).toMatchObject({ code: 'accommodation-unknown' });
    const { data } = await other.coordinator.ask('query ($id: ID!) { accommodations(cohortId: $id) { id } }', { id: course.cohortId });
    expect(data).toEqual({ accommodations: [] });
  });

  it('to oneself', async () => {
    const { personId, caller } = await course.staff('COORDINATOR', 'TRAINEE');
    const enrolmentId = await course.enrol(personId);
    expect(await grant({ extraMinutes: 5, enrolmentId }, caller)).toMatchObject({ code: 'own-accommodation' });
  });
});
