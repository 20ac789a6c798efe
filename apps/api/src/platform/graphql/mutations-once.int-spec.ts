import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MiniCourse } from '../../testing/mini-course.js';
import { type Caller, TestServer } from '../../testing/test-server.js';
import { log } from '../telemetry/log.js';

let server: TestServer;
let caller: Caller;
let enrolmentId: string;

beforeAll(async () => {
  log.level = 'silent';
  server = await TestServer.start();
  const personId = await server.person('anna@example.org', [{ role: 'TRAINEE' }]);
  enrolmentId = await (await MiniCourse.publish(server)).enrol(personId);
  caller = await server.signIn('anna@example.org');
  // A sequence goes on counting when the transaction is rolled back.
  await server.db.query(`create sequence tries;
    create function refuse_start() returns trigger language plpgsql as $$ begin perform nextval('tries'); raise exception 'not today'; end $$;
    create trigger refuse_start before insert on quiz_attempt for each row execute function refuse_start()`);
});
afterAll(() => server?.stop());

const tries = async () => (await server.db.query<{ count: number }>(`select case when is_called then last_value else 0 end::int as count from tries`)).rows[0]!.count;
const start = (name: string) => `${name}: startAttempt(input: { key: "${randomUUID()}", enrolmentId: "${enrolmentId}", moduleId: "m1" }) { __typename }`;

it('a mutation that fails is tried once, and its error is masked', async () => {
  const before = await tries();
  const { data, errors } = await caller.ask(`mutation { ${start('one')} }`);
  expect(data).toBeNull();
  expect(errors).toEqual([expect.objectContaining({ message: 'Something went wrong on our side' })]);
  expect((await tries()) - before).toBe(1);
});

it('of two mutations in one operation each is done, in their order, and each once', async () => {
  const before = await tries();
  const { errors } = await caller.ask(`mutation { ${start('one')} ${start('two')} }`);
  expect(errors?.length).toBeGreaterThan(0);
  const afterFirst = await tries();
  expect(afterFirst - before).toBeGreaterThan(0);
  await server.db.query('drop trigger refuse_start on quiz_attempt');
  const { data } = await caller.ask<Record<string, { __typename: string }>>(`mutation { ${start('one')} ${start('two')} }`);
  expect(data).toEqual({ one: { __typename: 'QuizAttempt' }, two: { __typename: 'QuizAttempt' } });
  expect(await tries()).toBe(afterFirst);
});
