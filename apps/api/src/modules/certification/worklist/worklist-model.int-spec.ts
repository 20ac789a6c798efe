import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { StandingRows } from './standing-rows.service.js';
import type { StandingRow } from './standing-row.js';

let server: TestServer;
let course: VettingCourse;
let rows: StandingRows;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
  rows = server.app.get(StandingRows, { strict: false });
});
afterAll(() => server.stop());

const stored = async (): Promise<StandingRow[]> =>
  (await server.db.query<{ row: StandingRow }>(`select json_build_object('enrolmentId', enrolment_id, 'personId', person_id, 'cohortId', cohort_id, 'programmeId', programme_id,
    'programmeEditionHash', programme_edition_hash, 'state', state, 'lane', lane, 'phase', phase, 'met', met, 'total', total, 'blockers', blockers, 'movers', movers, 'steps', steps,
    'expiresOn', expires_on, 'dueOn', due_on, 'dueRequirement', due_requirement, 'waitingSince', waiting_since, 'cleared', cleared, 'matched', matched, 'staleFrom', stale_from) as row
    from standing_row order by enrolment_id`)).rows.map(({ row }) => ({ ...row, waitingSince: new Date(row.waitingSince) }));

async function computed(): Promise<StandingRow[]> {
  const ids = (await server.db.query<{ id: string }>('select id from enrolment order by id')).rows.map(({ id }) => id);
  const found = new Map((await rows.compute(ids, server.clock.today())).map((row) => [row.enrolmentId, row]));
  return ids.map((id) => found.get(id)!);
}

async function sameAsComputed(): Promise<void> {
  await rows.upToDate();
  // What may change some later day is told by the day on which the row was made.
  const facts = (all: StandingRow[]) => all.map(({ staleFrom: _, ...row }) => row);
  expect(facts(await stored())).toEqual(facts(await computed()));
}

describe('the rows of the worklist equal the standing function', () => {
  it('after everything that a volunteer lives through', async () => {
    const anna = await course.trainee('anna');
    await course.trainee('berta');
    await sameAsComputed();
    await course.makeReady(anna);
    await sameAsComputed();
    expect((await stored()).map(({ state }) => state).sort()).toEqual(['in-training', 'ready']);
  });
});
