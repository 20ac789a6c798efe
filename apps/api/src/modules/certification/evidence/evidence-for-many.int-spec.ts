import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../../../platform/audit/audit.service.js';
import { countStatements } from '../../../testing/count-statements.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { type Said, VettingCourse } from '../../../testing/vetting-course.js';

const both = (text: string) => ({ lv: text, en: text });
const kind = (id: string, more: object = {}) => ({ stage: 'vetting', mover: 'coordinator', id, title: both(id), kind: id, ...more }) as never;
const REQUIREMENTS = [kind('identity-seen'), kind('hours', { minutes: 100 }), kind('supervision', { count: 2 }), kind('interview', { people: 1 }), kind('record-check', { months: 12 }), kind('induction', { place: 'valmiera', neededFor: 'clearance' })];

interface Glance {
  state: string;
  met: number;
  requirement: string | null;
  done: number | null;
}
interface Outlook {
  enrolmentId: string;
  person: { givenName: string };
  refusal: string | null;
  sameDay: boolean;
  before: Glance | null;
  after: Glance | null;
  fulfilled: { id: string }[];
  plan: string;
}
interface Recorded {
  code?: string;
  facts: { enrolmentId: string; factId: string }[];
}
interface Withdrawn {
  code?: string;
  results: { enrolmentId: string; refusal: string | null }[];
}
type Asked = Said & { by?: Caller; key?: string };

const GLANCE = '{ state met total requirement done needed validUntil }';
const PREVIEW = `query ($input: EvidencePreviewInput!) { answer: evidencePreview(input: $input) { enrolmentId person { givenName } refusal sameDay before ${GLANCE} after ${GLANCE} fulfilled { id } plan } }`;
const RECORD = 'mutation ($input: RecordEvidenceForManyInput!) { answer: recordEvidenceForMany(input: $input) { ... on Refusal { code } ... on RecordedForMany { facts { enrolmentId factId } } } }';
const WITHDRAW = 'mutation ($input: WithdrawEvidenceForManyInput!) { answer: withdrawEvidenceForMany(input: $input) { ... on Refusal { code } ... on WithdrawnForMany { results { enrolmentId refusal } } } }';
const OPTIONS = 'query ($ids: [ID!]!) { answer: recordableForMany(enrolmentIds: $ids) { id people missing } }';

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server, { requirements: REQUIREMENTS });
});
afterAll(() => server?.stop());

