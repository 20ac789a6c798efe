import { randomUUID } from 'node:crypto';
import type { Requirement } from '@lidzgaita/certification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { decide } from '../decisions/decisions.testing.js';

const titled = (text: string) => ({ title: { lv: text, en: text }, stage: 'vetting', mover: 'coordinator' }) as const;
const REQUIREMENTS: Requirement[] = [
  { ...titled('Dokuments'), id: 'dokuments', kind: 'any', of: [
    { ...titled('Identitāte'), id: 'identitate', kind: 'identity-seen' },
    { ...titled('Iepriekšējā pieredze'), id: 'pieredze', kind: 'prior-learning' },
  ] },
  { ...titled('Divi no trim'), id: 'divi-no', kind: 'at-least', n: 2, of: [
    { ...titled('Apdrošināšana'), id: 'apdrosinasana', kind: 'insurance' },
    { ...titled('Pāris'), id: 'paris', kind: 'all', of: [{ ...titled('Stundas'), id: 'stundas', kind: 'hours', minutes: 60 }] },
    { ...titled('Ieteikums'), id: 'ieteikums', kind: 'recommendation', people: 1, mover: 'trainer' },
  ] },
  { ...titled('Pārbaude'), id: 'parbaude', kind: 'record-check', months: 12, mover: 'official' },
  { ...titled('Ievadinstruktāža'), id: 'ievads', kind: 'induction', place: 'valmiera', neededFor: 'clearance' },
  { ...titled('Atļauja'), id: 'atlauja', kind: 'permit', mover: 'official', neededFor: 'clearance' },
  { ...titled('Atbalsts'), id: 'atbalsts', kind: 'supervision', count: 1, neededFor: 'clearance' },
];
const STEP = 'id partOf kind state reason least waived facts { id outcome }';
const VOLUNTEER = `query ($id: ID!) { volunteer(enrolmentId: $id) { recordable enrolment { standing { steps { ${STEP} } } } clearanceSteps { ${STEP} }
  history { id kind requirementId params reason actor { givenName } } } }`;

interface Step {
  id: string;
  partOf: string | null;
  state: string;
  waived: boolean;
  facts: { id: string; outcome: string | null }[];
}
interface Entry {
  id: string;
  kind: string;
  requirementId: string | null;
  params: Record<string, unknown> | null;
  reason: string | null;
  actor: { givenName: string } | null;
}
interface Seen {
  recordable: string[];
  enrolment: { standing: { steps: Step[] } };
  clearanceSteps: Step[];
  history: Entry[];
}

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server, { requirements: REQUIREMENTS, secondApprover: ['revoke'] });
});
afterAll(() => server?.stop());

const volunteer = async (by: Caller, id: string): Promise<Seen> => (await by.ask<{ volunteer: Seen }>(VOLUNTEER, { id })).data.volunteer;
const entry = (seen: Seen, kind: string): Entry => seen.history.find((each) => each.kind === kind)!;
const lastFact = async (personId: string, kind: string): Promise<string> =>
  (await server.db.query<{ id: string }>('select id from evidence where person_id = $1 and kind = $2 order by recorded_at desc, corrects_id is null limit 1', [personId, kind])).rows[0]!.id;
const putRight = async (by: Caller, operation: 'correctEvidence' | 'withdrawEvidence', input: object) => {
  const type = operation === 'correctEvidence' ? 'CorrectEvidenceInput' : 'WithdrawEvidenceInput';
  const { data } = await by.ask<Record<string, { __typename: string }>>(`mutation ($input: ${type}!) { ${operation}(input: $input) { __typename } }`, { input: { key: randomUUID(), ...input } });
  expect(data[operation]!.__typename).toBe('Volunteer');
};

