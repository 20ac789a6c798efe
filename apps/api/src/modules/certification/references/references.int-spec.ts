import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '../../../platform/telemetry/log.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { SigningCourse } from '../agreements/agreements.testing.js';
import { ReferencesService } from './references.service.js';

const FIELDS = 'requests { id state refereeName email relation counts readable sentAt remindedAt expiresAt }';
const REFERENCES = `query ($id: ID!) { references(enrolmentId: $id) { ${FIELDS} } }`;
const REQUEST = `mutation ($input: RequestReferenceInput!) { requestReference(input: $input) { __typename ... on References { ${FIELDS} } ... on Refusal { code } } }`;
const SEND = `mutation ($input: ReferenceActionInput!) { sendReference(input: $input) { __typename ... on Refusal { code } } }`;
const WITHDRAW = `mutation ($input: ReferenceActionInput!) { withdrawReference(input: $input) { __typename ... on Refusal { code } } }`;
const FORM = 'query ($token: String!) { referenceForm(token: $token) { refereeName volunteer organisation locale expiresAt } }';
const ANSWER = `mutation ($input: AnswerReferenceInput!) { answerReference(input: $input) { __typename ... on Refusal { code params } ... on ReferenceReceipt { answeredAt } } }`;
const ERASE = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { __typename } }';
const READ = 'query ($id: ID!) { referenceAnswer(id: $id) { answer } }';

interface Asked {
  id: string;
  state: string;
  refereeName: string | null;
  email: string | null;
  counts: boolean | null;
  readable: boolean;
}
type Result = { __typename: string; code?: string; params?: unknown };

const GIVEN = { capacity: 'Darba vadītāja', knownFor: 'years', reliability: 'always', discretion: 'mostly', against: '', recommendation: 'yes', freely: 'KANARIJPUTNS' };

let server: TestServer;
let course: SigningCourse;
const written: string[] = [];

beforeAll(async () => {
  for (const level of ['info', 'warn', 'error'] as const) vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void written.push(JSON.stringify(said)));
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await SigningCourse.open(server);
});
beforeEach(() => server.db.query('delete from rate_limit'));
afterAll(() => server?.stop());

const of = async (by: Caller, id: string) => (await by.ask<{ references: { requests: Asked[] } | null }>(REFERENCES, { id })).data.references?.requests;
const outcome = (answer: Record<string, Result>) => Object.values(answer)[0]!.code ?? Object.values(answer)[0]!.__typename;
const request = async (by: Caller, enrolmentId: string, said: object = {}) =>
  outcome((await by.ask<Record<string, Result>>(REQUEST, { input: { key: randomUUID(), enrolmentId, refereeName: 'Ilze Kalniņa', email: `${randomUUID()}@example.org`, relation: 'Bijusī darba vadītāja', locale: 'lv', ...said } })).data);
const act = async (by: Caller, mutation: string, id: string) => outcome((await by.ask<Record<string, Result>>(mutation, { input: { key: randomUUID(), id } })).data);
const form = async (token: string) => (await server.anonymous().request('POST', '/graphql', { query: FORM, variables: { token } })).body;
const give = async (token: string, answer: object = GIVEN, key: string = randomUUID()) => (await server.anonymous().ask<{ answerReference: Result }>(ANSWER, { input: { key, token, answer } })).data.answerReference;
/** Tokens of the letters to an address, oldest first. */
const tokens = async (email: string) => {
  const { rows } = await server.db.query<{ text: string }>(
    `select j.payload->>'text' as text from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'send-mail' and j.payload->>'to' = $1 order by j.id`, [email]);
  return rows.map(({ text }) => /\/atsauksme\/(\S+)/.exec(text)![1]!);
};
const sent = async (name: string) => {
  const volunteer = await course.trainee(name);
  const email = `atsauce-${name}@example.org`;
  expect(await request(course.coordinator, volunteer.enrolmentId, { email })).toBe('References');
  const [asked] = (await of(course.coordinator, volunteer.enrolmentId))!;
  return { ...volunteer, email, id: asked!.id, token: (await tokens(email))[0]! };
};
const evidence = async (personId: string) => Number((await server.db.query(`select count(*) from evidence where person_id = $1 and kind = 'references'`, [personId])).rows[0].count);

