import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await VettingCourse.open(server);
});
afterAll(() => server.stop());

async function ask<Answer>(by: Caller, text: string, variables: object = {}): Promise<Answer> {
  const { data, errors } = await by.ask<{ answer: Answer }>(text, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer;
}

interface Plan {
  enrolmentId: string;
  verdict: string;
  steps: { id: string }[];
}
interface Sent {
  code?: string;
  sent: number;
  others: Plan[];
}

const PLAN = '{ enrolmentId verdict steps { id } }';
const preview = (enrolmentIds: string[], by = course.coordinator) => ask<Plan[]>(by, `query ($ids: [ID!]!) { answer: reminderPreview(enrolmentIds: $ids) ${PLAN} }`, { ids: enrolmentIds });
const remind = (enrolmentIds: string[], { by = course.coordinator, key = randomUUID() }: { by?: Caller; key?: string } = {}) =>
  ask<Sent>(by, `mutation ($input: NudgeInput!) { answer: remindVolunteers(input: $input) { ... on NudgesSent { sent others ${PLAN} } ... on Refusal { code } } }`, { input: { key, enrolmentIds } });
const letters = async () => (await server.db.query(`select payload from graphile_worker._private_jobs where payload::text like '%nākamais solis%'`)).rows.length;

describe('reminding people', () => {
  it('is one letter about their own moves, never twice a day, whoever asks', async () => {
    const anna = await course.trainee('anna');
    const ready = await course.trainee('gatava');
    await course.makeReady(ready);
    const both = [anna.enrolmentId, ready.enrolmentId];
    expect((await preview(both)).map(({ verdict, steps }) => [verdict, steps.map(({ id }) => id)]).sort()).toEqual([['NOTHING_TO_DO', []], ['SEND', ['tests', 'klatiene']]]);
    const key = randomUUID();
    expect(await remind(both, { key })).toMatchObject({ sent: 1, others: [{ verdict: 'NOTHING_TO_DO' }] });
    expect((await remind(both, { key })).sent).toBe(1);
    const again = await Promise.all(Array.from({ length: 8 }, (_, at) => remind(both, { by: at % 2 ? course.interviewer : course.coordinator })));
    expect(again.map(({ sent }) => sent)).toEqual(Array.from({ length: 8 }, () => 0));
    expect(await letters()).toBe(1);
    server.clock.instant = new Date(server.clock.instant.getTime() + 86_400_000);
    course.coordinator = await server.signIn('koordinatore@example.org');
    expect((await remind(both)).sent).toBe(1);
    expect(await letters()).toBe(2);
    server.clock.instant = new Date(server.clock.instant.getTime() - 86_400_000);
    course.coordinator = await server.signIn('koordinatore@example.org');
  });

  it('reaches nobody of another region', async () => {
    const { enrolmentId } = await course.trainee('talu');
    expect(await preview([enrolmentId, 'not an id'], course.stranger)).toEqual([]);
    expect(await remind([enrolmentId], { by: course.stranger })).toEqual({ code: 'nobody-chosen' });
  });
});

describe('a saved filter', () => {
  const save = (name: string, query: string, by = course.coordinator) =>
    ask<{ id?: string; code?: string }>(by, `mutation ($input: SaveFilterInput!) { answer: saveFilter(input: $input) { ... on SavedFilter { id name query } ... on Refusal { code } } }`, { input: { key: randomUUID(), name, query } });
  const remove = (id: string, by = course.coordinator) => ask<{ code?: string }>(by, `mutation ($id: ID!) { answer: removeFilter(id: $id) { ... on SavedFilter { id } ... on Refusal { code } } }`, { id });
  const all = (by = course.coordinator) => ask<{ name: string; query: string }[]>(by, '{ answer: savedFilters { name query } }');

  it('is somebody’s own', async () => {
    const { id } = await save(' Mani  gaidošie ', 'mover=COORDINATOR');
    expect(await all()).toEqual([{ name: 'Mani  gaidošie', query: 'mover=COORDINATOR' }]);
    expect(await save('Mani  gaidošie', 'x=y')).toEqual({ code: 'filter-name-taken' });
    expect(await save('  ', 'x=y')).toEqual({ code: 'filter-name-missing' });
    expect(await all(course.interviewer)).toEqual([]);
    expect(await remove(id!, course.interviewer)).toEqual({ code: 'filter-unknown' });
    expect(await remove('not an id')).toEqual({ code: 'filter-unknown' });
    expect((await remove(id!)).code).toBeUndefined();
    expect(await all()).toEqual([]);
  });
});

describe('an export', () => {
  it('has the rows of the list in their order, safe for a spreadsheet, and is audited', async () => {
    const { personId } = await course.trainee('=cmd|calc');
    await server.db.query(`update person set family_name = '@evil;"x"' where id = $1`, [personId]);
    const listed = await ask<{ items: { person: { givenName: string } }[] }>(course.coordinator, '{ answer: worklist(filter: {mover: TRAINEE}, order: {by: NAME}) { items { person { givenName } } } }');
    const { statusCode, headers, body } = await course.coordinator.request('GET', '/worklist/export.csv?mover=TRAINEE&by=NAME&state=NONSENSE');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(body.startsWith('\uFEFFUzvārds;Vārds;')).toBe(true);
    const lines = body.trim().split('\n').slice(1);
    expect(lines).toHaveLength(listed.items.length);
    const evil = lines.find((line) => line.includes('evil'))!;
    expect(evil.startsWith(`"'@evil;""x"""`)).toBe(true);
    expect(evil).toContain(`;'=cmd|calc;`);
    const names = listed.items.map(({ person }) => person.givenName);
    expect(lines.map((line, at) => line.includes(names[at]!))).toEqual(names.map(() => true));
    const { rows } = await server.db.query(`select detail from audit_entry where action = 'worklist-exported'`);
    expect(rows).toEqual([{ detail: expect.objectContaining({ rows: lines.length }) }]);
    // The log is for ever: that a name was searched for stands there, the name does not.
    await course.coordinator.request('GET', '/worklist/export.csv?all=true&text=Slepenais&requirement=Slepena%20prasiba');
    const { rows: [newest] } = await server.db.query<{ detail: object }>('select detail from audit_entry order by seq desc limit 1');
    expect(newest!.detail).toMatchObject({ filter: { all: true, text: true }, rows: 0 });
    expect(JSON.stringify(newest)).not.toMatch(/slepen/i);
  });

  it('is empty for another region', async () => {
    const { body } = await course.stranger.request('GET', '/worklist/export.csv?all=true');
    expect(body.trim().split('\n')).toHaveLength(1);
  });
});
