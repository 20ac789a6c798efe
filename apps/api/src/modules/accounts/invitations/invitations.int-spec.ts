import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';

interface Answer {
  __typename: string;
  code?: string;
  params?: Record<string, unknown>;
  free?: number;
  open?: { id: string; email: string; expired: boolean }[];
}

const INVITATIONS = 'cohortId free open { id email givenName expired invitedBy { familyName } }';
const CHANGED = `{ __typename ... on Refusal { code params } ... on CohortInvitations { ${INVITATIONS} } }`;
const ACCEPTED = '{ __typename ... on Refusal { code } ... on Viewer { id email roles { role } } }';
const OFFER = `query ($token: String!) { invitation(token: $token) { email givenName account cohort programme startsOn } }`;
const NEW_PASSWORD = 'gara un laba parole';
const FORTNIGHT = 14 * 86_400_000;

let server: TestServer;
let course: VettingCourse;
const start = new Date('2026-11-22T10:00:00Z');

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());
afterEach(async () => {
  server.clock.instant = start;
  await server.db.query('delete from rate_limit');
  await server.db.query('update cohort set capacity = 200');
});

const invite = async (emails: string[], { by = course.coordinator, cohortId = course.cohortId, key = randomUUID() }: { by?: Caller; cohortId?: string; key?: string } = {}): Promise<Answer> => {
  const input = { key, cohortId, locale: 'lv', people: emails.map((email) => ({ email, givenName: 'Anna' })) };
  return (await by.ask<{ invite: Answer }>(`mutation ($input: InviteInput!) { invite(input: $input) ${CHANGED} }`, { input })).data.invite;
};
const change = async (what: 'resendInvitation' | 'withdrawInvitation', id: string, by = course.coordinator): Promise<Answer> =>
  (await by.ask<Record<string, Answer>>(`mutation ($input: InvitationInput!) { ${what}(input: $input) ${CHANGED} }`, { input: { key: randomUUID(), id } })).data[what]!;
const accept = async (token: string, { by = server.anonymous(), password = NEW_PASSWORD } = {}): Promise<Answer> => {
  const input = { token, givenName: 'Anna', familyName: 'Liepa', password, locale: 'lv' };
  return (await by.ask<{ acceptInvitation: Answer }>(`mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) ${ACCEPTED} }`, { input })).data.acceptInvitation;
};
const join = async (token: string, by: Caller): Promise<Answer> =>
  (await by.ask<{ joinCohort: Answer }>(`mutation ($input: JoinCohortInput!) { joinCohort(input: $input) ${ACCEPTED} }`, { input: { key: randomUUID(), token } })).data.joinCohort;
const offer = async (token: string): Promise<unknown> => (await server.anonymous().ask<{ invitation: unknown }>(OFFER, { token })).data.invitation;

/** The newest letter to this address, as it would be sent. */
async function tokenFor(email: string): Promise<string> {
  const { rows } = await server.db.query<{ text: string }>(`select payload ->> 'text' as text from graphile_worker._private_jobs where payload ->> 'to' = $1 order by id desc limit 1`, [email]);
  return /\/ielugums\/([\w-]{22})\n/.exec(rows[0]!.text)![1]!;
}
const invited = async (email: string): Promise<string> => {
  expect(await invite([email])).toMatchObject({ __typename: 'CohortInvitations' });
  return tokenFor(email);
};
const count = async (statement: string, values: unknown[]): Promise<number> => ((await server.db.query<{ n: number }>(`select count(*)::int as n from ${statement}`, values)).rows[0]!.n);
const peopleCalled = (email: string) => count('person where email = $1', [email]);
const placesOf = (email: string) => count('enrolment e join person p on p.id = e.person_id where p.email = $1', [email]);

