import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verify } from '@lidzgaita/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mail } from '../../../platform/mail/mail.service.js';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { CertifyService } from './certify.service.js';

interface Answer {
  __typename: string;
  code?: string;
  params?: { blockers?: string[] };
  id?: string;
  number?: string;
  status?: string;
  revokedReason?: string | null;
  issuedOn?: string;
  expiresOn?: string;
}

const FIELDS = `__typename ... on Certificate { id number code status issuedOn expiresOn holder revokedReason issuer { code } programme { editionNumber } } ... on Refusal { code params }`;
const CERTIFY = `mutation ($input: CertifyInput!) { certify(input: $input) { ${FIELDS} } }`;
const REVOKE = `mutation ($input: RevokeCertificateInput!) { revokeCertificate(input: $input) { ${FIELDS} } }`;
const VERIFY = `query ($code: String!) { verification(code: $code) { code holder number title status issuedOn expiresOn issuer editionNumber } }`;

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());

/** Asks again while others hold the lock for too long, as a browser does. */
const certify = async (by: Caller, enrolmentId: string, reason = 'Viss ir', key: string = randomUUID()): Promise<Answer & { code?: string }> => {
  const { data, errors } = await by.ask<{ certify: Answer & { code?: string } }>(CERTIFY, { input: { key, enrolmentId, reason } });
  return errors?.[0]?.extensions.code === 'BUSY' ? certify(by, enrolmentId, reason, key) : data.certify;
};
const revoke = async (by: Caller, certificateId: string, reason = 'Pārkāptas robežas') =>
  (await by.ask<{ revokeCertificate: Answer }>(REVOKE, { input: { key: randomUUID(), certificateId, reason } })).data.revokeCertificate;
const ready = async (name: string) => {
  const trainee = await course.trainee(name);
  await course.makeReady(trainee);
  return trainee;
};
const certificates = async (enrolmentId: string) => (await server.db.query('select id, code from certificate where enrolment_id = $1', [enrolmentId])).rows as { id: string; code: string }[];
const codeOf = async (enrolmentId: string) => (await certificates(enrolmentId))[0]!.code;
/** The letters to somebody in the outbox, once there is no job left to send one. */
async function letters(to: string): Promise<string[]> {
  const waiting = async () => (await server.db.query(`select 1 from graphile_worker._private_jobs`)).rows.length;
  for (let tries = 0; tries < 300 && (await waiting()) > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  const { outbox } = server.app.get(Mail, { strict: false });
  const all = await Promise.all((await readdir(outbox).catch(() => [])).map((name) => readFile(join(outbox, name), 'utf8')));
  return all.filter((letter) => letter.includes(`To: ${to}`));
}

describe('certifying', () => {
  it('gives exactly one certificate to twenty coordinators at once, and tells the others that it is there', async () => {
    const { enrolmentId } = await ready('paralela');
    const answers = await Promise.all(Array.from({ length: 20 }, () => certify(course.coordinator, enrolmentId)));
    const made = answers.filter(({ __typename }) => __typename === 'Certificate');
    expect(made).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'already-certified')).toHaveLength(19);
    expect(await certificates(enrolmentId)).toHaveLength(1);
    const { rows } = await server.db.query(`select kind from decision where enrolment_id = $1`, [enrolmentId]);
    expect(rows).toEqual([{ kind: 'certify' }]);
    expect((await server.db.query(`select 1 from audit_entry where action = 'certified' and subject_id = $1`, [made[0]!.id])).rows).toHaveLength(1);
  });

  it('stays with one when the coordinators sit at different processes', async () => {
    const { enrolmentId } = await ready('procesi');
    // Without the lane inside one process only the database is left to hold them apart.
    const service = server.app.get(CertifyService, { strict: false });
    const lane: unknown = Reflect.get(service, 'lane');
    Reflect.set(service, 'lane', (work: () => unknown) => work());
    const answers = await Promise.all(Array.from({ length: 6 }, () => certify(course.coordinator, enrolmentId)));
    Reflect.set(service, 'lane', lane);
    expect(answers.filter(({ __typename }) => __typename === 'Certificate')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'already-certified')).toHaveLength(5);
  });

  it('answers the same key with the same certificate', async () => {
    const { enrolmentId } = await ready('dubults');
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => certify(course.coordinator, enrolmentId, 'Viss ir', key)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await certify(course.coordinator, enrolmentId, 'Cits iemesls', key)).code).toBe('key-reused');
  });

  it('says what is missing, asks for a reason, and is not for oneself nor for others’ cohorts', async () => {
    const trainee = await course.trainee('negatava');
    expect(await certify(course.coordinator, trainee.enrolmentId)).toMatchObject({ code: 'not-ready', params: { blockers: ['tests', 'klatiene', 'ieteikums', 'identitate', 'intervija', 'parbaude'] } });
    expect(await certify(course.coordinator, trainee.enrolmentId, ' \u0000\n ')).toMatchObject({ code: 'reason-missing' });
    expect(await certify(course.coordinator, trainee.enrolmentId, 'x'.repeat(2001))).toMatchObject({ code: 'reason-too-long' });
    expect(await certify(course.stranger, trainee.enrolmentId)).toMatchObject({ code: 'enrolment-unknown' });
    const { rows } = await server.db.query(`select id from person where email = 'koordinatore@example.org'`);
    const own = await course.enrol((rows[0] as { id: string }).id);
    expect(await certify(course.coordinator, own)).toMatchObject({ code: 'own-certificate' });
    for (const garbage of ['', 'x', '\u0000', randomUUID()]) expect(await certify(course.coordinator, garbage)).toMatchObject({ code: 'enrolment-unknown' });
  });

  it('issues for 24 months to the day, tells the holder by mail, and hands out files to those concerned only', async () => {
    const { enrolmentId } = await ready('faili');
    const certificate = await certify(course.coordinator, enrolmentId);
    expect(certificate).toMatchObject({ status: 'VALID', issuedOn: '2026-11-22', expiresOn: '2028-11-22', holder: 'faili Paraugs' });
    expect(certificate.number).toMatch(/^LG-2026-\d{6}$/);
    const holder = await server.signIn('faili@example.org');
    for (const caller of [holder, course.coordinator]) {
      const pdf = await caller.request('GET', `/certificates/${certificate.id}/certificate.pdf`);
      expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    }
    expect(await letters('faili@example.org')).toHaveLength(1);
    await course.trainee('cita');
    const outsider = await server.signIn('cita@example.org');
    for (const caller of [outsider, course.stranger, course.trainer]) {
      expect((await caller.request('GET', `/certificates/${certificate.id}/certificate.pdf`)).statusCode).toBe(404);
      expect((await caller.request('GET', `/certificates/${certificate.id}/credential.json`)).statusCode).toBe(404);
    }
    expect((await server.anonymous().request('GET', `/certificates/${certificate.id}/certificate.pdf`)).statusCode).toBe(401);
    expect((await holder.request('GET', '/certificates/x/certificate.pdf')).statusCode).toBe(404);
  });

  it('leaves nothing behind when it fails on the way', async () => {
    const { enrolmentId } = await ready('klume');
    await server.db.query(`create function refuse_decision() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`);
    await server.db.query('create trigger refuse_decision before insert on decision for each row execute function refuse_decision()');
    const answer = await course.coordinator.ask(CERTIFY, { input: { key: randomUUID(), enrolmentId, reason: 'Viss ir' } });
    await server.db.query('drop trigger refuse_decision on decision');
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(await certificates(enrolmentId)).toEqual([]);
    expect(await letters('klume@example.org')).toEqual([]);
    expect((await certify(course.coordinator, enrolmentId)).__typename).toBe('Certificate');
  });
});

