import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../../testing/test-server.js';
import { VettingCourse } from '../../testing/vetting-course.js';

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());

it('tells a volunteer whom to turn to: the region’s own before those of all regions, and nobody who left', async () => {
  const { enrolmentId } = await course.trainee('meklee');
  const volunteer = await server.signIn('meklee@example.org');
  const asked = async (by = volunteer) =>
    (await by.ask<{ coordinators: { email: string }[] | null }>('query ($id: ID!) { coordinators(enrolmentId: $id) { email } }', { id: enrolmentId })).data.coordinators?.map(({ email }) => email);

  const { rows } = await server.db.query(`select organisation_id as id from cohort where id = $1`, [course.cohortId]);
  const { id: organisationId } = rows[0] as { id: string };
  await server.person('visur@example.org', [{ role: 'COORDINATOR' }]);
  await server.person('latgale-tikai@example.org', [{ role: 'COORDINATOR', organisationId, regionCode: 'latgale' }]);
  const own = (await asked())!;
  expect(own.length).toBeGreaterThan(0);
  expect(own).not.toContain('visur@example.org');
  expect(own).not.toContain('latgale-tikai@example.org');

  await server.db.query(`update person set disabled_at = now() where email = any($1)`, [own]);
  expect(await asked()).toContain('visur@example.org');
  expect(await asked()).not.toContain('latgale-tikai@example.org');
  expect(await asked(course.trainer)).toBeUndefined();
});