describe('the history', () => {
  it('says what was corrected and withdrawn, and why, to those who may read it', async () => {
    const { personId, enrolmentId } = await course.trainee('labots');
    await course.record(course.coordinator, enrolmentId, 'apdrosinasana', { validUntil: '2027-05-01' });
    const factId = await lastFact(personId, 'insurance');
    await putRight(course.coordinator, 'correctEvidence', { enrolmentId, factId, occurredOn: '2026-11-19', validUntil: '2027-04-01', reason: 'Sajaukts gads' });
    await putRight(course.coordinator, 'withdrawEvidence', { enrolmentId, factId: await lastFact(personId, 'insurance'), reason: 'Nav polises' });
    const seen = await volunteer(course.coordinator, enrolmentId);
    expect(entry(seen, 'evidence-recorded')).toMatchObject({ id: factId, requirementId: 'apdrosinasana', params: { overtaken: true, title: { lv: 'Apdrošināšana' } }, reason: null });
    expect(entry(seen, 'evidence-corrected')).toMatchObject({ reason: 'Sajaukts gads', params: { correctsId: factId, overtaken: true } });
    expect(entry(seen, 'evidence-withdrawn')).toMatchObject({ reason: 'Nav polises', actor: { givenName: 'koordinatore' } });
    expect(entry(seen, 'evidence-withdrawn').params).not.toHaveProperty('overtaken');
    expect(JSON.stringify(await volunteer(course.trainer, enrolmentId))).not.toContain('Nav polises');
  });

  it('keeps why a check was put right to officials', async () => {
    const { personId, enrolmentId } = await course.trainee('parbaudits');
    await course.record(course.official, enrolmentId, 'parbaude', { outcome: 'not-suitable' });
    await putRight(course.official, 'withdrawEvidence', { enrolmentId, factId: await lastFact(personId, 'record-check'), reason: 'wrong-result' });
    expect(entry(await volunteer(course.official, enrolmentId), 'evidence-withdrawn')).toMatchObject({ reason: 'wrong-result', params: { kind: 'record-check' } });
    const coordinators = await volunteer(course.coordinator, enrolmentId);
    expect(entry(coordinators, 'evidence-withdrawn').reason).toBeNull();
    expect(JSON.stringify(coordinators)).not.toMatch(/wrong-result|not-suitable/);
  });

  it('tells of a certificate that was issued anew, and of what two people decided', async () => {
    const trainee = await course.trainee('parsaukts');
    for (const id of ['identitate', 'stundas']) await course.record(course.coordinator, trainee.enrolmentId, id, id === 'stundas' ? { minutes: 60 } : {});
    await course.record(course.trainer, trainee.enrolmentId, 'ieteikums', { outcome: 'ready' });
    await course.record(course.official, trainee.enrolmentId, 'parbaude', { outcome: 'suitable' });
    const certificate = await decide(course.coordinator, 'certify', { enrolmentId: trainee.enrolmentId, reason: 'Viss izpildīts' });
    await server.db.query(`update person set family_name = 'Jaunā' where id = $1`, [trainee.personId]);
    const { data } = await course.coordinator.ask<{ reissueCertificate: { id: string; number: string } }>(
      'mutation ($input: ReissueCertificateInput!) { reissueCertificate(input: $input) { ... on Certificate { id number } ... on Refusal { code } } }',
      { input: { key: randomUUID(), certificateId: certificate.id, reason: 'Mainīts uzvārds' } });
    const { id, number } = data.reissueCertificate;
    await decide(course.coordinator, 'revokeCertificate', { certificateId: id, reason: 'Pārkāpums' });
    const seen = await volunteer(course.coordinator, trainee.enrolmentId);
    expect(entry(seen, 'certified').params!.number).toBe(entry(seen, 'reissued').params!.replaced);
    expect(entry(seen, 'reissued')).toMatchObject({ id, params: { number }, reason: 'Mainīts uzvārds' });
    expect(entry(seen, 'proposed')).toMatchObject({ reason: 'Pārkāpums', params: { decision: 'revoke' } });
    const trainers = await volunteer(course.trainer, trainee.enrolmentId);
    expect([entry(trainers, 'reissued').reason, entry(trainers, 'proposed')]).toEqual([null, undefined]);
  });
});

