import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import type { OwnCopy } from './own-data.service.js';

interface OwnAnswer {
  code?: string;
  phone?: string | null;
  correction?: { id: string; givenName: string } | null;
  sections?: { id: string; rows: number; notes: { keep: { lv: string } }[] }[];
}

const OWN = 'phone correction { id givenName familyName } sections { id title rows notes { keep basis } }';
const CHANGED = `{ __typename ... on Refusal { code } ... on OwnData { ${OWN} } }`;

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());

const ask = async (by: Caller, givenName: string, familyName = 'Bērziņa'): Promise<OwnAnswer> =>
  (await by.ask<{ requestNameCorrection: OwnAnswer }>(`mutation ($input: NameCorrectionInput!) { requestNameCorrection(input: $input) ${CHANGED} }`, { input: { key: randomUUID(), givenName, familyName } })).data.requestNameCorrection;
const decide = async (by: Caller, id: string, accept: boolean): Promise<{ code?: string; person?: { givenName: string } }> => {
  const text = `mutation ($input: DecideNameCorrectionInput!) { decideNameCorrection(input: $input) { __typename ... on Refusal { code } ... on NameCorrection { person { givenName familyName } enrolmentId } } }`;
  return (await by.ask<{ decideNameCorrection: { code?: string; person?: { givenName: string } } }>(text, { input: { key: randomUUID(), id, accept } })).data.decideNameCorrection;
};

describe('one’s own data', () => {
  it('are told by kind, with how long and why', async () => {
    await course.trainee('parskats');
    const own = await server.signIn('parskats@example.org');
    const { ownData } = (await own.ask<{ ownData: OwnAnswer }>(`{ ownData { ${OWN} } }`)).data;
    expect(ownData.sections!.map(({ id }) => id)).toEqual(expect.arrayContaining(['person', 'session', 'enrolment']));
    expect(ownData.sections!.find(({ id }) => id === 'person')).toMatchObject({ rows: 1, notes: [{ keep: { lv: 'mācību un darba laikā un trīs gadus pēc tam' } }] });
  });

  it('come as a file for programs and as a page, nobody else’s among them and no hash', async () => {
    const [mine, other] = [await course.trainee('kopija'), await course.trainee('cita')];
    for (const { personId } of [mine, other]) await course.attend(course.coordinator, [{ personId, minutes: 60 }]);
    const own = await server.signIn('kopija@example.org');
    const file = await own.request('GET', '/own-data/data.json');
    const copy = file.json<OwnCopy>();
    expect(file.headers).toMatchObject({ 'content-disposition': 'attachment; filename="mani-dati.json"', 'cache-control': 'private, no-store' });
    expect(copy.sections.find(({ id }) => id === 'evidence')!.rows).toMatchObject([{ kind: 'attendance', minutes: 60 }]);
    expect(file.body).not.toContain(other.personId);
    expect(file.body).not.toContain('$argon2');
    const page = await own.request('GET', '/own-data/data.html');
    expect(page.body).toContain('<h2>Prasību pierādījumi</h2>');
    const again = (await own.request('GET', '/own-data/data.json')).json<OwnCopy>();
    expect(again.sections.find(({ id }) => id === 'audit')!.rows.filter(({ action }) => action === 'own-data-copied')).toHaveLength(2);
  });

  it('do not tell what a referee was promised that nobody but coordinators reads', async () => {
    const { personId, enrolmentId } = await course.trainee('atsauksmei');
    await server.db.query(
      `insert into reference_request (id, enrolment_id, referee_name, email, relation, locale, asked_by_id, asked_at, round, sent_at, expires_at, token_hash, answered_at, answer_key, counts, sealed)
       values ($1, $2, 'Referents', 'referents@example.org', 'kolēģe', 'lv', $3, now(), 1, now(), now() + interval '30 days', $4, now(), $1, false, 'x')`,
      [randomUUID(), enrolmentId, personId, Buffer.from(randomUUID())],
    );
    const copy = (await (await server.signIn('atsauksmei@example.org')).request('GET', '/own-data/data.json')).json<OwnCopy>();
    const [asked] = copy.sections.find(({ id }) => id === 'reference_request')!.rows;
    expect(asked).toMatchObject({ referee_name: 'Referents', relation: 'kolēģe' });
    for (const hidden of ['counts', 'email', 'sealed']) expect(asked).not.toHaveProperty(hidden);
  });

  it('say who looked at a record check, and what was decided, though the trace is of the fact', async () => {
    const { enrolmentId } = await course.trainee('skatits');
    await course.record(course.official, enrolmentId, 'parbaude', { outcome: 'suitable' });
    await course.record(course.coordinator, enrolmentId, 'identitate');
    const copy = (await (await server.signIn('skatits@example.org')).request('GET', '/own-data/data.json')).json<OwnCopy>();
    const traces = copy.sections.find(({ id }) => id === 'audit')!.rows.map(({ action, by }) => `${String(action)} ${String(by)}`);
    expect(traces).toEqual(expect.arrayContaining(['evidence-recorded staff', 'record-check-read staff']));
  });

  it('are shown as text, whatever was typed', async () => {
    await course.trainee('skripts');
    await server.db.query(`update person set family_name = $1 where email = 'skripts@example.org'`, ['<script>alert(1)</script>']);
    const page = await (await server.signIn('skripts@example.org')).request('GET', '/own-data/data.html');
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain('&lt;script&gt;');
  });

  it.each([['+371 2000 0000', '+371 2000 0000'], ['', null], ['zvaniet', 'phone-malformed'], ['1'.repeat(40), 'phone-malformed']])('a phone %j', async (phone, expected) => {
    const email = `${randomUUID()}@example.org`;
    await server.person(email, []);
    const { setPhone } = (await (await server.signIn(email)).ask<{ setPhone: OwnAnswer }>(`mutation ($phone: String!) { setPhone(phone: $phone) ${CHANGED} }`, { phone })).data;
    expect(setPhone.code ?? setPhone.phone).toBe(expected);
  });
});