describe('revoking', () => {
  it('shows at once, once, for good, and in the status list', async () => {
    const { enrolmentId } = await ready('atsaukta');
    const { id } = await certify(course.coordinator, enrolmentId);
    const code = await codeOf(enrolmentId);
    const anyone = server.anonymous();
    const holder = await server.signIn('atsaukta@example.org');
    const credential: unknown = (await holder.request('GET', `/certificates/${id}/credential.json`)).json();
    const check = async () => {
      const { credentialStatus, issuer } = credential as { credentialStatus: { statusListCredential: string }[]; issuer: { id: string } };
      const lists: unknown[] = await Promise.all(credentialStatus.map(async ({ statusListCredential }) => (await anyone.request('GET', new URL(statusListCredential).pathname)).json()));
      const profile = (await anyone.request('GET', new URL(issuer.id).pathname)).json() as { keys: [] };
      const result = await verify(credential, { keys: { keys: profile.keys }, issuer: issuer.id, statusLists: lists, now: server.clock.now() });
      return result.outcome === 'valid' ? result.status : result.reasons.map(({ code: reason }) => reason);
    };
    expect(await check()).toBe('clear');
    expect((await anyone.ask(VERIFY, { code })).data).toMatchObject({ verification: { status: 'VALID', holder: 'atsaukta Paraugs' } });

    expect(await revoke(course.stranger, id!)).toMatchObject({ code: 'certificate-unknown' });
    expect(await revoke(course.coordinator, id!, ' ')).toMatchObject({ code: 'reason-missing' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => revoke(course.coordinator, id!)));
    expect(answers.filter(({ status }) => status === 'REVOKED')).toHaveLength(1);
    expect(answers.filter(({ code: refused }) => refused === 'already-revoked')).toHaveLength(3);

    expect((await anyone.ask(VERIFY, { code })).data).toMatchObject({ verification: { status: 'REVOKED' } });
    server.clock.instant = new Date(server.clock.instant.getTime() + 60_000);
    expect(await check()).toEqual(['revoked']);
    expect(await certify(course.coordinator, enrolmentId)).toMatchObject({ code: 'certificate-revoked' });
    expect(await letters('atsaukta@example.org')).toHaveLength(2);
  });
});

describe('the verification page', () => {
  it('answers unknown and malformed alike, and stops whoever goes on guessing', async () => {
    const { enrolmentId } = await ready('minetaja');
    await certify(course.coordinator, enrolmentId);
    const code = await codeOf(enrolmentId);
    const anyone = server.anonymous();
    await server.db.query('delete from rate_limit');
    for (let again = 0; again < 25; again += 1) expect((await anyone.ask(VERIFY, { code: ` ${code.toUpperCase()} ` })).data).toMatchObject({ verification: { code } });
    const guesses = ['', 'x', '\u0000', `${code}0`, code.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'é'.repeat(26), '0'.repeat(5000)];
    for (let tries = 0; tries < 20; tries += 1) {
      expect(await anyone.ask(VERIFY, { code: guesses[tries % guesses.length] })).toEqual({ data: { verification: null } });
    }
    for (const guess of [guesses[1], code]) expect((await anyone.ask(VERIFY, { code: guess })).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    await server.db.query('delete from rate_limit');
  });
});
