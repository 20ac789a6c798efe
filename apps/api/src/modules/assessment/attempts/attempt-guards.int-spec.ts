import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choice, essay } from '../../../testing/quiz-questions.js';
import { TestServer } from '../../../testing/test-server.js';
import { Learner, mutate, QuizCourse } from '../assessment.testing.js';

let server: TestServer;
/** One attempt that is live, one that failed, one that passed, and one without a single row beside it. */
const ids: Record<'live' | 'failed' | 'passed' | 'empty', string> = { live: '', failed: '', passed: '', empty: '' };
const regradeId = randomUUID();

beforeAll(async () => {
  server = await TestServer.start();
  const course = await QuizCourse.publish(server, { draw: 2, pass: 100, attempts: 3 }, [choice('q1'), essay('doma')]);
  const people = await Promise.all(Object.keys(ids).map((name) => Learner.arrive(server, course, name)));
  const [live, failed, passed, empty] = people as [Learner, Learner, Learner, Learner];
  ids.live = (await live.start()).id;
  await live.save(ids.live, 'q1', { choice: 'a' });
  ids.failed = (await failed.take({ q1: 'b' })).id;
  ids.passed = (await passed.take({ q1: 'a', doma: { text: 'Doma' } })).id;
  const levels = [['plan', 'l2'], ['tone', 'l1']].map(([criterionId, levelId]) => ({ criterionId, levelId }));
  await mutate(course.trainer, 'recordMark', '__typename', { key: randomUUID(), attemptId: ids.passed, questionId: 'doma', levels });
  ids.empty = (await empty.start()).id;
  await mutate(course.coordinator, 'setAccommodation', '__typename', { key: randomUUID(), cohortId: course.cohortId, extraMinutes: 5, extraAttempts: 1, reason: 'Iemesls' });
  await server.db.query(
    `insert into regrade (id, module_id, question_id, version, action, edition_hash, cohort_ids, changes, reason, actor_id, at) values ($1, $2, 'q1', 'v', 'VOID', $3, '{}', '[]', 'Kļūda', $4, now())`,
    [regradeId, course.moduleId, course.moduleHash, live.personId],
  );
  expect((await server.db.query('select state, passed from quiz_attempt order by array_position($1::uuid[], id)', [Object.values(ids)])).rows).toEqual([
    { state: 'LIVE', passed: null }, { state: 'SUBMITTED', passed: false }, { state: 'SUBMITTED', passed: true }, { state: 'LIVE', passed: null },
  ]);
});
afterAll(() => server?.stop());

/** `:live` and the like stand for the id of that attempt. */
const run = (statement: string) => server.db.query(statement.replace(/:(\w+)\b(?!:)/g, (word, name: string) => (name in ids ? `'${ids[name as 'live']}'` : word)));
const answer = (attempt: string, more: { question?: string; revision?: number; certainty?: string } = {}) =>
  `insert into quiz_answer (id, attempt_id, question_id, revision, response, saved_at, certainty)
   values (gen_random_uuid(), ${attempt}, '${more.question ?? 'q1'}', ${more.revision ?? 9}, '{"choice": "a"}', now(), ${more.certainty ?? 'null'})`;
const another = (changes: string) =>
  `insert into quiz_attempt select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), ${changes}))).* from quiz_attempt a where id = :live`;
const reopened = `state = 'LIVE', submitted_at = null, closed_by = null, percent = null, passed = null, points = null`;

