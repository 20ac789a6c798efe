import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, PASSWORD, TestServer } from '../../testing/test-server.js';
import { VettingCourse } from '../../testing/vetting-course.js';

const CONFIRM = 'mutation ($password: String!) { confirmIdentity(password: $password) { __typename ... on Viewer { email } ... on Refusal { code retryAfterSeconds } } }';
const CERTIFY = 'mutation ($input: CertifyInput!) { certify(input: $input) { __typename ... on Refusal { code } } }';
const MINUTE = 60_000;

let server: TestServer;
let course: VettingCourse;
let coordinator: Caller;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
beforeEach(async () => {
  coordinator = await server.signIn('koordinatore@example.org');
});
afterAll(() => server?.stop());

const confirm = async (caller: Caller, password: string) => (await caller.ask<{ confirmIdentity: { code?: string; email?: string; retryAfterSeconds?: number } }>(CONFIRM, { password })).data.confirmIdentity;
const later = (ms: number) => {
  server.clock.instant = new Date(server.clock.instant.getTime() + ms);
};
/** What a decision comes to for somebody who is not ready: past the question of the password, it is about the standing. */
const decide = async (caller: Caller, enrolmentId: string, key: string = randomUUID()) =>
  (await caller.ask<{ certify: { __typename: string; code?: string } }>(CERTIFY, { input: { key, enrolmentId, reason: 'Viss ir' } })).data.certify;

describe('the password once more', () => {
  it('is asked for ten minutes after it was typed, to the millisecond', async () => {
    const { enrolmentId } = await course.trainee('minutes');
    expect((await decide(coordinator, enrolmentId)).code).toBe('not-ready');
    later(10 * MINUTE - 1);
    expect((await decide(coordinator, enrolmentId)).code).toBe('not-ready');
    later(1);
    expect((await decide(coordinator, enrolmentId)).code).toBe('step-up-needed');
  });

  it('lets the same write through afterwards, and nothing was done before', async () => {
    const trainee = await course.trainee('atkartots');
    await course.makeReady(trainee);
    later(11 * MINUTE);
    const key = randomUUID();
    expect((await decide(coordinator, trainee.enrolmentId, key)).code).toBe('step-up-needed');
    expect((await server.db.query('select 1 from decision where enrolment_id = $1', [trainee.enrolmentId])).rows).toEqual([]);
    expect((await confirm(coordinator, 'nepareiza')).code).toBe('password-wrong');
    expect((await decide(coordinator, trainee.enrolmentId, key)).code).toBe('step-up-needed');
    expect((await confirm(coordinator, PASSWORD)).email).toBe('koordinatore@example.org');
    expect(await decide(coordinator, trainee.enrolmentId, key)).toEqual({ __typename: 'Certificate' });
    const { rows } = await server.db.query(`select 1 from audit_entry where action = 'identity-confirmed'`);
    expect(rows).toHaveLength(1);
  });

  it('speaks for one session, not for the person', async () => {
    const { enrolmentId } = await course.trainee('sesijas');
    const elsewhere = await server.signIn('koordinatore@example.org');
    later(11 * MINUTE);
    await confirm(elsewhere, PASSWORD);
    expect((await decide(elsewhere, enrolmentId)).code).toBe('not-ready');
    expect((await decide(coordinator, enrolmentId)).code).toBe('step-up-needed');
  });

  it('is asked in a session from before there was the question', async () => {
    const { enrolmentId } = await course.trainee('veca');
    await server.db.query('update session set confirmed_at = null');
    expect((await decide(coordinator, enrolmentId)).code).toBe('step-up-needed');
  });

  it('cannot be guessed: tries count together with those of signing in', async () => {
    await server.person('minetaja@example.org', [{ role: 'COORDINATOR' }]);
    const guesser = await server.signIn('minetaja@example.org');
    for (let tries = 0; tries < 10; tries++) expect((await confirm(guesser, 'nepareiza')).code).toBe('password-wrong');
    const refused = await confirm(guesser, PASSWORD);
    expect(refused.code).toBe('too-many-tries');
    expect(refused.retryAfterSeconds).toBeGreaterThan(0);
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Refusal { code } } }';
    expect((await server.anonymous().ask(signIn, { input: { email: 'minetaja@example.org', password: PASSWORD } })).data).toMatchObject({ signIn: { code: 'too-many-tries' } });
  });
});
