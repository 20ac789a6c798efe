import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MiniCourse, rightAnswer } from '../../../testing/mini-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { untilWaiting } from '../../../testing/until-waiting.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { Learner } from '../assessment.testing.js';
import { AttemptPins } from './attempt-pins.js';

let server: TestServer;
let course: MiniCourse;
let anna: Learner;

beforeAll(async () => {
  server = await TestServer.start();
  course = await MiniCourse.publish(server);
  anna = await Learner.arrive(server, course, 'anna');
});
afterAll(() => server?.stop());

/** Twenty starts at once for each of five people: the ids they got, and the attempts there are. */
async function startTogether(on: TestServer, people: Learner[]): Promise<{ ids: number; live: number; inFlight: number; refused: number }> {
  const starts = people.flatMap((learner) => Array.from({ length: 20 }, () => learner.start()));
  const answers = await Promise.all(starts);
  const { rows } = await on.db.query<{ count: number }>(`select count(*)::int as count from quiz_attempt where state = 'LIVE' and enrolment_id = any($1)`, [people.map((learner) => learner.enrolmentId)]);
  return {
    ids: new Set(answers.map(({ id }) => id)).size,
    live: rows[0]!.count,
    inFlight: starts.length,
    refused: answers.filter(({ __typename }) => __typename === 'Refusal').length,
  };
}

describe('parallel starts', () => {
  const five = (from: Learner, at: MiniCourse) => Promise.all(Array.from({ length: 5 }, () => from.again(at)));

  it('give one attempt per enrolment, and everybody gets it', async () => {
    expect(await startTogether(server, await five(anna, course))).toEqual({ ids: 5, live: 5, inFlight: 100, refused: 0 });
  });

  it('canary: without the unique indexes there would be more', async () => {
    const broken = await TestServer.start();
    try {
      await broken.db.query('drop index quiz_attempt_live; alter table quiz_attempt drop constraint quiz_attempt_number');
      const at = await MiniCourse.publish(broken);
      const { live } = await startTogether(broken, await five(await Learner.arrive(broken, at, 'anna'), at));
      expect(live).toBeGreaterThan(5);
    } finally {
      await broken.stop();
    }
  });
});

describe('answers and submitting at once', () => {
  /** Everything that was confirmed is marked: as many points as right answers with a receipt. */
  it('never confirm an answer that is not marked', async () => {
    const seen = { confirmed: 0, closed: 0, other: 0 };
    for (let round = 0; round < 40; round++) {
      const learner = await anna.again(course);
      const { id, questions } = await learner.start();
      // Every other round the submits set out first, so that both ends of the race are seen on a slow machine too.
      const head = round % 2 ? 0 : round % 9;
      const submits = [head, round % 7].map((ms) => later(ms).then(() => learner.submit(id)));
      const saves = questions.map(async (question, index) => {
        await later(((round + index) % 5) * 2);
        return learner.save(id, question.id, rightAnswer(question.id));
      });
      const [answers, marked] = [await Promise.all(saves), await Promise.all(submits)];
      const confirmed = answers.filter(({ __typename }) => __typename === 'AnswerReceipt');
      expect(marked[0]!.result!.points, `round ${round}`).toBe(confirmed.length);
      expect(marked[1]).toEqual(marked[0]);
      seen.confirmed += confirmed.length;
      seen.closed += answers.filter(({ code }) => code === 'attempt-closed').length;
      seen.other += answers.filter(({ code }) => code && code !== 'attempt-closed').length;
    }
    console.log(`answers against submits: ${JSON.stringify(seen)} of 160`);
    expect(seen.other).toBe(0);
    expect(seen.confirmed).toBeGreaterThan(0);
    expect(seen.closed).toBeGreaterThan(0);
  });

  it('refuse the answer that waited for the submit', async () => {
    const learner = await anna.again(course);
    const { id } = await learner.start();
    await learner.save(id, 'drosiba', rightAnswer('drosiba'));
    const gate = await server.db.connect();
    await gate.query('begin');
    await gate.query('select 1 from quiz_attempt where id = $1 for update', [id]);
    const submitted = learner.submit(id);
    await untilWaiting(server.db, 1);
    const saved = learner.save(id, 'drosiba', { choice: 'b' }, { revision: 2 });
    await untilWaiting(server.db, 2);
    await gate.query('commit');
    gate.release();
    expect(await saved).toMatchObject({ code: 'attempt-closed' });
    expect((await submitted).result).toMatchObject({ points: 1 });
  });

  it('mark the answer that the submit waited for', async () => {
    const learner = await anna.again(course);
    const { id } = await learner.start();
    const underWay = await server.db.connect();
    await underWay.query('begin');
    await underWay.query(
      `insert into quiz_answer (id, attempt_id, question_id, revision, response, saved_at) values (gen_random_uuid(), $1, 'drosiba', 1, '{"choice": "a"}', now())`,
      [id],
    );
    const submitted = learner.submit(id);
    await untilWaiting(server.db, 1);
    await underWay.query('commit');
    underWay.release();
    expect((await submitted).result).toMatchObject({ points: 1 });
  });

  it('let one of two devices win, and tell the other', async () => {
    const learner = await anna.again(course);
    const { id } = await learner.start();
    const answers = await Promise.all(['a', 'b', 'c', 'a', 'b'].map((choice) => learner.save(id, 'drosiba', { choice })));
    const won = answers.filter(({ __typename }) => __typename === 'AnswerReceipt');
    expect(won).toHaveLength(1);
    const { response } = (await learner.attempt(id))!.questions.find((question) => question.id === 'drosiba')!.answer!;
    const lost = answers.filter(({ code }) => code === 'answer-outdated');
    expect(lost).toHaveLength(4);
    for (const { params } of lost) expect(params).toMatchObject({ revision: 1, response });
  });
});

it('gives ten submits at once one mark, one fact and one link in the log', async () => {
  const learner = await anna.again(course);
  const { id, questions } = await learner.start();
  for (const question of questions) await learner.save(id, question.id, rightAnswer(question.id));
  const marked = await Promise.all(Array.from({ length: 10 }, () => learner.submit(id)));
  expect(new Set(marked.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { rows } = await server.db.query(
    `select (select count(*)::int from evidence where source_id = $1) as facts, (select count(*)::int from audit_entry where subject_id = $1) as links`,
    [id],
  );
  expect(rows).toEqual([{ facts: 1, links: 1 }]);
});

it('needs no second connection for a submit, also when nothing is in memory yet', async () => {
  const learners = await Promise.all(Array.from({ length: 25 }, () => anna.again(course)));
  const attempts = await Promise.all(learners.map((learner) => learner.start()));
  for (const service of [server.app.get(CatalogueFacade, { strict: false }), server.app.get(AttemptPins, { strict: false })]) {
    for (const memory of Object.values(service)) if (memory instanceof Map) memory.clear();
  }
  const marked = await Promise.all(attempts.map(({ id }, index) => learners[index]!.submit(id)));
  expect(marked.map(({ state }) => state)).toEqual(attempts.map(() => 'SUBMITTED'));
});

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
