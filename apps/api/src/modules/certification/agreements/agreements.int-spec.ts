import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../../../platform/audit/audit.service.js';
import { runTask } from '../../../testing/due-jobs.js';
import { TestServer } from '../../../testing/test-server.js';
import { SigningCourse } from './agreements.testing.js';

let server: TestServer;
let course: SigningCourse;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await SigningCourse.open(server);
});
afterAll(() => server?.stop());

const count = async (statement: string, values: unknown[]) => Number((await server.db.query(`select count(*) from ${statement}`, values)).rows[0].count);
const signatures = (personId: string) => count('agreement_signature where person_id = $1', [personId]);
const facts = (personId: string) => count(`evidence where person_id = $1 and kind = 'agreement' and version is not null`, [personId]);
const letters = async () => {
  const { rows } = await server.db.query<{ payload: { to: string; subject: string; text: string } }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-mail' order by j.id`,
  );
  return rows.map(({ payload }) => payload);
};

/** What publishing asked for, as a worker would do it. */
async function tellThoseConcerned(): Promise<void> {
  const { rows } = await server.db.query<{ id: string; payload: object }>(
    `select j.id, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'agreement-published' order by j.id`,
  );
  for (const { payload } of rows) await runTask(server, 'agreement-published', payload);
}

describe('signing', () => {
  it('takes the name and the version that was read, and makes evidence of that version', async () => {
    const { personId, enrolmentId, caller } = await course.trainee('paraksta');
    const before = (await course.agreement(caller, enrolmentId))!;
    expect(before).toMatchObject({ state: 'UNSIGNED', signatures: [], current: { number: 1, kind: 'AGREEMENT' } });
    const { hash } = before.current;
    expect(await course.sign(caller, { enrolmentId, hash, typedName: 'Kāds Cits' })).toBe('name-differs');
    expect(await course.sign(caller, { enrolmentId, hash: 'f'.repeat(64), typedName: 'paraksta paraugs' })).toBe('agreement-changed');
    expect(await course.sign(caller, { enrolmentId, documentId: 'nav', hash, typedName: 'paraksta paraugs' })).toBe('agreement-unknown');
    expect(await signatures(personId)).toBe(0);
    expect(await course.sign(caller, { enrolmentId, hash, typedName: ' PARAKSTA  paraugs ' })).toBe('SIGNED');
    expect((await course.agreement(caller, enrolmentId))!.signatures).toMatchObject([{ typedName: 'PARAKSTA  paraugs', version: { hash, number: 1 } }]);
    expect((await server.db.query(`select kind, version, source, recorded_by_id from evidence where person_id = $1`, [personId])).rows).toEqual([
      { kind: 'agreement', version: hash, source: 'agreement', recorded_by_id: personId },
    ]);
    expect((await course.requirement(caller, enrolmentId, 'ligums')).state).toBe('MET');
    expect(await count(`audit_entry where action = 'agreement-signed' and actor_id = $1`, [personId])).toBe(1);
    expect(await server.app.get(Audit, { strict: false }).verify()).toBeUndefined();
  });

  it('happens once: a double click, the same key again, two tabs, twenty at once', async () => {
    const { personId, enrolmentId, caller } = await course.trainee('divreiz');
    const { hash } = (await course.agreement(caller, enrolmentId))!.current;
    const key = randomUUID();
    const input = { enrolmentId, hash, typedName: 'divreiz Paraugs' };
    const both = await Promise.all([course.sign(caller, { ...input, key }), course.sign(caller, { ...input, key })]);
    expect(both).toEqual(['SIGNED', 'SIGNED']);
    const tabs = await Promise.all(Array.from({ length: 20 }, () => course.sign(caller, input)));
    expect(new Set(tabs)).toEqual(new Set(['SIGNED']));
    expect([await signatures(personId), await facts(personId)]).toEqual([1, 1]);
    expect(await count(`audit_entry where action = 'agreement-signed' and actor_id = $1`, [personId])).toBe(1);
  });

  it('is for the volunteer alone; a coordinator reads, others find nothing', async () => {
    const { enrolmentId, caller } = await course.trainee('citam');
    const { hash } = (await course.agreement(caller, enrolmentId))!.current;
    const other = await course.trainee('svess');
    expect(await course.sign(other.caller, { enrolmentId, hash, typedName: 'citam Paraugs' })).toBe('enrolment-unknown');
    expect(await course.agreement(other.caller, enrolmentId)).toBeNull();
    expect(await course.agreement(course.coordinator, enrolmentId)).toMatchObject({ state: 'UNSIGNED' });
    expect(await course.agreement(course.stranger, enrolmentId)).toBeNull();
    expect(await course.sign(course.coordinator, { enrolmentId, hash, typedName: 'citam Paraugs' })).toBe('enrolment-unknown');
  });

  it('stays as it is', async () => {
    for (const statement of [`update agreement_signature set typed_name = 'x'`, 'delete from agreement_signature', 'update agreement_edition set number = 9']) {
      await expect(server.db.query(statement), statement).rejects.toThrow('only grows');
    }
  });
});