describe('a name', () => {
  it('is asked for by the person and changed by the coordinator', async () => {
    await course.trainee('vards');
    const own = await server.signIn('vards@example.org');
    const { correction } = await ask(own, 'Vārds');
    expect(await ask(own, 'Cits')).toMatchObject({ code: 'correction-open' });
    const { data } = await course.coordinator.ask<{ nameCorrections: { id: string }[] }>('{ nameCorrections { id } }');
    expect(data.nameCorrections).toEqual([{ id: correction!.id }]);
    const answers = await Promise.all([decide(course.coordinator, correction!.id, true), decide(course.interviewer, correction!.id, true)]);
    expect(answers.filter(({ code }) => code === undefined)).toMatchObject([{ person: { givenName: 'Vārds', familyName: 'Bērziņa' } }]);
    expect(answers.filter(({ code }) => code === 'correction-unknown')).toHaveLength(1);
    expect((await own.ask('{ viewer { givenName familyName } }')).data).toEqual({ viewer: { givenName: 'Vārds', familyName: 'Bērziņa' } });
    expect(await ask(own, 'Vārds')).toMatchObject({ code: 'correction-same' });
  });

  it('stays when the answer is no, and may be asked for again', async () => {
    await course.trainee('paliek');
    const own = await server.signIn('paliek@example.org');
    expect(await decide(course.coordinator, (await ask(own, 'Jauns')).correction!.id, false)).toMatchObject({ person: { givenName: 'paliek' } });
    expect((await ask(own, 'Jauns')).correction).toMatchObject({ givenName: 'Jauns' });
  });

  it('is nobody’s business elsewhere, nor one’s own to decide', async () => {
    await course.trainee('svess');
    const { correction } = await ask(await server.signIn('svess@example.org'), 'Savs');
    expect(await decide(course.stranger, correction!.id, true)).toMatchObject({ code: 'correction-unknown' });
    for (const id of ['', 'x', randomUUID()]) expect(await decide(course.coordinator, id, true)).toMatchObject({ code: 'correction-unknown' });
    const { rows } = await server.db.query<{ id: string }>(`select id from person where email = 'koordinatore@example.org'`);
    await course.enrol(rows[0]!.id);
    const mine = await ask(course.coordinator, 'Pati');
    expect(await decide(course.coordinator, mine.correction!.id, true)).toMatchObject({ code: 'own-correction' });
  });
});
