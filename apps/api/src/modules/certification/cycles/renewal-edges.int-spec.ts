import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '@lidzgaita/content';
import { changedContent, RenewalCourse, renewableContent } from '../../../testing/renewal-course.js';
import { TestServer } from '../../../testing/test-server.js';
import { untilWaiting } from '../../../testing/until-waiting.js';
import { checked } from '../certificates/issued.testing.js';
import { decide, letters, outcome } from '../decisions/decisions.testing.js';

const VOLUNTEER = 'query ($id: ID!) { volunteer(enrolmentId: $id) { decisions { kind refusal } enrolment { standing { state requirements { id } } } } }';
const OPEN = 'mutation ($input: OpenCycleInput!) { openCycle(input: $input) { __typename ... on Cycle { number lapsed } ... on Refusal { code } } }';
const VERIFY = 'query ($code: String!) { verification(code: $code) { status } }';

interface Seen {
  decisions: { kind: string; refusal: string | null }[];
  enrolment: { standing: { state: string; requirements: { id: string }[] } };
}

let server: TestServer;
let course: RenewalCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await RenewalCourse.open(server);
});
afterAll(() => server?.stop());
beforeEach(() => goTo('2026-11-22'));

const goTo = (day: string, time = '10:00') => void (server.clock.instant = new Date(`${day}T${time}:00Z`));
const refresh = (personId: string) => course.fact(personId, { kind: 'refresher', minutes: 180 });
const look = async (id: string): Promise<Seen> => (await (await course.coordinator()).ask<{ volunteer: Seen }>(VOLUNTEER, { id })).data.volunteer;
const refusalOf = ({ decisions }: Seen, kind: string) => decisions.find((one) => one.kind === kind)!.refusal;
const say = async (operation: Parameters<typeof decide>[1], input: object) => outcome(await decide(await course.coordinator(), operation, { reason: 'Tā nolemts', ...input }));
const open = async (enrolmentId: string) =>
  (await (await course.coordinator()).ask<{ openCycle: object }>(OPEN, { input: { key: crypto.randomUUID(), enrolmentId, reason: 'Atgriežas' } })).data.openCycle;
const certificates = async (enrolmentId: string) =>
  (await server.db.query<{ id: string; code: string; cycle: number }>('select id, code, cycle from certificate where enrolment_id = $1 order by cycle', [enrolmentId])).rows;
const verify = async (code: string) => (await server.anonymous().ask<{ verification: { status: string } }>(VERIFY, { code })).data.verification.status;

describe('a renewal that is due, before the night has opened it', () => {
  // 00:05 in Rīga on the first day of the window.
  const midnight = () => goTo('2028-09-22', '21:05');

  it('is opened by whoever decides', async () => {
    const { enrolmentId, personId } = await course.certified('pusnakts');
    midnight();
    expect(await say('certify', { enrolmentId })).toBe('not-ready');
    await refresh(personId);
    expect(await say('certify', { enrolmentId })).toBe('VALID');
    expect((await certificates(enrolmentId)).map(({ cycle }) => cycle)).toEqual([1, 2]);
  });

  it('is opened by whoever looks, so that the page says what a decision would', async () => {
    const { enrolmentId } = await course.certified('skatiens');
    midnight();
    const seen = await look(enrolmentId);
    expect(seen.enrolment.standing).toMatchObject({ state: 'EXPIRING', requirements: [{ id: 'papildus' }] });
    expect(refusalOf(seen, 'CERTIFY')).toBe('not-ready');
    const preview = 'query ($id: ID!) { certifyPreview(cohortId: $id) { people { enrolmentId refusal } } }';
    const other = await course.certified('kohortas-skats');
    const { data } = await (await course.coordinator()).ask<{ certifyPreview: { people: { enrolmentId: string; refusal: string }[] } }>(preview, { id: course.cohortId });
    expect(data.certifyPreview.people.find((one) => one.enrolmentId === other.enrolmentId)!.refusal).toBe('already-certified');
    expect(data.certifyPreview.people.find((one) => one.enrolmentId === enrolmentId)!.refusal).toBe('not-ready');
  });

  it('is opened as early as rules may say, 730 days before', async () => {
    const early: Content = structuredClone(renewableContent);
    Object.assign(early.programmes[0]!, { id: 'agra', renewal: { opensDays: 730, expiry: { by: 'completion' } } });
    const kept = course.programmeHash;
    await course.publish(early);
    await server.db.query('update cohort set programme_edition_hash = $1', [course.programmeHash]);
    const { enrolmentId } = await course.certified('agrais-logs');
    await server.db.query('update cohort set programme_edition_hash = $1', [kept]);
    goTo('2026-11-23');
    await course.openDue();
    expect((await server.db.query('select number from certification_cycle where enrolment_id = $1', [enrolmentId])).rows).toHaveLength(2);
  });
});

describe('not yet', () => {
  it('is said where certifying is the question: not while a certificate holds and no renewal has begun', async () => {
    const { enrolmentId } = await course.certified('velnevajag');
    const words = { enrolmentId, nextSteps: 'Vēl viena saruna' };
    expect(refusalOf(await look(enrolmentId), 'NOT_YET')).toBe('already-certified');
    expect(await say('notYet', words)).toBe('already-certified');
    goTo('2028-09-23');
    expect(refusalOf(await look(enrolmentId), 'NOT_YET')).toBeNull();
    expect(await say('notYet', words)).toBe('NotYet');
  });
});