describe('a new version', () => {
  it('asks those who signed to sign again, and each of them by one letter', async () => {
    const [signed, waiting, second] = [await course.trainee('parakstija'), await course.trainee('gaida'), await course.trainee('otrs')];
    const old = (await course.agreement(signed.caller, signed.enrolmentId))!.current.hash;
    for (const { caller, enrolmentId, name } of [{ ...signed, name: 'parakstija' }, { ...second, name: 'otrs' }]) expect(await course.sign(caller, { enrolmentId, hash: old, typedName: `${name} Paraugs` })).toBe('SIGNED');
    // Somebody who is enrolled twice is one person.
    await course.enrol(signed.personId, course.otherCohortId);
    const earlier = (await letters()).length;

    await course.publish({ ligums: 'Otrais līguma teksts' });
    await course.publish({ ligums: 'Otrais līguma teksts' });
    await tellThoseConcerned();
    const sent = (await letters()).slice(earlier);
    expect(sent.filter(({ to }) => to === 'parakstija@example.org')).toHaveLength(1);
    expect(sent.filter(({ to }) => to === 'otrs@example.org')).toHaveLength(1);
    expect(sent.filter(({ to }) => to === 'gaida@example.org')).toEqual([]);
    expect(sent[0]!.text).toMatch(/\/vienosanas\/[0-9a-f-]{36}\/ligums/);

    const page = (await course.agreement(signed.caller, signed.enrolmentId))!;
    expect(page).toMatchObject({ state: 'CHANGED', current: { number: 2 }, signatures: [{ version: { number: 1, hash: old } }] });
    expect(await course.requirement(signed.caller, signed.enrolmentId, 'ligums')).toMatchObject({ reason: 'new-version' });
    expect((await course.requirement(waiting.caller, waiting.enrolmentId, 'ligums')).state).toBe('MISSING');
    // A page that was opened before cannot sign the old text any more.
    expect(await course.sign(signed.caller, { enrolmentId: signed.enrolmentId, hash: old, typedName: 'parakstija Paraugs' })).toBe('agreement-changed');
    expect(await course.sign(signed.caller, { enrolmentId: signed.enrolmentId, hash: page.current.hash, typedName: 'parakstija Paraugs' })).toBe('SIGNED');
    expect((await course.agreement(signed.caller, signed.enrolmentId))!.signatures.map(({ version }) => version.number)).toEqual([2, 1]);
    expect((await course.requirement(signed.caller, signed.enrolmentId, 'ligums')).state).toBe('MET');

    // Back to the first text, which they have signed: nothing more to do. Told is told, also when it comes again.
    const before = (await letters()).length;
    await course.publish({ ligums: 'Pirmais līguma teksts' });
    await course.publish({ ligums: 'Otrais līguma teksts' });
    await tellThoseConcerned();
    expect((await letters()).slice(before).filter(({ to }) => to === 'otrs@example.org')).toEqual([]);
  });

  it('shows coordinators who has not signed, within their reach', async () => {
    const OVERVIEW = 'query { agreements { current { documentId number } signed changed unsigned } }';
    const SIGNERS = `query ($state: SigningState) { agreementSigners(documentId: "ligums", state: $state) { total people { person { givenName } state number } } }`;
    type Signers = { agreementSigners: { total: number; people: { person: { givenName: string }; state: string; number: number | null }[] } | null };
    const overview = (await course.coordinator.ask<{ agreements: { current: { documentId: string }; signed: number; changed: number; unsigned: number }[] }>(OVERVIEW)).data.agreements;
    const agreement = overview.find(({ current }) => current.documentId === 'ligums')!;
    const changed = (await course.coordinator.ask<Signers>(SIGNERS, { state: 'CHANGED' })).data.agreementSigners!;
    expect(changed.total).toBe(agreement.changed);
    expect(changed.people.find(({ person }) => person.givenName === 'otrs')).toMatchObject({ state: 'CHANGED', number: 1 });
    const all = (await course.coordinator.ask<Signers>(SIGNERS)).data.agreementSigners!;
    expect(all.total).toBe(agreement.signed + agreement.changed + agreement.unsigned);
    expect(all.people.find(({ person }) => person.givenName === 'gaida')).toMatchObject({ state: 'UNSIGNED', number: null });
    expect((await course.stranger.ask<{ agreements: unknown[] }>(OVERVIEW)).data.agreements).toEqual([]);
    expect((await course.stranger.ask<Signers>(SIGNERS)).data.agreementSigners).toBeNull();
  });

  it('may be signed on paper: a coordinator notes it, and it is the current version that counts', async () => {
    const { enrolmentId, caller } = await course.trainee('papirs');
    const input = { key: randomUUID(), enrolmentId, requirementId: 'ligums', occurredOn: '2026-11-20', note: 'Parakstīts uz papīra, mapē 7.' };
    const answer = await course.coordinator.ask<{ recordEvidence: { __typename: string } }>('mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { __typename ... on Refusal { code } } }', { input });
    expect(answer.data.recordEvidence).toEqual({ __typename: 'Volunteer' });
    const page = (await course.agreement(caller, enrolmentId))!;
    expect(page).toMatchObject({ state: 'SIGNED', signatures: [], onPaperAt: expect.any(String) as string });
    expect((await course.requirement(caller, enrolmentId, 'ligums')).state).toBe('MET');
  });

  it('asks again when a signature no longer counts, for the same text', async () => {
    const { personId, enrolmentId, caller } = await course.trainee('velreiz');
    const { hash } = (await course.agreement(caller, enrolmentId, 'apliecinajums'))!.current;
    const input = { enrolmentId, documentId: 'apliecinajums', hash, typedName: 'velreiz Paraugs' };
    expect(await course.sign(caller, input)).toBe('SIGNED');
    const now = server.clock.instant;
    server.clock.instant = new Date('2028-12-01T10:00:00Z');
    try {
      const later = await server.signIn('velreiz@example.org');
      expect((await course.agreement(later, enrolmentId, 'apliecinajums'))!.state).toBe('EXPIRED');
      expect(await course.sign(later, input)).toBe('SIGNED');
      expect(await signatures(personId)).toBe(2);
    } finally {
      server.clock.instant = now;
    }
  });
});