describe('a reference', () => {
  it('is asked for by letter, given once without an account, and counts', async () => {
    const { personId, enrolmentId, token, id, caller } = await sent('pilna');
    expect(JSON.parse(await form(token))).toMatchObject({ data: { referenceForm: { refereeName: 'Ilze Kalniņa', volunteer: 'pilna Paraugs', locale: 'lv', expiresAt: '2026-12-22T22:00:00.000Z' } } });
    expect(await give(token, { ...GIVEN, capacity: ' ', recommendation: 'perhaps' })).toMatchObject({ code: 'answer-incomplete', params: { fields: ['capacity', 'recommendation'] } });
    expect(await give(token, { ...GIVEN, freely: 'x'.repeat(2001) })).toMatchObject({ code: 'answer-incomplete', params: { fields: ['freely'] } });
    const key = randomUUID();
    const both = await Promise.all([give(token, GIVEN, key), give(token, GIVEN, key)]);
    expect(both.map(({ __typename }) => __typename)).toEqual(['ReferenceReceipt', 'ReferenceReceipt']);
    expect(await give(token)).toMatchObject({ code: 'link-over' });
    expect(await evidence(personId)).toBe(1);
    expect(await course.requirement(caller, enrolmentId, 'atsauksmes')).toMatchObject({ state: 'PARTIAL' });
    expect((await of(course.coordinator, enrolmentId))![0]).toMatchObject({ state: 'RECEIVED', counts: true, readable: true });
    expect((await course.coordinator.ask(READ, { id })).data).toEqual({ referenceAnswer: { answer: GIVEN } });
    expect((await server.db.query(`select 1 from audit_entry where action = 'reference-read' and subject_id = $1`, [id])).rows).toHaveLength(1);
  });

  it('goes to the database sealed, and to no log', async () => {
    const { token } = await sent('aizzimogota');
    await give(token);
    const { rows } = await server.db.query(
      `select 1 from reference_request r where position('KANARIJPUTNS' in r::text) > 0 or position(encode('KANARIJPUTNS', 'hex') in r::text) > 0
       union all select 1 from evidence e where position('KANARIJPUTNS' in e::text) > 0
       union all select 1 from audit_entry a where position('KANARIJPUTNS' in a::text) > 0`,
    );
    expect(rows).toEqual([]);
    expect(written.join('\n')).not.toContain('KANARIJPUTNS');
    expect((await server.db.query('select encode(token_hash, $1) as stored from reference_request', ['escape'])).rows.map(({ stored }) => stored as string)).not.toContain(token);
  });

  it('that does not recommend does not count', async () => {
    const { token, personId, enrolmentId } = await sent('neiesaka');
    expect(await give(token, { ...GIVEN, recommendation: 'no' })).toMatchObject({ __typename: 'ReferenceReceipt' });
    expect(await evidence(personId)).toBe(0);
    expect((await of(course.coordinator, enrolmentId))![0]).toMatchObject({ state: 'RECEIVED', counts: false });
  });

  it('is between the referee and the coordinators: others see nothing, the volunteer that it has arrived', async () => {
    const { token, id, enrolmentId, caller } = await sent('savs');
    await give(token);
    expect(await of(caller, enrolmentId)).toMatchObject([{ state: 'RECEIVED', email: null, counts: null, readable: false }]);
    expect((await caller.ask(READ, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await course.stranger.ask(READ, { id })).data).toEqual({ referenceAnswer: null });
    expect(await of(course.stranger, enrolmentId)).toBeUndefined();
    expect(await request(course.stranger, enrolmentId)).toBe('enrolment-unknown');
    for (const mutation of [SEND, WITHDRAW]) expect(await act(course.stranger, mutation, id)).toBe('request-unknown');
    expect(await act(course.coordinator, SEND, randomUUID())).toBe('request-unknown');
    expect(await act(course.coordinator, SEND, id)).toBe('reference-closed');
  });

  it('may be proposed by the volunteer, and leaves when a coordinator sends it', async () => {
    const { enrolmentId, caller } = await course.trainee('ierosina');
    const email = 'ierosinats@example.org';
    expect(await request(caller, enrolmentId, { email })).toBe('References');
    expect(await request(caller, enrolmentId, { email: 'IEROSINATS@example.org' })).toBe('referee-asked');
    expect(await request(caller, enrolmentId, { email: 'ierosina@example.org' })).toBe('own-reference');
    expect(await tokens(email)).toEqual([]);
    const [asked] = (await of(caller, enrolmentId))!;
    expect(asked!.state).toBe('PROPOSED');
    expect((await caller.ask(SEND, { input: { key: randomUUID(), id: asked!.id } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await act(course.coordinator, SEND, asked!.id)).toBe('References');
    expect(await tokens(email)).toHaveLength(1);
    expect((await of(caller, enrolmentId))![0]!.state).toBe('SENT');
  });

  it('that waits to be asked for is not, once the volunteer is erased', async () => {
    const { personId, email } = await sent('dzests');
    const other = await course.trainee('paliek');
    await request(course.coordinator, other.enrolmentId, { email });
    expect((await course.coordinator.ask(ERASE, { input: { key: randomUUID(), personId, reason: 'ASKED' } })).data).toEqual({ erasePerson: { __typename: 'Erased' } });
    expect(await tokens(email)).toHaveLength(1);
  });

  it.each([
    ['referee-missing', { refereeName: ' ' }],
    ['referee-missing', { refereeName: 'Ilze \u202eKalniņa' }],
    ['relation-missing', { relation: '' }],
    ['email-malformed', { email: 'nav adrese' }],
  ])('is refused with %s', async (code, said) => {
    const { enrolmentId } = await course.trainee(randomUUID());
    expect(await request(course.coordinator, enrolmentId, said)).toBe(code);
  });
});

describe('a link', () => {
  it('that was used, withdrawn, has ended, is about somebody who left or was never made answers alike, byte for byte', async () => {
    const [used, withdrawn, ended] = [await sent('lietota'), await sent('atsaukta'), await sent('beigusies')];
    await give(used.token);
    expect(await act(course.coordinator, WITHDRAW, withdrawn.id)).toBe('References');
    await server.db.query('update reference_request set expires_at = $2 where id = $1', [ended.id, server.clock.now()]);
    const left = await sent('aizgajis');
    await server.db.query('update person set disabled_at = $2 where id = $1', [left.personId, server.clock.now()]);
    const forged = `${used.token.slice(0, -1)}${used.token.endsWith('A') ? 'B' : 'A'}`;
    const over = [used.token, withdrawn.token, ended.token, left.token, forged, 'x', '', 'a'.repeat(5000), `${withdrawn.id}`];
    expect([...new Set(await Promise.all(over.map(form)))]).toEqual(['{"data":{"referenceForm":null}}\n']);
    for (const token of over) expect(await give(token)).toMatchObject({ code: 'link-over' });
    expect(await evidence(withdrawn.personId)).toBe(0);
  });

  it('comes again in a reminder, once a day; after its end there is a new one', async () => {
    const { id, email, token, enrolmentId } = await sent('atgadina');
    expect(await act(course.coordinator, SEND, id)).toBe('reminded-today');
    const now = server.clock.instant;
    try {
      server.clock.instant = new Date('2026-11-24T10:00:00Z');
      course.coordinator = await server.signIn('koordinatore@example.org');
      expect(await act(course.coordinator, SEND, id)).toBe('References');
      expect((await of(course.coordinator, enrolmentId))![0]!.state).toBe('REMINDED');
      expect(await tokens(email)).toEqual([token, token]);
      server.clock.instant = new Date('2026-12-23T10:00:00Z');
      course.coordinator = await server.signIn('koordinatore@example.org');
      expect((await of(course.coordinator, enrolmentId))![0]!.state).toBe('EXPIRED');
      expect(await act(course.coordinator, SEND, id)).toBe('References');
      const [, , fresh] = await tokens(email);
      expect(fresh).not.toBe(token);
      expect(JSON.parse(await form(token))).toEqual({ data: { referenceForm: null } });
      expect(await give(fresh!)).toMatchObject({ __typename: 'ReferenceReceipt' });
    } finally {
      server.clock.instant = now;
      course.coordinator = await server.signIn('koordinatore@example.org');
    }
  });

  it('is not found by trying: twenty wrong ones, and then none for a while', async () => {
    const { token } = await sent('minetajs');
    for (let at = 0; at < 20; at += 1) await form(randomUUID());
    expect(await form(token)).toContain('RATE_LIMITED');
    expect((await server.anonymous().ask(ANSWER, { input: { key: randomUUID(), token, answer: GIVEN } })).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });
});

it('what was written is taken away after half a year, where no certificate rests on it; the fact stays', async () => {
  const { id, token, personId, enrolmentId } = await sent('izdzesta');
  await give(token);
  await expect(server.db.query('update reference_request set counts = false where id = $1', [id])).rejects.toThrow('does not change');
  const purge = () => server.app.get(ReferencesService, { strict: false }).purge();
  expect(await purge()).toBe(0);
  const now = server.clock.instant;
  try {
    server.clock.instant = new Date('2027-06-01T10:00:00Z');
    expect(await purge()).toBeGreaterThan(0);
    expect(await purge()).toBe(0);
  } finally {
    server.clock.instant = now;
  }
  expect((await server.db.query('select referee_name, email, relation, sealed, token_hash, counts from reference_request where id = $1', [id])).rows).toEqual([
    { referee_name: null, email: null, relation: null, sealed: null, token_hash: null, counts: true },
  ]);
  expect((await of(course.coordinator, enrolmentId))![0]).toMatchObject({ state: 'RECEIVED', refereeName: null, readable: false });
  expect(await evidence(personId)).toBe(1);
});