async function ask<Answer>(by: Caller, text: string, variables: object): Promise<Answer> {
  const { data, errors } = await by.ask<{ answer: Answer }>(text, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer;
}
const people = (name: string, n: number) => Promise.all(Array.from({ length: n }, async (_, at) => (await course.trainee(`${name}-${at}`)).enrolmentId));
const preview = (enrolmentIds: string[], requirementId: string, { by = course.coordinator, ...said }: Asked = {}) => ask<Outlook[]>(by, PREVIEW, { input: { enrolmentIds, requirementId, occurredOn: '2026-11-20', ...said } });
const record = (outlooks: Pick<Outlook, 'enrolmentId' | 'plan'>[], requirementId: string, { by = course.coordinator, key = randomUUID(), ...said }: Asked = {}) =>
  ask<Recorded>(by, RECORD, { input: { key, requirementId, occurredOn: '2026-11-20', ...said, people: outlooks.map(({ enrolmentId, plan }) => ({ enrolmentId, plan })) } });
const withdraw = (facts: Recorded['facts'], { by = course.coordinator, key = randomUUID(), reason = 'Nepareizā grupa' } = {}) => ask<Withdrawn>(by, WITHDRAW, { input: { key, reason, facts } });
const factsAbout = async (enrolmentIds: string[]) => (await server.db.query('select 1 from evidence f join enrolment e on e.person_id = f.person_id where e.id = any($1)', [enrolmentIds])).rows.length;

describe('what recording would come to', () => {
  it('is told for each, by the rules on the facts of now', async () => {
    const ids = await people('skats', 2);
    await course.record(course.coordinator, ids[0]!, 'hours', { minutes: 60 });
    const [first, second] = await preview(ids, 'hours', { minutes: 60 });
    expect(first).toMatchObject({ refusal: null, sameDay: true, before: { state: 'IN_TRAINING', met: 0, requirement: 'PARTIAL', done: 60 }, after: { met: 1, requirement: 'MET', done: 120 }, fulfilled: [{ id: 'hours' }] });
    expect(second).toMatchObject({ refusal: null, sameDay: false, before: { requirement: 'MISSING' }, after: { met: 0, requirement: 'PARTIAL', done: 60 }, fulfilled: [] });
    expect(await factsAbout(ids)).toBe(1);
  });

  it('tells of clearance beside the certificate', async () => {
    const ids = await people('ievads', 1);
    expect(await preview(ids, 'induction', { by: course.official })).toMatchObject([{ before: { met: 0, requirement: 'MISSING' }, after: { met: 0, requirement: 'MET' }, fulfilled: [{ id: 'induction' }] }]);
  });

  it('says why somebody is left out, and knows nothing of other regions', async () => {
    const [id] = await people('kas', 1);
    const { rows } = await server.db.query<{ id: string }>(`select id from person where email = 'koordinatore@example.org'`);
    const own = await course.enrol(rows[0]!.id);
    const codes = async (requirementId: string, asked: Asked = {}) => (await preview([id!, own, randomUUID(), 'not an id'], requirementId, asked)).map(({ refusal }) => refusal).sort();
    expect(await codes('identity-seen')).toEqual([null, 'own-evidence'].sort());
    expect(await codes('nav')).toEqual(['requirement-unknown', 'requirement-unknown']);
    expect(await codes('interview', { outcome: 'suitable' })).toEqual(['one-at-a-time', 'own-evidence']);
    expect(await codes('record-check', { by: course.official, outcome: 'suitable' })).toEqual(['one-at-a-time', 'one-at-a-time']);
    expect(await codes('identity-seen', { by: course.trainer })).toEqual(['not-yours-to-record', 'not-yours-to-record']);
    expect(await codes('identity-seen', { by: course.stranger })).toEqual([]);
  });

  it('offers what may be recorded, and for how many it is missing', async () => {
    const ids = await people('piedavajums', 3);
    await course.record(course.coordinator, ids[0]!, 'identity-seen');
    const offered = (by: Caller) => ask<{ id: string; people: number; missing: number }[]>(by, OPTIONS, { ids });
    expect(await offered(course.coordinator)).toEqual([
      { id: 'identity-seen', people: 3, missing: 2 }, { id: 'hours', people: 3, missing: 3 }, { id: 'supervision', people: 3, missing: 3 }, { id: 'induction', people: 3, missing: 3 },
    ]);
    expect((await offered(course.trainer)).map(({ id }) => id)).toEqual(['supervision']);
    expect(await offered(course.stranger)).toEqual([]);
  });
});

describe('recording about several people', () => {
  it('does exactly what was shown, with a trace of each', async () => {
    const ids = await people('visi', 3);
    const done = await record(await preview(ids, 'identity-seen', { note: 'Pase' }), 'identity-seen', { note: 'Pase' });
    expect(done.facts.map(({ enrolmentId }) => enrolmentId).sort()).toEqual([...ids].sort());
    expect(await preview(ids, 'identity-seen')).toMatchObject(ids.map(() => ({ sameDay: true, before: { requirement: 'MET', met: 1 } })));
    const { rows } = await server.db.query<{ action: string }>('select action from audit_entry where subject_id = any($1)', [done.facts.map(({ factId }) => factId)]);
    expect(rows.map(({ action }) => action)).toEqual(ids.map(() => 'evidence-recorded'));
    expect(await server.app.get(Audit, { strict: false }).verify()).toBeUndefined();
  });

  it('is all or nothing, and nothing for somebody out of reach', async () => {
    const ids = await people('neviens', 2);
    const shown = await preview(ids, 'identity-seen');
    expect((await record([...shown, { enrolmentId: randomUUID(), plan: 'x' }], 'identity-seen')).code).toBe('enrolment-unknown');
    expect((await record(shown, 'identity-seen', { by: course.stranger })).code).toBe('enrolment-unknown');
    expect((await record(shown, 'identity-seen', { by: course.trainer })).code).toBe('not-yours-to-record');
    expect((await record([], 'identity-seen')).code).toBe('too-many-at-once');
    expect(await factsAbout(ids)).toBe(0);
  });

  it('is refused when something changed after the look, and when something else is said', async () => {
    const ids = await people('mainits', 2);
    const shown = await preview(ids, 'hours', { minutes: 60 });
    expect((await record(shown, 'hours', { minutes: 90 })).code).toBe('preview-outdated');
    await course.record(course.coordinator, ids[1]!, 'hours', { minutes: 30 });
    expect((await record(shown, 'hours', { minutes: 60 })).code).toBe('preview-outdated');
    expect(await factsAbout(ids)).toBe(1);
    expect((await record(await preview(ids, 'hours', { minutes: 60 }), 'hours', { minutes: 60 })).facts).toHaveLength(2);
  });

  it('is done once by a double click, and by two tabs', async () => {
    const ids = await people('divreiz', 3);
    const shown = await preview(ids, 'supervision');
    const key = randomUUID();
    const [once, twice, tab] = await Promise.all([record(shown, 'supervision', { key }), record(shown, 'supervision', { key }), record(shown, 'supervision', { by: course.interviewer })]);
    expect(once).toEqual(twice);
    expect([once.code, tab.code].filter(Boolean)).toEqual(['preview-outdated']);
    expect(await factsAbout(ids)).toBe(3);
  });

  it('asks the database as often for twenty as for two; two hundred are possible', async () => {
    const statements = async (n: number) => {
      const ids = await people(`daudz${n}`, n);
      const shown = await preview(ids, 'identity-seen');
      let done: Recorded | undefined;
      const count = await countStatements(async () => {
        await preview(ids, 'identity-seen');
        await ask(course.coordinator, OPTIONS, { ids });
        done = await record(shown, 'identity-seen');
        await withdraw(done.facts);
      });
      expect(done!.facts).toHaveLength(n);
      return count;
    };
    const few = await statements(2);
    expect(await statements(20)).toBe(few);
    expect(await statements(200)).toBe(few);
    const ids = await people('parak', 201);
    expect((await record(ids.map((enrolmentId) => ({ enrolmentId, plan: 'x' })), 'identity-seen')).code).toBe('too-many-at-once');
  }, 60_000);
});

describe('taking it back', () => {
  it('corrects every fact by a later one with the reason', async () => {
    const ids = await people('atpakal', 3);
    const before = await preview(ids, 'supervision');
    const { facts } = await record(before, 'supervision');
    expect((await withdraw(facts, { reason: ' ' })).code).toBe('reason-missing');
    expect((await withdraw(facts, { by: course.stranger })).code).toBe('enrolment-unknown');
    const key = randomUUID();
    const [once, twice] = await Promise.all([withdraw(facts, { key }), withdraw(facts, { key })]);
    expect(once.results.map(({ refusal }) => refusal)).toEqual([null, null, null]);
    expect(twice).toEqual(once);
    const { rows } = await server.db.query('select withdrawn, reason from evidence where corrects_id = any($1)', [facts.map(({ factId }) => factId)]);
    expect(rows).toEqual(ids.map(() => ({ withdrawn: true, reason: 'Nepareizā grupa' })));
    const after = await preview(ids, 'supervision');
    expect(after.map(({ sameDay, before: stands }) => [sameDay, stands])).toEqual(before.map(({ before: stands }) => [false, stands]));
    expect((await withdraw(facts)).code).toBe('already-corrected');
  });

  it('leaves alone what somebody put right meanwhile, and says so', async () => {
    const ids = await people('dalejs', 2);
    const { facts } = await record(await preview(ids, 'supervision'), 'supervision');
    await withdraw(facts.slice(0, 1));
    expect((await withdraw(facts)).results.map(({ refusal }) => refusal)).toEqual(['already-corrected', null]);
    expect((await withdraw([{ enrolmentId: ids[1]!, factId: facts[0]!.factId }])).code).toBe('fact-unknown');
    expect((await withdraw(facts, { by: course.official })).code).toBe('not-yours-to-record');
  });
});
