import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
  await server.db.query(`insert into place (code, name, closed) values ('cesis', '{"lv": "Cēsis", "en": "Cēsis"}', false), ('brasa', '{"lv": "Brasa", "en": "Brasa"}', true) on conflict do nothing`);
});
afterAll(() => server.stop());

interface Told {
  code?: string;
  clearances: { id: string; state: string; place: { code: string } | null }[];
  matches: { id: string; state: string; contacts: number }[];
  grantable: string[];
  hindrances: { id: string }[];
}
const PERMITS = '{ enrolmentId certified grantable matching hindrances { id } clearances { id setting state place { code } } matches { id state contacts } }';

async function write(by: Caller, field: string, type: string, input: object): Promise<Told> {
  const { data, errors } = await by.ask<{ answer: Told }>(`mutation ($input: ${type}!) { answer: ${field}(input: $input) { ... on Permits ${PERMITS} ... on Refusal { code } } }`, { input: { key: randomUUID(), ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer;
}
const grant = (by: Caller, enrolmentId: string, more: object = {}) => write(by, 'grantClearance', 'GrantClearanceInput', { enrolmentId, setting: 'COMMUNITY', validUntil: '2027-06-01', ...more });
const end = (by: Caller, clearanceId: string, reason = 'Pārcelšanās') => write(by, 'endClearance', 'EndClearanceInput', { clearanceId, reason });
const start = (by: Caller, enrolmentId: string, reference = 'vpd-2026-0147') => write(by, 'startMatch', 'StartMatchInput', { enrolmentId, reference, startedOn: '2026-11-22' });
const record = (by: Caller, matchId: string, kind: string, more: object = { reason: 'Iemesls' }) => write(by, 'recordMatch', 'RecordMatchInput', { matchId, kind, occurredOn: '2026-11-22', ...more });
const permits = async (by: Caller, enrolmentId: string) => (await by.ask<{ permits: Told | null }>(`query ($id: ID!) { permits(enrolmentId: $id) ${PERMITS} }`, { id: enrolmentId })).data.permits;
const pipeline = async () =>
  (await course.coordinator.ask<{ pipeline: { rows: { regionCode: string | null; trained: number; cleared: number; matched: number }[] } }>('{ pipeline { rows { regionCode trained cleared matched } } }')).data.pipeline.rows.find(({ regionCode }) => regionCode === null);

async function certified(name: string) {
  const trainee = await course.trainee(name);
  await course.makeReady(trainee);
  const { data } = await course.coordinator.ask<{ certify: { __typename: string; code?: string } }>(
    'mutation ($input: CertifyInput!) { certify(input: $input) { __typename ... on Refusal { code } } }', { input: { key: randomUUID(), enrolmentId: trainee.enrolmentId, reason: 'Viss izpildīts' } });
  expect(data.certify.code).toBeUndefined();
  return trainee;
}

describe('certificate, clearance and match', () => {
  it('are three records that do not follow from each other', async () => {
    const { enrolmentId } = await certified('trisreiz');
    expect(await pipeline()).toMatchObject({ trained: 1, cleared: 0, matched: 0 });
    expect((await start(course.coordinator, enrolmentId)).code).toBe('not-cleared');
    const granted = await grant(course.coordinator, enrolmentId);
    expect(granted.clearances[0]!.state).toBe('CLEARED');
    expect(await pipeline()).toMatchObject({ trained: 1, cleared: 1, matched: 0 });
    const started = await start(course.coordinator, enrolmentId);
    expect(await pipeline()).toMatchObject({ trained: 1, cleared: 1, matched: 1 });
    await record(course.coordinator, started.matches[0]!.id, 'MET', { contacts: 3 });
    expect((await record(course.coordinator, started.matches[0]!.id, 'MET', { contacts: 2 })).matches[0]).toMatchObject({ state: 'RUNNING', contacts: 5 });
    // The check runs out: nobody may work, and yet only a person touches the match.
    server.clock.instant = new Date('2027-11-25T10:00:00Z');
    await grantAgain();
    const later = await permits(course.coordinator, enrolmentId);
    expect([later!.clearances[0]!.state, later!.matches[0]!.state]).toEqual(['EXPIRED', 'RUNNING']);
    server.clock.instant = new Date('2026-11-22T10:00:00Z');
    await grantAgain();
    const ended = await end(course.coordinator, granted.clearances[0]!.id);
    expect([ended.clearances[0]!.state, ended.matches[0]!.state]).toEqual(['ENDED', 'RUNNING']);
    expect(await pipeline()).toMatchObject({ trained: 1, cleared: 0, matched: 1 });
    expect((await end(course.coordinator, granted.clearances[0]!.id)).code).toBe('clearance-over');
    expect((await record(course.coordinator, started.matches[0]!.id, 'PAUSED')).matches[0]!.state).toBe('PAUSED');
    expect(await pipeline()).toMatchObject({ trained: 1, cleared: 0, matched: 0 });
    expect((await record(course.coordinator, started.matches[0]!.id, 'RESUMED')).code).toBe('not-cleared');
    expect((await record(course.coordinator, started.matches[0]!.id, 'ENDED')).matches[0]!.state).toBe('ENDED');
    expect((await record(course.coordinator, started.matches[0]!.id, 'MET', { contacts: 1 })).code).toBe('match-over');
  });

  it('a check that runs out blocks the clearance by itself, and a new one frees it', async () => {
    const { enrolmentId } = await certified('parbaude');
    await grant(course.official, enrolmentId, { setting: 'PRISON', place: 'cesis', validUntil: '2027-11-22' });
    server.clock.instant = new Date('2027-11-22T10:00:00Z');
    await grantAgain();
    const [blocked] = (await permits(course.coordinator, enrolmentId))!.clearances;
    expect(blocked).toMatchObject({ state: 'BLOCKED', place: { code: 'cesis' } });
    expect((await permits(course.coordinator, enrolmentId))!.hindrances).toEqual([{ id: 'parbaude' }]);
    expect((await grant(course.official, enrolmentId, { validUntil: '2028-01-01' })).code).toBe('clearance-blocked');
    server.clock.instant = new Date('2026-11-22T10:00:00Z');
    await grantAgain();
  });
});

/** The clock was moved: sessions of the other time are over. */
async function grantAgain(): Promise<void> {
  course.coordinator = await server.signIn('koordinatore@example.org');
  course.official = await server.signIn('amatpersona@example.org');
}

describe('who grants what', () => {
  it('refuses with a reason', async () => {
    const { enrolmentId } = await certified('robezas');
    const fresh = await course.trainee('nekas');
    expect((await grant(course.coordinator, fresh.enrolmentId)).code).toBe('not-certified');
    expect((await grant(course.stranger, enrolmentId)).code).toBe('enrolment-unknown');
    expect((await grant(course.coordinator, enrolmentId, { setting: 'PRISON', place: 'cesis' })).code).toBe('not-yours-to-grant');
    expect((await grant(course.coordinator, enrolmentId, { setting: 'MINORS' })).code).toBe('not-yours-to-grant');
    expect((await grant(course.official, enrolmentId, { setting: 'PRISON' })).code).toBe('place-missing');
    expect((await grant(course.official, enrolmentId, { setting: 'PRISON', place: 'brasa' })).code).toBe('place-closed');
    expect((await grant(course.coordinator, enrolmentId, { validUntil: '2027-11-23' })).code).toBe('clearance-days');
    expect((await grant(course.coordinator, enrolmentId, { validUntil: '2026-11-21' })).code).toBe('clearance-days');
    const { clearances } = await grant(course.official, enrolmentId, { setting: 'MINORS' });
    expect((await end(course.stranger, clearances[0]!.id)).code).toBe('clearance-unknown');
    expect((await end(course.coordinator, clearances[0]!.id, ' ')).code).toBe('reason-missing');
    for (const reference of ['Jānis Bērziņš', 'VPD-26-1', 'VPD-2026-0147 Jānis']) expect((await start(course.coordinator, enrolmentId, reference)).code).toBe('reference-malformed');
    const { matches } = await start(course.coordinator, enrolmentId);
    expect((await record(course.coordinator, matches[0]!.id, 'RESUMED')).code).toBe('match-over');
    expect((await record(course.coordinator, matches[0]!.id, 'MET', { contacts: 0 })).code).toBe('contacts-missing');
    expect((await record(course.stranger, matches[0]!.id, 'ENDED')).code).toBe('match-unknown');
  });

  it('shows nothing to trainers and strangers, and everything to the volunteer', async () => {
    const { enrolmentId } = await certified('skats');
    await grant(course.coordinator, enrolmentId);
    expect(await permits(course.trainer, enrolmentId)).toBeNull();
    expect(await permits(course.stranger, enrolmentId)).toBeNull();
    expect(await permits(await server.signIn('skats@example.org'), enrolmentId)).toMatchObject({ clearances: [{ state: 'CLEARED' }], grantable: [], matching: false });
  });
});

it('what was granted stays granted: the tables only grow', async () => {
  for (const table of ['clearance', 'clearance_end', '"match"', 'match_event']) await expect(server.db.query(`delete from ${table}`)).rejects.toThrow('only grows');
});
