import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { issued } from '../certificates/issued.testing.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server?.stop());

it('gives neighbours in a cohort places that tell nothing of each other', async () => {
  const course = await VettingCourse.open(server);
  for (const name of ['pirma', 'otra', 'tresa']) await issued(course, name);
  const { rows } = await server.db.query<{ at: number }>('select status_index as at from certificate order by number');
  const places = rows.map(({ at }) => at);
  expect(places.every((at) => at >= 0 && at < 131_072)).toBe(true);
  expect(places.some((at) => at > 100)).toBe(true);
  expect(places).not.toEqual([places[0], places[0]! + 1, places[0]! + 2]);
});
