import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET } from '../../../testing/mini-course.js';
import { choices } from '../../../testing/quiz-questions.js';
import { TestServer } from '../../../testing/test-server.js';
import { type AttemptAnswer, Learner, QuizCourse } from '../assessment.testing.js';

const MINUTE = 60_000;
const START = Date.parse('2026-11-22T10:00:00Z');
const CLOSED = Date.parse('2026-11-22T22:00:00Z');
const things = ['answer', 'mark', 'right', 'explanation'] as const;
type Thing = (typeof things)[number];
const subsets = Array.from({ length: 16 }, (_, bits) => things.filter((_thing, n) => bits & (1 << n)));

let server: TestServer;
let person: Learner;
beforeAll(async () => {
  server = await TestServer.start();
  person = await Learner.arrive(server, await QuizCourse.publish(server, { draw: 1, pass: 60, attempts: 1 }, choices(1), { staffed: false }), 'learner');
});
afterAll(() => server?.stop());

/** What an attempt, answered wrongly with `b` and ended or checked, tells of the four things. */
function told({ questions: [question], result, state }: AttemptAnswer): Thing[] {
  const { answer, review, correct, points, passage, feedback } = question!;
  const shown = review?.options ?? [];
  const signs: Record<Thing, boolean[]> = {
    answer: [state === 'LIVE' ? shown.some(({ chosen }) => chosen) : answer !== null, shown.some(({ chosen }) => chosen)],
    mark: [correct !== null, points !== null, state === 'LIVE' ? points !== null : result !== null],
    right: [shown.some((option) => option.correct !== null)],
    explanation: [passage !== null, feedback !== null],
  };
  for (const [thing, each] of Object.entries(signs)) expect(new Set(each).size, thing).toBe(1);
  return things.filter((thing) => signs[thing][0]);
}

/** Of whose options the reasons are told. */
const explained = ({ questions: [question] }: AttemptAnswer): string[] => (question!.review?.options ?? []).filter(({ why }) => JSON.stringify(why ?? '').includes(SECRET)).map(({ id }) => id);

const hidden: Thing[] = [];

describe.each(subsets.map((seen) => [seen.join(', ') || 'nothing', seen] as const))('where %s may be seen', (_title, seen) => {
  it('right after, later and once the test has closed, exactly that is told at that moment only', async () => {
    const others = { during: hidden, after: hidden, later: hidden, closed: hidden };
    for (const moment of ['after', 'later', 'closed'] as const) {
      server.clock.instant = new Date(START);
      const course = await QuizCourse.publish(server, { draw: 1, pass: 60, attempts: 2, show: { ...others, [moment]: seen } }, choices(1), { staffed: false });
      await server.db.query(
        `insert into accommodation (id, cohort_id, extra_minutes, extra_attempts, closes_on, reason, set_by_id, set_at) values (gen_random_uuid(), $1, 0, 0, '2026-11-22', 'Grafiks', $2, now())`,
        [course.cohortId, person.personId],
      );
      const learner = await person.again(course);
      const { id } = await learner.take({ q1: 'b' });
      for (const [when, now] of [['after', START + 30 * MINUTE - 1], ['later', START + 30 * MINUTE], ['later', CLOSED - 1], ['closed', CLOSED]] as const) {
        server.clock.instant = new Date(now);
        const attempt = (await learner.attempt(id))!;
        const may = when === moment ? seen : [];
        expect(told(attempt), `${moment} at ${when}`).toEqual(may);
        expect(attempt.seen).toEqual(may.map((thing) => thing.toUpperCase()));
        const both = may.includes('right') ? ['a', 'b', 'c', 'd'] : may.includes('answer') ? ['b'] : [];
        expect(explained(attempt)).toEqual(may.includes('explanation') ? both : []);
        const quiz = (await learner.quiz())!;
        expect([quiz.percent, (quiz.history as { percent: number | null }[])[0]!.percent]).toEqual(may.includes('mark') ? [0, 0] : [null, null]);
      }
    }
  });

  it('during the attempt, exactly that is told of an answer that was checked, and nothing where nothing is checked', async () => {
    server.clock.instant = new Date(START);
    for (const behaviour of ['immediate', 'deferred'] as const) {
      const show = { during: seen, after: hidden, later: hidden, closed: hidden };
      const course = await QuizCourse.publish(server, { draw: 1, pass: 60, attempts: 2, behaviour, show }, choices(1), { staffed: false });
      const learner = await person.again(course);
      const { id } = await learner.start();
      const checked = await learner.save(id, 'q1', { choice: 'b' }, { check: behaviour === 'immediate' });
      const attempt = (await learner.attempt(id))!;
      expect(told(attempt)).toEqual(behaviour === 'immediate' ? seen : []);
      if (checked.question) expect(attempt.questions[0]).toMatchObject(checked.question);
      expect((await learner.submit(id)).questions[0]).toMatchObject({ review: null, points: null, answer: null });
    }
  });
});