describe('a programme with groups', () => {
  it('comes through with its parts, and a waiver of one meets the group', async () => {
    const { enrolmentId } = await course.trainee('grupas');
    const steps = async () => (await volunteer(course.coordinator, enrolmentId)).enrolment.standing.steps;
    const state = (all: Step[]) => Object.fromEntries(all.map((each) => [each.id, each.state]));
    expect((await steps()).map(({ id, partOf }) => [id, partOf])).toEqual([
      ['dokuments', null], ['identitate', 'dokuments'], ['pieredze', 'dokuments'],
      ['divi-no', null], ['apdrosinasana', 'divi-no'], ['paris', 'divi-no'], ['stundas', 'paris'], ['ieteikums', 'divi-no'], ['parbaude', null],
    ]);
    await course.record(course.coordinator, enrolmentId, 'stundas', { minutes: 60 });
    await decide(course.coordinator, 'waiveRequirement', { enrolmentId, requirementId: 'pieredze', reason: 'Jau zināms', validUntil: '2027-05-31' });
    const now = await steps();
    expect(state(now)).toMatchObject({ dokuments: 'MET', identitate: 'MISSING', pieredze: 'MET', 'divi-no': 'PARTIAL', paris: 'MET', stundas: 'MET', apdrosinasana: 'MISSING' });
    expect(now.find(({ id }) => id === 'pieredze')).toMatchObject({ waived: true });
    const { history } = await volunteer(course.coordinator, enrolmentId);
    expect(history.find(({ kind }) => kind === 'evidence-waived')).toMatchObject({ requirementId: 'pieredze', reason: 'Jau zināms', params: { until: '2027-05-31', title: { lv: 'Iepriekšējā pieredze' } } });
  });
});

describe('what a clearance asks', () => {
  it('stands beside the road, recorded by those whose work it is', async () => {
    const { enrolmentId } = await course.trainee('atlaujai');
    const seen = await volunteer(course.coordinator, enrolmentId);
    expect(seen.clearanceSteps.map(({ id, state }) => [id, state])).toEqual([['ievads', 'MISSING'], ['atlauja', 'MISSING'], ['atbalsts', 'MISSING']]);
    expect(seen.enrolment.standing.steps.map(({ id }) => id)).not.toContain('ievads');
    expect(seen.recordable).toEqual(expect.arrayContaining(['ievads', 'atbalsts']));
    expect(seen.recordable).not.toContain('atlauja');
    expect((await volunteer(course.trainer, enrolmentId)).recordable).toContain('atbalsts');
    await course.record(course.coordinator, enrolmentId, 'ievads');
    await course.record(course.trainer, enrolmentId, 'atbalsts');
    await course.record(course.official, enrolmentId, 'atlauja', { outcome: 'suitable', reference: 'BAC-1', validUntil: '2027-05-01' });
    const ofOfficial = (await volunteer(course.official, enrolmentId)).clearanceSteps;
    expect(ofOfficial.map(({ state }) => state)).toEqual(['MET', 'MET', 'MET']);
    expect(ofOfficial[1]!.facts[0]!.outcome).toBe('suitable');
    const ofCoordinator = (await volunteer(course.coordinator, enrolmentId)).clearanceSteps;
    expect(ofCoordinator[1]).toMatchObject({ state: 'MET', facts: [{ outcome: null }] });
    expect((await volunteer(course.trainer, enrolmentId)).clearanceSteps[1]!.facts).toEqual([]);
  });

  it('hides from trainers that a permit was refused', async () => {
    const { enrolmentId } = await course.trainee('atteikts');
    await course.record(course.official, enrolmentId, 'atlauja', { outcome: 'not-suitable', reference: 'BAC-2', validUntil: '2027-05-01' });
    const stateFor = async (by: Caller) => (await volunteer(by, enrolmentId)).clearanceSteps[1]!.state;
    expect([await stateFor(course.official), await stateFor(course.trainer)]).toEqual(['REFUSED', 'MISSING']);
  });
});
