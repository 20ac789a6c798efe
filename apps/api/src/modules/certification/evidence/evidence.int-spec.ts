import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../../../platform/audit/audit.service.js';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';

interface VolunteerAnswer {
  email: string | null;
  phone: string | null;
  recordable: string[];
  enrolment: { standing: { state: string; requirements: { id: string; state: string; reason: string; facts: { outcome: string | null; note: string | null; reference: string | null }[] }[] } };
  history: { kind: string; actor: { givenName: string } | null; params: { outcome?: string; withdrawn?: true } | null; reason: string | null }[];
}

const STANDING = `standing { state requirements { id state reason done facts { outcome note limits reference recordedBy { givenName } } } }`;
const VOLUNTEER = `query ($id: ID!) { volunteer(enrolmentId: $id) { email phone recordable enrolment { id ${STANDING} } attendance { minutes }
  history { id at kind requirementId params reason actor { givenName } } certificates { number } } }`;
const RECORD = `mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { __typename ... on Refusal { code } } }`;
const ENROLMENT = `query ($id: ID!) { enrolment(id: $id) { ${STANDING} } }`;

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());

const volunteer = async (by: Caller, id: string) => (await by.ask<{ volunteer: VolunteerAnswer | null }>(VOLUNTEER, { id })).data.volunteer;
const requirement = (answer: VolunteerAnswer, id: string) => answer.enrolment.standing.requirements.find((each) => each.id === id)!;
const reads = async () => (await server.db.query(`select 1 from audit_entry where action = 'record-check-read'`)).rows.length;

describe('a record check', () => {
  /** Tables in which some row holds the text, as it is or inside bytes. */
  const tablesWith = async (text: string) => {
    const tables = (await server.db.query(`select table_name as name from information_schema.tables where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`)).rows as { name: string }[];
    const hits = tables.map(async ({ name }) => {
      const schema = name.startsWith('_private') || name === 'migrations' ? 'graphile_worker' : 'public';
      const { rows } = await server.db.query(`select 1 from "${schema}"."${name}" t where position($1 in t::text) > 0 or position(encode($1::text::bytea, 'hex') in t::text) > 0`, [text]);
      return rows.length > 0 ? [name] : [];
    });
    return (await Promise.all(hits)).flat();
  };

  it('lies sealed in the database, and nothing of it can be guessed from a hash', async () => {
    const { enrolmentId } = await course.trainee('aizzimogota');
    await course.record(course.coordinator, enrolmentId, 'identitate', { note: 'REDZAMS' });
    expect(await tablesWith('REDZAMS')).toEqual(['evidence']);
    const key = randomUUID();
    const body = { enrolmentId, requirementId: 'parbaude', occurredOn: '2026-11-20', outcome: 'not-suitable', reference: 'KANARIJPUTNS-1' };
    expect((await course.official.ask(RECORD, { input: { key, ...body } })).data).toMatchObject({ recordEvidence: { __typename: 'Volunteer' } });
    expect(await tablesWith('KANARIJPUTNS')).toEqual([]);
    const { rows } = await server.db.query('select body_hash from idempotency_key where key = $1', [key]);
    expect((rows[0] as { body_hash: Buffer }).body_hash.equals(createHash('sha256').update(JSON.stringify(body)).digest())).toBe(false);
    expect((await course.official.ask(RECORD, { input: { key, ...body, outcome: 'suitable' } })).data).toMatchObject({ recordEvidence: { code: 'key-reused' } });
  });

  it('is read by the official, audited each time; coordinator, trainee and trainer see no outcome', async () => {
    const { enrolmentId } = await course.trainee('noraidita');
    await course.record(course.official, enrolmentId, 'parbaude', { outcome: 'not-suitable', reference: 'KANARIJPUTNS-2' });
    const before = await reads();
    const seen = (await volunteer(course.official, enrolmentId))!;
    expect(requirement(seen, 'parbaude')).toMatchObject({ state: 'REFUSED', facts: [{ outcome: 'not-suitable', reference: 'KANARIJPUTNS-2' }] });
    expect(await reads()).toBe(before + 1);

    const trainee = await (await server.signIn('noraidita@example.org')).ask(ENROLMENT, { id: enrolmentId });
    const trainer = { volunteer: await volunteer(course.trainer, enrolmentId), enrolment: (await course.trainer.ask(ENROLMENT, { id: enrolmentId })).data };
    const cohort = (await course.coordinator.ask(`query ($id: ID!) { cohort(id: $id) { members { blockers { id state facts { outcome note } } } } }`, { id: course.cohortId })).data;
    const coordinator = await volunteer(course.coordinator, enrolmentId);
    expect(requirement(coordinator!, 'parbaude')).toMatchObject({ state: 'REFUSED', facts: [{ outcome: null, note: null, reference: null }] });
    for (const view of [trainee, trainer, coordinator, cohort]) {
      expect(JSON.stringify(view)).not.toContain('"not-suitable"');
      expect(JSON.stringify(view)).not.toContain('KANARIJPUTNS');
    }
    expect(requirement(trainer.volunteer!, 'parbaude')).toMatchObject({ state: 'MISSING', reason: 'nothing-recorded', facts: [] });
    expect(await reads()).toBe(before + 1);
    expect(await server.app.get(Audit, { strict: false }).verify()).toBeUndefined();
  });
});