describe('a renewal that nobody finished', () => {
  it('is no longer enough after the lapse', async () => {
    const { enrolmentId, personId } = await course.certified('nokavets');
    goTo('2028-10-01');
    await course.openDue();
    await refresh(personId);
    goTo('2029-05-22');
    expect(refusalOf(await look(enrolmentId), 'CERTIFY')).toBe('renewal-not-opened');
    expect(await say('certify', { enrolmentId })).toBe('renewal-not-opened');
    expect(await open(enrolmentId)).toEqual({ __typename: 'Cycle', number: 3, lapsed: true });
    expect((await look(enrolmentId)).enrolment.standing.requirements.map(({ id }) => id)).toEqual(['tests', 'identitate']);
    expect(await say('certify', { enrolmentId })).toBe('VALID');
  });

  it('is no way around a revocation', async () => {
    const { enrolmentId, personId } = await course.certified('atsaukts');
    goTo('2028-10-01');
    await course.openDue();
    await refresh(personId);
    const certificateId = (await certificates(enrolmentId))[0]!.id;
    expect(await say('revokeCertificate', { certificateId })).toBe('REVOKED');
    const seen = await look(enrolmentId);
    expect(seen.enrolment.standing.state).toBe('REVOKED');
    expect([refusalOf(seen, 'CERTIFY'), refusalOf(seen, 'NOT_YET')]).toEqual(['certificate-revoked', 'certificate-revoked']);
    expect(await say('certify', { enrolmentId })).toBe('certificate-revoked');
    expect(await open(enrolmentId)).toEqual({ __typename: 'Cycle', number: 3, lapsed: true });
    expect((await look(enrolmentId)).enrolment.standing).toMatchObject({ state: 'READY', requirements: [{ id: 'tests' }, { id: 'identitate' }] });
    expect(await say('certify', { enrolmentId })).toBe('VALID');
    const [first, again] = await certificates(enrolmentId);
    expect([await verify(first!.code), await verify(again!.code)]).toEqual(['REVOKED', 'VALID']);
  });
});

describe('a certificate that was renewed early', () => {
  it('holds no longer than the one that renewed it', async () => {
    const { enrolmentId, personId } = await course.certified('divas');
    goTo('2028-01-10');
    await open(enrolmentId);
    await refresh(personId);
    expect(await say('certify', { enrolmentId })).toBe('VALID');
    const [old, renewed] = await certificates(enrolmentId);
    let minute = 0;
    const both = async () => {
      // The lists of statuses are made anew every half a minute.
      goTo('2028-01-10', `11:${String((minute += 1)).padStart(2, '0')}`);
      return [await verify(old!.code), await verify(renewed!.code), ...(await checked(server, old!.id))];
    };
    expect(await both()).toEqual(['VALID', 'VALID', 'clear']);
    await say('suspendCertificate', { certificateId: renewed!.id });
    expect(await both()).toEqual(['SUSPENDED', 'SUSPENDED', 'suspended']);
    await say('reinstateCertificate', { certificateId: renewed!.id });
    expect(await both()).toEqual(['VALID', 'VALID', 'clear']);
    await say('revokeCertificate', { certificateId: renewed!.id });
    expect(await both()).toEqual(['REVOKED', 'REVOKED', 'revoked']);
  });
});

describe('a suspension that outlasts the certificate', () => {
  it('is lifted, and the letter does not promise what has ended', async () => {
    const { enrolmentId, email } = await course.certified('parilga');
    const certificateId = (await certificates(enrolmentId))[0]!.id;
    await say('suspendCertificate', { certificateId });
    goTo('2028-11-23');
    await course.openDue();
    expect(await say('reinstateCertificate', { certificateId })).toBe('EXPIRED');
    const lifted = (await letters(server, email)).find((letter) => letter.includes('vairs nav'));
    expect(lifted).toMatch(/beig|pag=C4=81jusi|pagājusi/);
    expect((await look(enrolmentId)).enrolment.standing.state).toBe('EXPIRED');
  });
});

describe('a certificate', () => {
  it('names the edition that holds when it is its turn, not the one from before it waited', async () => {
    const { enrolmentId, personId } = await course.trainee('izdevums');
    await course.makeReady(personId);
    await course.publish(changedContent('otra', 'cits teksts'));
    const holder = await server.db.connect();
    try {
      await holder.query('begin');
      await holder.query('select id from enrolment where id = $1 for update', [enrolmentId]);
      const deciding = say('certify', { enrolmentId });
      await untilWaiting(server.db, 1);
      await holder.query('update enrolment set programme_edition_hash = $2 where id = $1', [enrolmentId, course.programmeHash]);
      await holder.query('commit');
      expect(await deciding).toBe('VALID');
    } finally {
      holder.release();
    }
    const { rows } = await server.db.query('select programme_edition_hash as hash from certificate where enrolment_id = $1', [enrolmentId]);
    expect(rows).toEqual([{ hash: course.programmeHash }]);
  });
});
