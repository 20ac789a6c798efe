import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { certified, decide, letters, outcome, readyTrainee } from './decisions.testing.js';

interface Seen {
  decisions: { kind: string; refusal: string | null; second: boolean; certificateId: string | null }[];
  waivable: string[];
  waivers: string[];
  history: { kind: string; reason: string | null; params: Record<string, unknown> | null }[];
  enrolment: { standing: { state: string; notYet: { reason: string; nextSteps: string } | null; requirements: { id: string; state: string; waived: boolean; validUntil: string | null; facts: { note: string | null }[] }[] } };
}

const STANDING = 'standing { state notYet { reason nextSteps reviewOn } requirements { id state waived validUntil facts { note recordedBy { givenName } } } }';
const VOLUNTEER = `query ($id: ID!) { volunteer(enrolmentId: $id) { decisions { kind refusal second certificateId } waivable waivers history { kind reason params } enrolment { ${STANDING} } } }`;
const VERIFY = 'query ($code: String!) { verification(code: $code) { status } }';

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());

const volunteer = async (by: Caller, id: string) => (await by.ask<{ volunteer: Seen }>(VOLUNTEER, { id })).data.volunteer;
const possible = ({ decisions }: Seen) => decisions.filter(({ refusal }) => refusal === null).map(({ kind }) => kind);
const publicStatus = async (certificateId: string) => {
  const { rows } = await server.db.query<{ code: string }>('select code from certificate where id = $1', [certificateId]);
  return (await server.anonymous().ask<{ verification: { status: string } }>(VERIFY, { code: rows[0]!.code })).data.verification.status;
};

describe('limits', () => {
  it('are kept with the decision, told to the volunteer and to nobody else, and not written into letters', async () => {
    const { enrolmentId } = await readyTrainee(course, 'ierobezots');
    const answer = await decide(course.coordinator, 'certify', { enrolmentId, reason: 'Viss ir', limits: ' Tikai ārpus cietuma ' });
    expect(answer.limits).toBe('Tikai ārpus cietuma');
    const own = await server.signIn('ierobezots@example.org');
    const certificate = 'query ($id: ID!) { enrolment(id: $id) { certificate { limits } } }';
    expect((await own.ask(certificate, { id: enrolmentId })).data).toMatchObject({ enrolment: { certificate: { limits: 'Tikai ārpus cietuma' } } });
    expect((await course.trainer.ask(certificate, { id: enrolmentId })).data).toMatchObject({ enrolment: { certificate: { limits: null } } });
    const [letter] = await letters(server, 'ierobezots@example.org');
    expect(letter).toBeDefined();
    expect(letter).not.toContain('cietuma');
    expect(outcome(await decide(course.coordinator, 'certify', { enrolmentId, reason: 'x', limits: 'x'.repeat(2001) }))).toBe('limits-too-long');
  });
});

describe('not yet', () => {
  it('is told kindly with what to do next, and changes nothing else', async () => {
    const { enrolmentId } = await course.trainee('velne');
    const input = { enrolmentId, reason: 'Vēl viena pieredze grupā palīdzētu', nextSteps: 'Piedalieties nākamajā nodarbībā', reviewOn: '2027-01-10' };
    expect(outcome(await decide(course.coordinator, 'notYet', { ...input, nextSteps: ' ' }))).toBe('next-steps-missing');
    expect(outcome(await decide(course.coordinator, 'notYet', { ...input, reviewOn: '2026-11-22' }))).toBe('review-not-later');
    expect(outcome(await decide(course.stranger, 'notYet', input))).toBe('enrolment-unknown');
    expect((await decide(course.coordinator, 'notYet', input)).__typename).toBe('NotYet');
    const own = await server.signIn('velne@example.org');
    const seen = (await own.ask<{ enrolment: Seen['enrolment'] }>(`query ($id: ID!) { enrolment(id: $id) { ${STANDING} } }`, { id: enrolmentId })).data.enrolment;
    expect(seen.standing).toMatchObject({ state: 'IN_TRAINING', notYet: { reason: input.reason, nextSteps: input.nextSteps, reviewOn: '2027-01-10' } });
    expect((await volunteer(course.trainer, enrolmentId)).enrolment.standing.notYet).toBeNull();
    const [letter] = await letters(server, 'velne@example.org');
    expect(letter).toContain('/sertifikats/');
    expect(letter).not.toContain('grup');
  });

  it('is over once there is a certificate', async () => {
    const trainee = await readyTrainee(course, 'velneunja');
    await decide(course.coordinator, 'notYet', { enrolmentId: trainee.enrolmentId, reason: 'Vēl ne', nextSteps: 'Pagaidiet' });
    expect(outcome(await decide(course.coordinator, 'certify', { enrolmentId: trainee.enrolmentId, reason: 'Tagad jā' }))).toBe('VALID');
    const seen = await volunteer(course.coordinator, trainee.enrolmentId);
    expect(seen.enrolment.standing.notYet).toBeNull();
    expect(seen.history.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['not-yet', 'certified']));
  });
});

