import { randomUUID } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { checked, filesOf, issued, type IssuedCertificate } from './issued.testing.js';

interface Answer {
  __typename: string;
  refused?: string;
  id: string;
  number: string;
  code: string;
  holder: string;
  status: string;
  replaces: string | null;
}

const REISSUE = `mutation ($input: ReissueCertificateInput!) { reissueCertificate(input: $input) {
  __typename ... on Certificate { id number code holder status issuedOn expiresOn replaces replacedBy } ... on Refusal { refused: code } } }`;
const REVOKE = `mutation ($input: RevokeCertificateInput!) { revokeCertificate(input: $input) { __typename ... on Certificate { status } ... on Refusal { refused: code } } }`;
const VERIFY = `query ($code: String!) { verification(code: $code) { status replacedBy number holder } }`;

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());

/** Asks again while others hold the lock for too long, as a browser does. */
const reissue = async (by: Caller, certificateId: string, reason = 'Mainīts uzvārds', key: string = randomUUID()): Promise<Answer> => {
  const { data, errors } = await by.ask<{ reissueCertificate: Answer }>(REISSUE, { input: { key, certificateId, reason } });
  return errors?.[0]?.extensions.code === 'BUSY' ? reissue(by, certificateId, reason, key) : data.reissueCertificate;
};
const rename = (personId: string, familyName: string) => server.db.query('update person set family_name = $2 where id = $1', [personId, familyName]);
const page = async (code: string) => (await server.anonymous().ask<{ verification: object }>(VERIFY, { code })).data.verification;
const decide = (kind: string, { id, enrolmentId }: IssuedCertificate) =>
  server.db.query(
    `insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at)
     select $1, $2, $3, $4, 'x', p.id, '2026-11-22', $5 from person p where p.email = 'koordinatore@example.org'`,
    [randomUUID(), enrolmentId, id, kind, server.clock.now()],
  );

describe('a certificate issued anew for a corrected name', () => {
  it('is one, however many ask at once; the old one says which, and holds no longer', async () => {
    const old = await issued(course, 'precas');
    const before = await filesOf(server, old.id);
    expect(await reissue(course.coordinator, old.id)).toMatchObject({ refused: 'name-unchanged' });
    await rename(old.personId, 'Jaunais');
    const answers = await Promise.all(Array.from({ length: 12 }, () => reissue(course.coordinator, old.id)));
    const made = answers.filter(({ __typename }) => __typename === 'Certificate');
    expect(made).toHaveLength(1);
    expect(answers.filter(({ refused }) => refused === 'not-reissuable')).toHaveLength(11);
    expect(made[0]).toMatchObject({ holder: 'precas Jaunais', status: 'VALID', issuedOn: '2026-11-22', expiresOn: '2028-11-22', replaces: old.number, replacedBy: null });
    const { number, code, id } = made[0]!;
    expect(await page(old.code)).toEqual({ status: 'SUPERSEDED', replacedBy: number, number: old.number, holder: 'precas Paraugs' });
    expect(await page(code)).toEqual({ status: 'VALID', replacedBy: null, number, holder: 'precas Jaunais' });
    server.clock.instant = new Date(server.clock.instant.getTime() + 60_000);
    expect([await checked(server, old.id), await checked(server, id)]).toEqual([['revoked'], ['clear']]);
    expect(await filesOf(server, old.id)).toEqual(before);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array((await filesOf(server, id)).pdf)), { mergePages: true });
    expect(text).toContain(`Aizstāj apliecību ${old.number}`);
    expect(text).toContain('precas Jaunais');
    const { rows } = await server.db.query(`select detail from audit_entry where action = 'reissued' and subject_id = $1`, [id]);
    expect(rows).toEqual([{ detail: { enrolmentId: old.enrolmentId, supersedes: old.id } }]);
    expect((await server.db.query('select id from seal_certificate')).rows).toHaveLength(1);
  });

  it('goes on from there: again for the newest only, and what is decided later is decided about it', async () => {
    const old = await issued(course, 'divreiz');
    await rename(old.personId, 'Otrais');
    const second = await reissue(course.coordinator, old.id);
    await rename(old.personId, 'Trešais');
    expect(await reissue(course.coordinator, old.id)).toMatchObject({ refused: 'not-reissuable' });
    const third = await reissue(course.coordinator, second.id);
    expect(third).toMatchObject({ holder: 'divreiz Trešais', replaces: second.number });
    const revoke = async (certificateId: string) => (await course.coordinator.ask<{ revokeCertificate: Answer }>(REVOKE, { input: { key: randomUUID(), certificateId, reason: 'Pārkāpums' } })).data.revokeCertificate;
    expect(await revoke(third.id)).toMatchObject({ status: 'REVOKED' });
    expect(await page(third.code)).toMatchObject({ status: 'REVOKED' });
    expect(await reissue(course.coordinator, third.id)).toMatchObject({ refused: 'not-reissuable' });
  });

  it('answers the same key with the same certificate, asks for a reason and for whoever may', async () => {
    const old = await issued(course, 'atslega');
    await rename(old.personId, 'Citādais');
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => reissue(course.coordinator, old.id, 'Iemesls', key)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await reissue(course.coordinator, old.id, ' ')).toMatchObject({ refused: 'reason-missing' });
    expect(await reissue(course.stranger, old.id)).toMatchObject({ refused: 'certificate-unknown' });
    for (const garbage of ['', 'x', randomUUID()]) expect(await reissue(course.coordinator, garbage)).toMatchObject({ refused: 'certificate-unknown' });
    await server.db.query(`update session set confirmed_at = confirmed_at - interval '1 hour'`);
    expect(await reissue(course.coordinator, answers[0]!.id)).toMatchObject({ refused: 'step-up-needed' });
    await server.db.query(`update session set confirmed_at = now() + interval '1 year'`);
  });
});

describe('a suspension', () => {
  it('has a list of its own, is seen within a minute and can be lifted', async () => {
    const held = await issued(course, 'apturets');
    const later = () => (server.clock.instant = new Date(server.clock.instant.getTime() + 60_000));
    expect(await checked(server, held.id)).toEqual(['clear']);
    await decide('suspend', held);
    later();
    expect([await checked(server, held.id), await page(held.code)]).toEqual([['suspended'], expect.objectContaining({ status: 'SUSPENDED' })]);
    await decide('reinstate', held);
    later();
    expect([await checked(server, held.id), await page(held.code)]).toEqual([['clear'], expect.objectContaining({ status: 'VALID' })]);
    const names = (await filesOf(server, held.id)).credential.credentialStatus as { statusListCredential: string }[];
    expect(new Set(names.map(({ statusListCredential }) => statusListCredential)).size).toBe(2);
  });
});