describe('an invitation', () => {
  it('leads a stranger from the letter to the course, signed in', async () => {
    const token = await invited('anna@example.org');
    expect(await offer(token)).toMatchObject({ email: 'anna@example.org', givenName: 'Anna', account: false, startsOn: '2026-10-01' });
    const browser = server.anonymous();
    expect(await accept(token, { by: browser })).toMatchObject({ __typename: 'Viewer', email: 'anna@example.org', roles: [{ role: 'TRAINEE' }] });
    const { data } = await browser.ask<{ myEnrolments: { standing: { state: string } }[] }>('{ myEnrolments { id standing { state } } }');
    expect(data.myEnrolments).toMatchObject([{ standing: { state: 'IN_TRAINING' } }]);
    expect(await count(`audit_entry where action = 'invitation-accepted'`, [])).toBeGreaterThan(0);
  });

  it('is one person, whoever presses how often, in how many tabs', async () => {
    const token = await invited('reizem@example.org');
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(token)));
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 8 }, () => 'Viewer'));
    expect([await peopleCalled('reizem@example.org'), await placesOf('reizem@example.org')]).toEqual([1, 1]);
    expect(await count(`audit_entry where action = 'invitation-accepted' and detail ->> 'invitation' = (select id::text from invitation where email = $1)`, ['reizem@example.org'])).toBe(1);
  });

  it('that is used, withdrawn, sent anew, too old or forged is none, all alike', async () => {
    const [used, withdrawn, renewed, old] = [await invited('lietots@example.org'), await invited('atsaukts@example.org'), await invited('atkartots@example.org'), await invited('vecs@example.org')];
    await accept(used);
    const { open } = await invite(['vel@example.org']);
    const idOf = (email: string) => open!.find((each) => each.email === email)!.id;
    await change('withdrawInvitation', idOf('atsaukts@example.org'));
    await change('resendInvitation', idOf('atkartots@example.org'));
    const second = await tokenFor('atkartots@example.org');
    for (const [name, token] of Object.entries({ used, withdrawn, renewed, forged: 'A'.repeat(22), empty: '', odd: '\u0000' })) {
      expect(await offer(token), name).toBeNull();
      expect(await accept(token, { password: 'cita gara parole' }), name).toMatchObject({ code: 'invitation-unknown' });
    }
    expect(await accept(second)).toMatchObject({ __typename: 'Viewer' });
    server.clock.instant = new Date(start.getTime() + FORTNIGHT - 1);
    expect(await offer(old)).toMatchObject({ email: 'vecs@example.org' });
    server.clock.instant = new Date(start.getTime() + FORTNIGHT);
    expect(await offer(old)).toBeNull();
    expect(await accept(old)).toMatchObject({ code: 'invitation-unknown' });
  });

  it('is not guessed: after twenty tries in a minute nothing is answered, not even a right one', async () => {
    const token = await invited('minets@example.org');
    for (let n = 0; n < 21; n += 1) await server.anonymous().ask(OFFER, { token: `x${n}` });
    expect((await server.anonymous().ask(OFFER, { token })).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  it('to an address with an account is for that account alone', async () => {
    await server.person('konts@example.org', []);
    const token = await invited('konts@example.org');
    expect(await offer(token)).toMatchObject({ account: true });
    expect(await accept(token)).toMatchObject({ code: 'invitation-has-account' });
    await server.person('cits@example.org', []);
    expect(await join(token, await server.signIn('cits@example.org'))).toMatchObject({ code: 'invitation-for-another' });
    const own = await server.signIn('konts@example.org');
    expect(await Promise.all([join(token, own), join(token, own)])).toMatchObject([{ __typename: 'Viewer' }, { __typename: 'Viewer' }]);
    expect(await placesOf('konts@example.org')).toBe(1);
  });

  it('tells whoever sends it nothing about accounts', async () => {
    await server.person('esosa@example.org', []);
    const [known, unknown] = [await invite(['Esosa@Example.org ']), await invite(['nezinama@example.org'])];
    const shape = ({ open }: Answer, email: string) => ({ ...open!.find((each) => each.email === email)!, id: '', email: '' });
    expect(shape(known, 'esosa@example.org')).toEqual(shape(unknown, 'nezinama@example.org'));
  });
});

describe('inviting', () => {
  it('sends one letter per address, also when the same request comes twice', async () => {
    const key = randomUUID();
    await Promise.all([invite(['divreiz@example.org'], { key }), invite(['divreiz@example.org'], { key })]);
    expect(await count(`graphile_worker._private_jobs where payload ->> 'to' = $1`, ['divreiz@example.org'])).toBe(1);
    expect(await invite(['divreiz@example.org'])).toMatchObject({ code: 'already-invited', params: { email: 'divreiz@example.org' } });
  });

  it('is all or nothing, and says which line is wrong', async () => {
    const before = await count('invitation', []);
    expect(await invite(['viens@example.org', 'nav adrese'])).toMatchObject({ code: 'email-malformed', params: { email: 'nav adrese' } });
    expect(await invite(['viens@example.org', 'VIENS@example.org'])).toMatchObject({ code: 'already-invited' });
    expect(await invite([])).toMatchObject({ code: 'nobody-invited' });
    expect(await invite(Array.from({ length: 51 }, (_, n) => `p${n}@example.org`))).toMatchObject({ code: 'too-many-invited' });
    await course.trainee('jauieksa');
    expect(await invite(['viens@example.org', 'jauieksa@example.org'])).toMatchObject({ code: 'already-enrolled' });
    expect(await count('invitation', [])).toBe(before);
  });

  it('keeps a place for everybody who is asked, under any parallelism', async () => {
    const { free } = await invite(['pirms@example.org']);
    await server.db.query('update cohort set capacity = capacity - $1', [free! - 3]);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => invite([`rinda${n}@example.org`])));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(3);
    expect(answers.filter(({ code }) => code === 'cohort-full')).toHaveLength(27);
  });

  it('into a cohort that filled up meanwhile is refused at the door, and good again when a place is', async () => {
    const token = await invited('gaida@example.org');
    await server.db.query('update cohort set capacity = (select count(*) from enrolment where cohort_id = cohort.id) where id = $1', [course.cohortId]);
    expect(await accept(token)).toMatchObject({ code: 'cohort-full' });
    expect(await peopleCalled('gaida@example.org')).toBe(0);
    await server.db.query('update cohort set capacity = 200');
    expect(await accept(token)).toMatchObject({ __typename: 'Viewer' });
  });

  it('is for those who coordinate the cohort', async () => {
    expect(await invite(['x@example.org'], { by: course.stranger })).toMatchObject({ code: 'cohort-unknown' });
    const { open } = await invite(['tala@example.org']);
    expect(await change('withdrawInvitation', open!.find(({ email }) => email === 'tala@example.org')!.id, course.stranger)).toMatchObject({ code: 'invitation-unknown' });
    for (const id of ['', 'x', randomUUID()]) expect(await change('resendInvitation', id)).toMatchObject({ code: 'invitation-unknown' });
  });
});
