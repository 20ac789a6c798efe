import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../testing/count-statements.js';
import { changedContent, RenewalCourse, renewableContent } from '../../../testing/renewal-course.js';
import { TestServer, type Caller } from '../../../testing/test-server.js';

interface Outlook {
  enrolmentId: string;
  refusal: string | null;
  opensOn: string | null;
  total: number;
  met: number;
  changedLessons: number;
  plan: string;
}
interface Opened {
  code?: string;
  enrolmentIds?: string[];
}

const PREVIEW = 'query ($ids: [ID!]!) { answer: renewalPreview(enrolmentIds: $ids) { enrolmentId refusal opensOn expiresOn total met changedLessons plan } }';
const OPEN = 'mutation ($input: OpenCyclesInput!) { answer: openCycles(input: $input) { ... on Refusal { code } ... on OpenedCycles { enrolmentIds } } }';

let server: TestServer;
let course: RenewalCourse;
let coordinator: Caller;
let stranger: Caller;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await RenewalCourse.open(server);
  coordinator = await course.coordinator();
  stranger = await server.signIn('latgale@example.org');
});
afterAll(() => server?.stop());

async function ask<Answer>(by: Caller, text: string, variables: object): Promise<Answer> {
  const { data, errors } = await by.ask<{ answer: Answer }>(text, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer;
}
const preview = (ids: string[], by = coordinator) => ask<Outlook[]>(by, PREVIEW, { ids });
const open = (shown: Pick<Outlook, 'enrolmentId' | 'plan'>[], { by = coordinator, key = randomUUID(), reason = 'Jauna programma' } = {}) =>
  ask<Opened>(by, OPEN, { input: { key, reason, people: shown.map(({ enrolmentId, plan }) => ({ enrolmentId, plan })) } });
const cycles = async (ids: string[]) => (await server.db.query('select number from certification_cycle where enrolment_id = any($1) order by number', [ids])).rows.map(({ number }: { number: number }) => number);
const certified = async (name: string, n: number) => {
  const ids = [];
  for (let at = 0; at < n; at++) ids.push((await course.certified(`${name}-${at}`)).enrolmentId);
  return ids;
};

describe('opening the renewals of several people', () => {
  it('shows what each would be asked for, and who is left out and why', async () => {
    const [ready] = await certified('skats', 1);
    const { enrolmentId: first } = await course.trainee('pirmo-reizi');
    await course.publish(changedContent('pirma'));
    const shown = await preview([ready!, first, randomUUID(), 'not an id']);
    expect(shown.find(({ enrolmentId }) => enrolmentId === ready)).toMatchObject({ refusal: null, opensOn: '2028-09-23', total: 2, met: 0, changedLessons: 1 });
    expect(shown.find(({ enrolmentId }) => enrolmentId === first)).toMatchObject({ refusal: 'nothing-to-renew' });
    expect(shown).toHaveLength(2);
    expect(await preview([ready!], stranger)).toEqual([]);
    expect(await cycles([ready!])).toEqual([1]);
    await course.publish(renewableContent);
  });

  it('opens exactly these, once, whoever clicks how often', async () => {
    const ids = await certified('visi', 3);
    const shown = await preview(ids);
    const key = randomUUID();
    const [once, twice, tab] = await Promise.all([open(shown, { key }), open(shown, { key }), open(shown)]);
    expect(once).toEqual(twice);
    expect([once.code, tab.code].filter(Boolean)).toEqual(['preview-outdated']);
    expect(await cycles(ids)).toEqual([1, 1, 1, 2, 2, 2]);
    const { rows } = await server.db.query(`select 1 from audit_entry where action = 'renewal-opened' and subject_id = any($1)`, [ids]);
    expect(rows).toHaveLength(3);
    expect((await preview(ids)).map(({ refusal }) => refusal)).toEqual(ids.map(() => 'renewal-open'));
  });

  it('is all or nothing: not when one has changed, nor for another region, nor without a reason', async () => {
    const ids = await certified('neviens', 2);
    const shown = await preview(ids);
    expect((await open(shown, { reason: ' ' })).code).toBe('reason-missing');
    expect((await open(shown, { by: stranger })).code).toBe('enrolment-unknown');
    expect((await open([...shown, { enrolmentId: randomUUID(), plan: 'x' }])).code).toBe('enrolment-unknown');
    expect((await open([])).code).toBe('too-many-at-once');
    await open(shown.slice(0, 1));
    expect((await open(shown)).code).toBe('preview-outdated');
    expect(await cycles(ids)).toEqual([1, 1, 2]);
  });

  it('is previewed with as many questions to the database for eight people as for two', async () => {
    const ids = await certified('daudz', 8);
    const count = (some: string[]) => countStatements(() => preview(some));
    await preview(ids);
    expect(await count(ids)).toBe(await count(ids.slice(0, 2)));
  });
});