describe('recording evidence', () => {
  it('is for those whose work it is, and never about oneself', async () => {
    const { enrolmentId } = await course.trainee('uzskaite');
    expect((await volunteer(course.coordinator, enrolmentId))!.recordable).toEqual(['identitate', 'intervija']);
    expect((await volunteer(course.official, enrolmentId))!.recordable).toEqual(['parbaude']);
    expect(await course.record(course.coordinator, enrolmentId, 'parbaude', { outcome: 'suitable' })).toBe('not-yours-to-record');
    expect((await volunteer(course.trainer, enrolmentId))!.recordable).toEqual(['ieteikums']);
    expect(await course.record(course.trainer, enrolmentId, 'identitate')).toBe('not-yours-to-record');
    expect(await course.record(course.coordinator, enrolmentId, 'ieteikums', { outcome: 'ready' })).toBe('not-yours-to-record');
    expect(await course.record(course.coordinator, enrolmentId, 'tests')).toBe('not-yours-to-record');
    expect(await course.record(course.stranger, enrolmentId, 'identitate')).toBe('enrolment-unknown');
    expect(await volunteer(course.stranger, enrolmentId)).toBeNull();
    expect(await course.record(course.coordinator, enrolmentId, 'nav')).toBe('requirement-unknown');
    const { rows } = await server.db.query(`select id from person where email = 'koordinatore@example.org'`);
    const own = await course.enrol((rows[0] as { id: string }).id);
    expect(await course.record(course.coordinator, own, 'identitate')).toBe('own-evidence');
    expect((await volunteer(course.coordinator, own))!.recordable).toEqual([]);
  });

  it('takes the outcomes of its kind and days that have come', async () => {
    const { enrolmentId } = await course.trainee('iznakumi');
    expect(await course.record(course.coordinator, enrolmentId, 'intervija')).toBe('outcome-missing');
    expect(await course.record(course.coordinator, enrolmentId, 'intervija', { outcome: 'ready' })).toBe('outcome-unknown');
    expect(await course.record(course.coordinator, enrolmentId, 'identitate', { outcome: 'suitable' })).toBe('outcome-unknown');
    expect(await course.record(course.coordinator, enrolmentId, 'identitate', { note: 'x'.repeat(2001) })).toBe('note-too-long');
    const input = { key: randomUUID(), enrolmentId, requirementId: 'identitate', occurredOn: '2026-11-23' };
    const future = await course.coordinator.ask<{ recordEvidence: { code: string } }>(`mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { ... on Refusal { code } } }`, { input });
    expect(future.data.recordEvidence.code).toBe('occurred-in-future');
  });

  it('counts an interviewer once, by their last word', async () => {
    const { enrolmentId } = await course.trainee('intervija');
    for (const outcome of ['suitable', 'not-suitable', 'suitable']) await course.record(course.coordinator, enrolmentId, 'intervija', { outcome });
    expect(requirement((await volunteer(course.coordinator, enrolmentId))!, 'intervija')).toMatchObject({ state: 'PARTIAL', facts: [{ outcome: 'suitable' }] });
    await course.record(course.interviewer, enrolmentId, 'intervija', { outcome: 'suitable' });
    expect(requirement((await volunteer(course.coordinator, enrolmentId))!, 'intervija').state).toBe('MET');
  });

  it('tells the history with names, and the trainer no more than the training', async () => {
    const trainee = await course.trainee('vesture');
    await course.makeReady(trainee);
    const seen = (await volunteer(course.coordinator, trainee.enrolmentId))!;
    expect(seen.enrolment.standing.state).toBe('READY');
    expect(seen.email).toBe('vesture@example.org');
    expect(seen.history.map(({ kind }) => kind).sort()).toEqual(['attempt-passed', 'attendance-recorded', 'enrolled', ...Array.from({ length: 5 }, () => 'evidence-recorded')]);
    expect(seen.history.find(({ params }) => params?.outcome === 'ready')?.actor?.givenName).toBe('trenere');
    const trained = (await volunteer(course.trainer, trainee.enrolmentId))!;
    expect([trained.email, trained.phone]).toEqual([null, null]);
    expect(trained.history.map(({ kind }) => kind).sort()).toEqual(['attempt-passed', 'attendance-recorded', 'enrolled', 'evidence-recorded']);
  });
});
