import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { SigningCourse } from '../agreements/agreements.testing.js';
import { ReferenceLinks } from '../references/reference-link.js';

interface Entry {
  kind: string;
  params: Record<string, unknown> | null;
  actor: { givenName: string } | null;
}

let server: TestServer;
let course: SigningCourse;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await SigningCourse.open(server);
});
afterAll(() => server?.stop());

const history = async (by: Caller, id: string): Promise<Entry[]> =>
  (await by.ask<{ volunteer: { history: Entry[] } }>('query ($id: ID!) { volunteer(enrolmentId: $id) { history { kind params actor { givenName } } } }', { id })).data.volunteer.history;
const kinds = (entries: Entry[]) => entries.map(({ kind }) => kind).filter((kind) => kind !== 'enrolled').sort();
const act = async (by: Caller, operation: string, type: string, input: object): Promise<string> =>
  (await by.ask<{ done: { __typename: string } }>(`mutation ($input: ${type}!) { done: ${operation}(input: $input) { __typename } }`, { input: { key: randomUUID(), ...input } })).data.done.__typename;
const ask = (by: Caller, enrolmentId: string, refereeName: string) =>
  act(by, 'requestReference', 'RequestReferenceInput', { enrolmentId, refereeName, email: `${randomUUID()}@example.org`, relation: 'Kolēģe', locale: 'lv' });

it('tells which version of which text was signed', async () => {
  const { enrolmentId, caller } = await course.trainee('paraksts');
  for (const words of ['Otrais teksts', 'Trešais teksts']) {
    const { hash } = (await course.agreement(caller, enrolmentId))!.current;
    expect(await course.sign(caller, { enrolmentId, hash, typedName: 'paraksts Paraugs' })).toBe('SIGNED');
    await course.publish({ ligums: words });
    server.clock.instant = new Date(server.clock.instant.getTime() + 1000);
  }
  const signed = (await history(course.coordinator, enrolmentId)).filter(({ kind }) => kind === 'agreement-signed');
  expect(signed.map(({ params, actor }) => [params!['version'], actor!.givenName])).toEqual([[2, 'paraksts'], [1, 'paraksts']]);
  expect(kinds(await history(course.trainer, enrolmentId))).toEqual([]);
});

it('tells whom a reference was asked of and what became of it, to coordinators', async () => {
  const { enrolmentId, caller } = await course.trainee('atsauksmes');
  await ask(course.coordinator, enrolmentId, 'Ilze Kalniņa');
  const links = server.app.get(ReferenceLinks, { strict: false });
  const idOf = async (name: string) => (await server.db.query<{ id: string }>('select id from reference_request where enrolment_id = $1 and referee_name = $2', [enrolmentId, name])).rows[0]!.id;
  const answer = { capacity: 'Darba vadītāja', knownFor: 'years', reliability: 'always', discretion: 'mostly', against: '', recommendation: 'yes', freely: '' };
  expect(await act(server.anonymous(), 'answerReference', 'AnswerReferenceInput', { token: links.token(await idOf('Ilze Kalniņa'), 1), answer })).toBe('ReferenceReceipt');
  await ask(caller, enrolmentId, 'Jānis Ozols');
  expect(await act(course.coordinator, 'withdrawReference', 'ReferenceActionInput', { id: await idOf('Jānis Ozols') })).toBe('References');
  const seen = await history(course.coordinator, enrolmentId);
  expect(kinds(seen)).toEqual(['reference-named', 'reference-received', 'reference-sent', 'reference-withdrawn']);
  expect(seen.find(({ kind }) => kind === 'reference-sent')).toMatchObject({ params: { name: 'Ilze Kalniņa' }, actor: { givenName: 'koordinatore' } });
  expect(seen.find(({ kind }) => kind === 'reference-named')).toMatchObject({ params: { name: 'Jānis Ozols' }, actor: { givenName: 'atsauksmes' } });
  expect(JSON.stringify(await history(course.trainer, enrolmentId))).not.toContain('Kalniņa');
});
