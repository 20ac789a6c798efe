import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedJobs, runDueJobs } from '../../../testing/due-jobs.js';
import { choices } from '../../../testing/quiz-questions.js';
import { TestServer } from '../../../testing/test-server.js';
import { Learner, mutate, QuizCourse } from '../assessment.testing.js';

const MINUTE = 60_000;
const START = Date.parse('2026-11-22T10:00:00Z');
const DUE = START + 30 * MINUTE;
const CLOSES = DUE + 20_000;

let server: TestServer;
let course: QuizCourse;
let people = 0;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  const section = { id: 'viss', title: { lv: 'Viss', en: 'All' }, tags: ['viss'], draw: 3, shuffle: false };
  course = await QuizCourse.publish(server, { sections: [section], pass: 60, attempts: 3, minutes: 30, grace: 20 }, choices(3, { tags: ['viss'] }));
});
afterAll(() => server?.stop());

const at = (instant: number) => (server.clock.instant = new Date(instant));

/** Somebody who has answered two of three questions rightly and gone away. */
async function gone(): Promise<{ learner: Learner; id: string }> {
  at(START);
  const learner = await Learner.arrive(server, course, `gone-${++people}`);
  const { id } = await learner.start();
  for (const [question, letter] of [['q1', 'a'], ['q2', 'a'], ['q3', 'b']]) await learner.save(id, question!, { choice: letter });
  return { learner, id };
}

/** Everything that is stored of an attempt but ids, names and the seed. */
async function stored(id: string): Promise<unknown> {
  const { rows } = await server.db.query(
    `select (select to_jsonb(a) - 'id' - 'enrolment_id' - 'seed' from quiz_attempt a where a.id = $1) as attempt,
      (select jsonb_agg(to_jsonb(m) - 'attempt_id' order by m.question_id, m.number) from question_mark m where m.attempt_id = $1) as marks,
      (select jsonb_agg(to_jsonb(e) - 'attempt_id' - 'id' order by e.id) from attempt_event e where e.attempt_id = $1) as events,
      (select jsonb_agg(to_jsonb(f) - 'id' - 'person_id' - 'source_id' - 'recorded_at') from evidence f where f.source_id = $1::uuid::text) as evidence,
      (select jsonb_agg(jsonb_build_object('actor', l.actor_id, 'action', l.action, 'detail', l.detail)) from audit_entry l where l.subject_id = $1::uuid::text) as audit`,
    [id],
  );
  return rows[0];
}

const LATE = CLOSES + 26 * 60 * MINUTE;
const reason = 'Laiks beidzies';

describe('an attempt whose time is over', () => {
  it('leaves the same rows, whoever notices and when', async () => {
    const staff = async () => (await course.staff('COORDINATOR')).caller;
    const ways: Record<string, (one: { learner: Learner; id: string }) => Promise<unknown>> = {
      'the job, in time': async () => (at(CLOSES), runDueJobs(server)),
      'the job, a day late': async () => (at(LATE), runDueJobs(server)),
      'its learner, reading it': async ({ learner, id }) => (at(LATE), learner.attempt(id)),
      'its learner, looking at the quiz': async ({ learner }) => (at(LATE), learner.quiz()),
      'its learner, submitting it': async ({ learner, id }) => (at(LATE), learner.submit(id)),
      'its learner, starting again': async ({ learner }) => (at(LATE), learner.start()),
      'staff, listing attempts': async () => (at(LATE), (await staff()).ask('query ($cohortId: ID!) { cohortAttempts(cohortId: $cohortId) { id state } }', { cohortId: course.cohortId })),
      'staff, closing it': async ({ id }) => (at(LATE), mutate(await staff(), 'closeAttempt', '__typename', { key: randomUUID(), attemptId: id, reason })),
    };
    const rows: Record<string, unknown> = {};
    for (const [way, notice] of Object.entries(ways)) {
      const one = await gone();
      await notice(one);
      rows[way] = await stored(one.id);
    }
    const [first, ...others] = Object.values(rows);
    expect(first).toMatchObject({
      attempt: { state: 'SUBMITTED', closed_by: 'TIME', passed: true, submitted_at: '2026-11-22T10:30:20+00:00' },
      marks: [{ number: 1, at: '2026-11-22T10:30:20+00:00', earned: 1 }, { earned: 1 }, { earned: 0 }],
      events: [{ kind: 'CLOSED', actor_id: null, reason: null }],
      evidence: [{ kind: 'quiz-passed', occurred_on: '2026-11-22' }],
      audit: [{ actor: null, action: 'attempt-submitted', detail: { closedBy: 'TIME' } }],
    });
    others.forEach((other, n) => expect(other, Object.keys(ways)[n + 1]).toEqual(first));
  });

  it('has its end planned for the millisecond, and is not ended by a job before it', async () => {
    const { learner, id } = await gone();
    expect(await plannedJobs(server, `close-overdue-attempt/${id}`)).toEqual([new Date(CLOSES).toISOString()]);
    at(CLOSES - 1);
    await runDueJobs(server);
    expect(await learner.attempt(id)).toMatchObject({ state: 'LIVE', dueAt: new Date(DUE).toISOString() });
    at(CLOSES);
    expect(await runDueJobs(server)).toBeGreaterThan(0);
    expect((await server.db.query('select state from quiz_attempt where id = $1', [id])).rows).toEqual([{ state: 'SUBMITTED' }]);
  });

  it.each([
    ['while time is left', DUE - 1, undefined],
    ['in the first moment of grace', DUE, undefined],
    ['in the last moment of grace', CLOSES - 1, undefined],
    ['when grace is over', CLOSES, 'time-over'],
    ['a day later', LATE, 'time-over'],
  ])('takes or refuses an answer %s', async (_title, instant, code) => {
    const { learner, id } = await gone();
    at(instant);
    const key = randomUUID();
    const said = await learner.save(id, 'q3', { choice: 'a' }, { revision: 2, key });
    expect(said.code).toBe(code);
    at(LATE);
    expect((await learner.attempt(id))!.result).toMatchObject({ points: code ? 2 : 3 });
    expect(await learner.save(id, 'q3', { choice: 'c' }, { revision: 9 })).toMatchObject({ code: 'attempt-closed' });
    const again = await learner.save(id, 'q3', { choice: 'a' }, { revision: 2, key });
    expect(again).toEqual(code ? expect.objectContaining({ code: 'attempt-closed' }) : said);
  });

  it.each([
    ['in the last moment', CLOSES - 1, 'LEARNER', CLOSES - 1],
    ['when it is over', CLOSES, 'TIME', CLOSES],
    ['a day later', LATE, 'TIME', CLOSES],
  ])('tells who ended what was submitted %s', async (_title, instant, closedBy, submittedAt) => {
    const { learner, id } = await gone();
    at(instant);
    expect(await learner.submit(id)).toMatchObject({ closedBy, submittedAt: new Date(submittedAt).toISOString() });
  });
});