describe('a suspension', () => {
  it('shows publicly, and is lifted by a reinstatement only', async () => {
    const { enrolmentId, certificateId } = await certified(course, 'apturets');
    expect(possible(await volunteer(course.coordinator, enrolmentId))).toEqual(['SUSPEND', 'REVOKE']);
    expect(outcome(await decide(course.coordinator, 'reinstateCertificate', { certificateId, reason: 'x' }))).toBe('not-suspended');
    expect(await decide(course.coordinator, 'suspendCertificate', { certificateId, reason: 'Jānoskaidro' })).toMatchObject({ status: 'SUSPENDED', suspendedReason: 'Jānoskaidro' });
    expect(await publicStatus(certificateId)).toBe('SUSPENDED');
    expect(possible(await volunteer(course.coordinator, enrolmentId))).toEqual(['REINSTATE', 'REVOKE']);
    expect(outcome(await decide(course.coordinator, 'suspendCertificate', { certificateId, reason: 'x' }))).toBe('certificate-suspended');
    expect(outcome(await decide(course.coordinator, 'certify', { enrolmentId, reason: 'x' }))).toBe('certificate-suspended');
    server.clock.instant = new Date(server.clock.instant.getTime() + 1000);
    expect(await decide(course.coordinator, 'reinstateCertificate', { certificateId, reason: 'Noskaidrots' })).toMatchObject({ status: 'VALID', suspendedReason: null });
    expect(await publicStatus(certificateId)).toBe('VALID');
    expect(await letters(server, 'apturets@example.org')).toHaveLength(3);
  });
});

describe('a waiver', () => {
  it('meets a requirement until its day, with reason and name; never a record check, never one’s own', async () => {
    const { enrolmentId } = await course.trainee('atbrivots');
    const waive = (requirementId: string, more: object = {}, by = course.coordinator) =>
      decide(by, 'waiveRequirement', { enrolmentId, requirementId, reason: 'Jau apguvis citur', validUntil: '2027-05-31', ...more });
    expect((await volunteer(course.coordinator, enrolmentId)).waivable).toEqual(['tests', 'klatiene', 'ieteikums', 'identitate', 'intervija']);
    expect((await volunteer(course.trainer, enrolmentId)).waivable).toEqual([]);
    expect(outcome(await waive('parbaude'))).toBe('never-waived');
    expect(outcome(await waive('nav'))).toBe('requirement-unknown');
    expect(outcome(await waive('klatiene', { validUntil: '2026-11-21' }))).toBe('waiver-over');
    expect(outcome(await waive('klatiene', { reason: ' ' }))).toBe('reason-missing');
    expect(outcome(await waive('klatiene', {}, course.stranger))).toBe('enrolment-unknown');
    expect((await waive('klatiene')).__typename).toBe('Volunteer');
    const met = (seen: Seen) => seen.enrolment.standing.requirements.find(({ id }) => id === 'klatiene')!;
    expect(met(await volunteer(course.coordinator, enrolmentId))).toMatchObject({ state: 'MET', waived: true, validUntil: '2027-05-31' });
    const { rows } = await server.db.query(`select id from person where email = 'koordinatore@example.org'`);
    const own = await course.enrol((rows[0] as { id: string }).id);
    expect(outcome(await decide(course.coordinator, 'waiveRequirement', { enrolmentId: own, requirementId: 'klatiene', reason: 'x', validUntil: '2027-05-31' }))).toBe('own-evidence');
  });
});

