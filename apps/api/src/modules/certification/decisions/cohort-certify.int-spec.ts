import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { certified, readyTrainee } from './decisions.testing.js';

interface Preview {
  people: { enrolmentId: string; refusal: string | null; second: boolean; expiresOn: string | null; plan: string; blockers: { id: string }[] }[];
}
interface Result {
  enrolmentId: string;
  certificate: { id: string; limits: string | null } | null;
  proposal: { id: string } | null;
  refusal: { code: string } | null;
}

const PREVIEW = 'query ($id: ID!) { certifyPreview(cohortId: $id) { cohortId title people { enrolmentId person { familyName } refusal second expiresOn plan blockers { id } } } }';
const CERTIFY = `mutation ($input: CertifyCohortInput!) { certifyCohort(input: $input) { __typename ... on Refusal { code }
  ... on CohortDecisions { results { enrolmentId certificate { id limits } proposal { id } refusal { code } } } } }`;

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());

const preview = async (by: Caller, of = course) => (await by.ask<{ certifyPreview: Preview | null }>(PREVIEW, { id: of.cohortId })).data.certifyPreview;
const entry = async (enrolmentId: string, of = course) => (await preview(of.coordinator, of))!.people.find((each) => each.enrolmentId === enrolmentId)!;
const send = async (people: object[], key: string = randomUUID(), by = course.coordinator, of = course): Promise<{ code?: string; results: Result[] }> => {
  const { data, errors } = await by.ask<{ certifyCohort: { code?: string; results: Result[] } }>(CERTIFY, { input: { key, cohortId: of.cohortId, reason: 'Viss ir', people } });
  return errors?.[0]?.extensions.code === 'BUSY' ? send(people, key, by, of) : data.certifyCohort;
};
const certificatesOf = async (enrolmentIds: string[]) => (await server.db.query('select 1 from certificate where enrolment_id = any($1)', [enrolmentIds])).rows.length;

describe('the preview', () => {
  it('says of each person whether they can be certified, until when, or what is missing', async () => {
    const ready = await readyTrainee(course, 'gatavs');
    const short = await course.trainee('nepilns');
    const there = await certified(course, 'jauir');
    expect(await entry(ready.enrolmentId)).toMatchObject({ refusal: null, second: false, expiresOn: '2028-11-22', blockers: [] });
    expect(await entry(short.enrolmentId)).toMatchObject({ refusal: 'not-ready', expiresOn: null, blockers: [{ id: 'tests' }, { id: 'klatiene' }, { id: 'ieteikums' }, { id: 'identitate' }, { id: 'intervija' }, { id: 'parbaude' }] });
    expect(await entry(there.enrolmentId)).toMatchObject({ refusal: 'already-certified' });
    expect(await preview(course.stranger)).toBeNull();
  });
});

describe('certifying a cohort', () => {
  it('does each person by themselves, tells what came of each, and finishes the rest when it is repeated', async () => {
    const people = [await readyTrainee(course, 'pirmais'), await readyTrainee(course, 'otrais')];
    const short = await course.trainee('tresais');
    const plans = await Promise.all([...people, short].map(({ enrolmentId }) => entry(enrolmentId)));
    const key = randomUUID();
    const chosen = plans.map(({ enrolmentId, plan }, at) => ({ enrolmentId, plan, ...(at === 1 && { limits: 'Tikai grupā' }) }));
    const first = await send(chosen.slice(0, 1), key);
    expect(first.results.map(({ certificate }) => Boolean(certificate))).toEqual([true]);
    const all = await send(chosen, key);
    expect(all.results.map(({ certificate, refusal }) => refusal?.code ?? certificate?.limits ?? 'done')).toEqual(['done', 'Tikai grupā', 'not-ready']);
    expect(all.results[0]!.certificate!.id).toBe(first.results[0]!.certificate!.id);
    expect(await certificatesOf(people.map(({ enrolmentId }) => enrolmentId))).toBe(2);
  });

  it('gives one certificate each to a double click, and to several coordinators at once', async () => {
    const people = await Promise.all(['klikskis1', 'klikskis2', 'klikskis3'].map((name) => readyTrainee(course, name)));
    const chosen = await Promise.all(people.map(async ({ enrolmentId }) => ({ enrolmentId, plan: (await entry(enrolmentId)).plan })));
    const key = randomUUID();
    const [once, twice, other] = await Promise.all([send(chosen, key), send(chosen, key), send(chosen, randomUUID(), course.interviewer)]);
    expect(once).toEqual(twice);
    expect(await certificatesOf(people.map(({ enrolmentId }) => enrolmentId))).toBe(3);
    const made = [once, other].flatMap(({ results }) => results.filter(({ certificate }) => certificate));
    expect(made).toHaveLength(3);
  });

  it('refuses what is no longer as it was previewed, and says so', async () => {
    const { enrolmentId, personId } = await readyTrainee(course, 'mainits');
    const { plan } = await entry(enrolmentId);
    await server.db.query(`update person set family_name = 'Cita' where id = $1`, [personId]);
    expect((await send([{ enrolmentId, plan }])).results[0]!.refusal!.code).toBe('preview-outdated');
    expect((await send([{ enrolmentId, plan: (await entry(enrolmentId)).plan }])).results[0]!.certificate).not.toBeNull();
  });

  it('is for the coordinators of the cohort, people of it, a reason and a typed password', async () => {
    const { enrolmentId } = await readyTrainee(course, 'robezas');
    const { plan } = await entry(enrolmentId);
    expect((await send([{ enrolmentId, plan }], randomUUID(), course.stranger)).code).toBe('cohort-unknown');
    expect((await send([])).code).toBe('too-many-at-once');
    expect((await send([{ enrolmentId: randomUUID(), plan }])).results[0]!.refusal!.code).toBe('enrolment-unknown');
    const began = server.clock.instant;
    server.clock.instant = new Date(began.getTime() + 11 * 60_000);
    expect((await send([{ enrolmentId, plan }])).code).toBe('step-up-needed');
    server.clock.instant = began;
    expect(await certificatesOf([enrolmentId])).toBe(0);
  });

  it('proposes where the programme wants two people', async () => {
    const two = await TestServer.start();
    try {
      const of = await VettingCourse.open(two, { secondApprover: ['certify'] });
      const { enrolmentId } = await readyTrainee(of, 'gaida');
      const previewed = await entry(enrolmentId, of);
      expect(previewed).toMatchObject({ refusal: null, second: true });
      const { results } = await send([{ enrolmentId, plan: previewed.plan, limits: 'Tikai grupā' }], randomUUID(), of.coordinator, of);
      expect(results[0]).toMatchObject({ certificate: null, refusal: null, proposal: { id: expect.any(String) } });
      expect(await entry(enrolmentId, of)).toMatchObject({ refusal: 'proposal-open' });
      const approve = 'mutation ($input: AnswerProposalInput!) { approveProposal(input: $input) { ... on Proposal { state limits } } }';
      const { data } = await of.interviewer.ask(approve, { input: { key: randomUUID(), proposalId: results[0]!.proposal!.id, reason: 'Piekrītu' } });
      expect(data).toMatchObject({ approveProposal: { state: 'APPROVED', limits: 'Tikai grupā' } });
      expect((await two.db.query(`select limits from decision where kind = 'certify'`)).rows).toEqual([{ limits: 'Tikai grupā' }]);
    } finally {
      await two.stop();
    }
  });
});