describe('the database itself refuses', () => {
  it.each<[title: string, statement: string, words: RegExp]>([
    ['an answer into a submitted attempt', answer(':failed'), /live attempt/],
    ['an answer to a question that was not drawn', answer(':live', { question: 'q9' }), /live attempt/],
    ['an answer to an attempt that is not there', answer('gen_random_uuid()'), /live attempt/],
    ['two answers of one revision', answer(':live', { revision: 1 }), /quiz_answer_revision/],
    ['an answer of revision 0', answer(':live', { revision: 0 }), /quiz_answer_from_one/],
    ['a certainty of 4', answer(':live', { certainty: '4' }), /quiz_answer_certainty/],
    ...['seed', 'edition_hash', 'module_id'].map((column): [string, string, RegExp] => [`another ${column}`, `update quiz_attempt set ${column} = 'other' where id = :live`, /does not change/]),
    ['another policy', `update quiz_attempt set policy = policy || '{"pass": 0}' where id = :live`, /does not change/],
    ['other questions', `update quiz_attempt set question_ids = '{q1}' where id = :live`, /does not change/],
    ['other versions of questions', `update quiz_attempt set question_versions = '{x,y}' where id = :live`, /does not change/],
    ['another number', `update quiz_attempt set number = 7 where id = :live`, /does not change/],
    ['another start', `update quiz_attempt set started_at = now() where id = :live`, /does not change/],
    ['another learner', `update quiz_attempt set enrolment_id = (select enrolment_id from quiz_attempt where id = :failed) where id = :live`, /does not change/],
    ['opening a submitted attempt without counting it', `update quiz_attempt set ${reopened} where id = :failed`, /only opened again by a reopening/],
    ['opening it with a leap in the count', `update quiz_attempt set ${reopened}, reopenings = 2 where id = :failed`, /only opened again by a reopening/],
    ['opening a passed attempt', `update quiz_attempt set ${reopened}, reopenings = 1 where id = :passed`, /only opened again by a reopening/],
    ['counting a reopening of a live attempt', `update quiz_attempt set reopenings = 1 where id = :live`, /only a submitted attempt is reopened/],
    ['counting a reopening that opens nothing', `update quiz_attempt set reopenings = 1 where id = :failed`, /only a submitted attempt is reopened/],
    ['a second live attempt', another(`'number', 2`), /quiz_attempt_live/],
    ['a second attempt of one number', another(`'state', 'SUBMITTED', 'submitted_at', now(), 'closed_by', 'LEARNER', 'percent', 0, 'passed', false`), /quiz_attempt_number/],
    ['a submitted attempt without an end', `update quiz_attempt set state = 'SUBMITTED' where id = :live`, /quiz_attempt_state/],
    ['a result while something waits', `update quiz_attempt set waiting = 1 where id = :failed`, /quiz_attempt_state/],
    ['no result while nothing waits', `update quiz_attempt set passed = null where id = :failed`, /quiz_attempt_state/],
    ['an attempt that is neither', `update quiz_attempt set state = 'PAUSED' where id = :live`, /quiz_attempt_state/],
    ['a mark of a number that is there', `insert into question_mark select * from question_mark where attempt_id = :failed`, /pkey|PK_/],
    ['a mark out of nothing', `insert into question_mark select (jsonb_populate_record(k, '{"of": 0, "number": 9}')).* from question_mark k where attempt_id = :failed`, /question_mark_of/],
    ['granting nothing', `insert into accommodation select (jsonb_populate_record(x, '{"extra_minutes": 0, "extra_attempts": 0}')).* from accommodation x`, /accommodation_grants/],
    ['taking time away', `insert into accommodation select (jsonb_populate_record(x, '{"extra_minutes": -5}')).* from accommodation x`, /accommodation_grants/],
    ['days that are reversed', `insert into accommodation select (jsonb_populate_record(x, '{"opens_on": "2026-12-02", "closes_on": "2026-12-01"}')).* from accommodation x`, /accommodation_days/],
    ['an end that nobody made', `update accommodation set ended_at = now()`, /accommodation_ended/],
    ['granting more afterwards', `update accommodation set extra_minutes = 60`, /nothing else of it changes/],
    ['granting more while ending it', `update accommodation set extra_minutes = 60, ended_at = now(), ended_by_id = set_by_id`, /nothing else of it changes/],
  ])('%s', async (_title, statement, words) => {
    await expect(run(statement)).rejects.toThrow(words);
  });

  const growing = ['quiz_answer', 'question_mark', 'attempt_event', 'given_mark', 'regrade', 'evidence', 'audit_entry'];
  it.each(growing)('any change of %s', async (table) => {
    const { rows } = await server.db.query<{ column: string }>(`select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = ''`, [table]);
    expect((await server.db.query(`select 1 from ${table}`)).rowCount).toBeGreaterThan(0);
    for (const { column } of rows) await expect(run(`update ${table} set "${column}" = "${column}"`), column).rejects.toThrow(/only grows/);
  });

  it.each([...growing, 'quiz_attempt', 'accommodation'])('taking anything out of %s', async (table) => {
    await expect(run(`delete from ${table}`)).rejects.toThrow(/only grows|stays/);
    await expect(run(`truncate ${table} cascade`)).rejects.toThrow(/only grows|stays/);
  });

  it('taking out an attempt on which nothing hangs', async () => {
    await expect(run('delete from quiz_attempt where id = :empty')).rejects.toThrow(/refused/);
  });

  it('ending what was granted twice', async () => {
    const end = 'update accommodation set ended_at = now(), ended_by_id = set_by_id';
    await run(end);
    await expect(run(end)).rejects.toThrow(/ended once/);
  });
});

it('lets through what is right', async () => {
  await run(answer(':live'));
  await run(`update quiz_attempt set ${reopened}, reopenings = 1, safety_missed = null where id = :failed`);
  await run(answer(':failed'));
  await expect(run(`update quiz_attempt set reopenings = 2 where id = :failed`)).rejects.toThrow(/only a submitted attempt/);
});