describe('a waiver that is withdrawn', () => {
  it('counts no more, says why in the history, and can be given again', async () => {
    const { enrolmentId } = await course.trainee('neatbrivots');
    const waive = () => decide(course.coordinator, 'waiveRequirement', { enrolmentId, requirementId: 'klatiene', reason: 'Jau apguvis citur', validUntil: '2027-05-31' });
    await waive();
    const [factId] = (await volunteer(course.coordinator, enrolmentId)).waivers;
    server.clock.instant = new Date(server.clock.instant.getTime() + 1000);
    const withdraw = (more: object = {}, by = course.coordinator) => decide(by, 'withdrawWaiver', { enrolmentId, factId, reason: 'Apliecinājums izrādījās cita cilvēka', ...more });
    expect((await volunteer(course.trainer, enrolmentId)).waivers).toEqual([]);
    expect(outcome(await withdraw({ reason: ' ' }))).toBe('reason-missing');
    expect(outcome(await withdraw({ factId: randomUUID() }))).toBe('fact-unknown');
    expect(outcome(await withdraw({}, course.stranger))).toBe('enrolment-unknown');
    const answers = await Promise.all([withdraw(), withdraw({}, course.interviewer)]);
    expect(answers.map(outcome).sort()).toEqual(['Volunteer', 'already-corrected']);
    const seen = await volunteer(course.coordinator, enrolmentId);
    const attendance = ({ enrolment }: Seen) => enrolment.standing.requirements.find(({ id }) => id === 'klatiene')!;
    expect([seen.waivers, attendance(seen)]).toMatchObject([[], { state: 'MISSING', waived: false }]);
    expect(seen.history.filter(({ kind }) => /waive/.test(kind))).toMatchObject([
      { kind: 'waiver-withdrawn', reason: 'Apliecinājums izrādījās cita cilvēka', params: { correctsId: factId } },
      { kind: 'evidence-waived', reason: 'Jau apguvis citur', params: { overtaken: true } },
    ]);
    expect(outcome(await withdraw())).toBe('already-corrected');
    await waive();
    expect(attendance(await volunteer(course.coordinator, enrolmentId))).toMatchObject({ state: 'MET', waived: true });
    const { rows } = await server.db.query(`select action from audit_entry where detail->>'enrolmentId' = $1 order by seq`, [enrolmentId]);
    expect((rows as { action: string }[]).map(({ action }) => action)).toEqual(['requirement-waived', 'waiver-withdrawn', 'requirement-waived']);
  });
});

describe('nobody decides about themselves', () => {
  it('says the service, and the database by itself', async () => {
    const { rows } = await server.db.query<{ id: string }>(`select id from person where email = 'koordinatore@example.org'`);
    const [{ id: personId }] = rows as [{ id: string }];
    const own = (await server.db.query<{ id: string }>('select id from enrolment where person_id = $1', [personId])).rows[0]?.id ?? (await course.enrol(personId));
    expect(outcome(await decide(course.coordinator, 'notYet', { enrolmentId: own, reason: 'x', nextSteps: 'y' }))).toBe('own-certificate');
    expect((await volunteer(course.coordinator, own)).decisions).toEqual([]);
    const insert = (decidedBy: string, approvedBy: string | null) =>
      server.db.query(
        `insert into decision (id, enrolment_id, kind, reason, decided_by_id, decided_on, decided_at, approved_by_id, approved_at) values ($1, $2, 'not-yet', 'x', $3, '2026-11-22', now(), $4, case when $4::uuid is null then null else now() end)`,
        [randomUUID(), own, decidedBy, approvedBy],
      );
    await expect(insert(personId, null)).rejects.toThrow('nobody decides about themselves');
    await expect(insert(randomUUID(), personId)).rejects.toThrow('nobody decides about themselves');
    const one = randomUUID();
    await expect(insert(one, one)).rejects.toThrow('decision_two_people');
  });
});
