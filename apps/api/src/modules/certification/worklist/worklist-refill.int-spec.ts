import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../../../testing/test-server.js';
import { SigningCourse } from '../agreements/agreements.testing.js';
import { StandingRows } from './standing-rows.service.js';

let server: TestServer;
let course: SigningCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await SigningCourse.open(server);
});
afterAll(() => server.stop());

it('a new text is in the rows before anybody looks at the worklist', async () => {
  const { caller, enrolmentId } = await course.trainee('anna');
  const { current } = (await course.agreement(caller, enrolmentId))!;
  expect(await course.sign(caller, { enrolmentId, hash: current.hash, typedName: 'anna Paraugs' })).toBe('SIGNED');
  await server.app.get(StandingRows, { strict: false }).upToDate();
  const blockers = async () => (await server.db.query<{ blockers: string[] }>('select blockers from standing_row where enrolment_id = $1', [enrolmentId])).rows[0]!.blockers;
  expect(await blockers()).not.toContain('ligums');

  await course.publish({ ligums: 'Otrais līguma teksts' });

  await expect.poll(blockers, { timeout: 15_000 }).toContain('ligums');
});
