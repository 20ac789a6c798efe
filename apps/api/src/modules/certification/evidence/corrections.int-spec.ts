import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../../../platform/audit/audit.service.js';
import { type Caller, TestServer } from '../../../testing/test-server.js';
import { type Said, VettingCourse } from '../../../testing/vetting-course.js';

const both = (text: string) => ({ lv: text, en: text });
const need = { stage: 'vetting', mover: 'coordinator' } as const;
const kind = <Kind extends string>(id: Kind, more: object = {}) => ({ ...need, id, title: both(id), kind: id, ...more }) as never;
const REQUIREMENTS = [
  kind('identity-seen'), kind('interview', { people: 2 }), kind('insurance'), kind('supervision', { count: 1 }), kind('hours', { minutes: 100 }),
  kind('observation', { people: 1 }), kind('refresher', { minutes: 180 }), kind('case-signed-off', { module: 'm1' }), kind('prior-learning'), { ...need, id: 'other-learning', title: both('other-learning'), kind: 'prior-learning' } as never,
  kind('record-check', { months: 12 }), kind('permit', { months: 12 }), kind('induction', { place: 'valmiera' }),
];
const RATINGS = ['listening', 'boundaries', 'reporting', 'respect', 'teamwork'].map((behaviour) => ({ behaviour, level: 3 }));
const SEEN = `query ($id: ID!) { volunteer(enrolmentId: $id) { recordable enrolment { standing { requirements { id state done validUntil facts { id occurredOn validUntil outcome minutes note ratings { behaviour level } } } } } } }`;

interface Seen {
  id: string;
  state: string;
  done: number | null;
  facts: { id: string; occurredOn: string; outcome: string | null; minutes: number | null; note: string | null; ratings: object[] }[];
}

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server, { requirements: REQUIREMENTS });
});
afterAll(() => server?.stop());

const seen = async (by: Caller, id: string, requirementId: string): Promise<Seen> =>
  (await by.ask<{ volunteer: { enrolment: { standing: { requirements: Seen[] } } } }>(SEEN, { id })).data.volunteer.enrolment.standing.requirements.find((each) => each.id === requirementId)!;

async function write(by: Caller, operation: string, input: object): Promise<string> {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data } = await by.ask<Record<string, { __typename: string; code?: string }>>(`mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ... on Refusal { code } } }`, { input: { key: randomUUID(), ...input } });
  return data[operation]!.code ?? data[operation]!.__typename;
}

const correct = (by: Caller, input: { enrolmentId: string; factId: string; reason?: string } & Said) => write(by, 'correctEvidence', { occurredOn: '2026-11-20', reason: 'A mistake', ...input });
const withdraw = (by: Caller, input: { enrolmentId: string; factId: string; reason?: string }) => write(by, 'withdrawEvidence', { reason: 'A mistake', ...input });

describe('every kind that people record', () => {
  it.each<[string, 'coordinator' | 'trainer' | 'official', Said, string]>([
    ['identity-seen', 'coordinator', {}, 'MET'],
    ['insurance', 'coordinator', { validUntil: '2027-05-01' }, 'MET'],
    ['supervision', 'trainer', {}, 'MET'],
    ['hours', 'coordinator', { minutes: 60 }, 'PARTIAL'],
    ['refresher', 'trainer', { minutes: 180 }, 'MET'],
    ['observation', 'trainer', { ratings: RATINGS }, 'MET'],
    ['case-signed-off', 'trainer', { note: 'Discussed' }, 'MET'],
    ['prior-learning', 'coordinator', {}, 'MET'],
    ['induction', 'official', {}, 'MET'],
    ['record-check', 'official', { outcome: 'suitable' }, 'MET'],
    ['permit', 'official', { outcome: 'suitable', reference: 'BAC-1', validUntil: '2027-05-01' }, 'MET'],
  ])('%s by the %s', async (requirementId, by, said, state) => {
    const { enrolmentId } = await course.trainee(`veids-${requirementId}`);
    expect(await course.record(course[by], enrolmentId, requirementId, said)).toBe('Volunteer');
    expect((await seen(course.coordinator, enrolmentId, requirementId)).state).toBe(state);
    expect(await course.record(course.stranger, enrolmentId, requirementId, said)).toBe('enrolment-unknown');
    const others = (['coordinator', 'trainer', 'official'] as const).filter((each) => each !== by);
    const said2 = await Promise.all(others.map((other) => course.record(course[other], enrolmentId, requirementId, said)));
    expect(said2).toContain('not-yours-to-record');
  });

  it('prior learning meets what it was recognised for, and nothing else', async () => {
    const { enrolmentId } = await course.trainee('macijusies');
    await course.record(course.coordinator, enrolmentId, 'prior-learning');
    expect(await seen(course.coordinator, enrolmentId, 'prior-learning')).toMatchObject({ state: 'MET', facts: [{}] });
    expect(await seen(course.coordinator, enrolmentId, 'other-learning')).toMatchObject({ state: 'MISSING', facts: [] });
  });

  it('is refused with the code of what is wrong', async () => {
    const { enrolmentId } = await course.trainee('nepareizi');
    await server.db.query(`insert into place (code, name, closed) values ('valmiera', '{"lv": "Valmiera", "en": "Valmiera"}', true)`);
    expect(await course.record(course.official, enrolmentId, 'induction')).toBe('place-closed');
    await server.db.query('update place set closed = false');
    expect(await course.record(course.coordinator, enrolmentId, 'insurance')).toBe('valid-until-missing');
    expect(await course.record(course.coordinator, enrolmentId, 'hours')).toBe('minutes-missing');
    expect(await course.record(course.trainer, enrolmentId, 'observation', { ratings: RATINGS.slice(1) })).toBe('ratings-missing');
    expect(await course.record(course.official, enrolmentId, 'record-check', { outcome: 'suitable', note: 'x' })).toBe('field-unknown');
  });
});

describe('a wrong fact', () => {
  it('is corrected by a later one with a reason, once', async () => {
    const { enrolmentId } = await course.trainee('labota');
    await course.record(course.coordinator, enrolmentId, 'hours', { minutes: 60 });
    const [wrong] = (await seen(course.coordinator, enrolmentId, 'hours')).facts;
    expect(await correct(course.coordinator, { enrolmentId, factId: wrong!.id, minutes: 90, reason: ' ' })).toBe('reason-missing');
    const twice = await Promise.all([1, 2].map(() => correct(course.coordinator, { enrolmentId, factId: wrong!.id, minutes: 90 })));
    expect(twice.sort()).toEqual(['Volunteer', 'already-corrected']);
    const after = await seen(course.coordinator, enrolmentId, 'hours');
    expect(after).toMatchObject({ done: 90, facts: [{ minutes: 90 }] });
    const { rows } = await server.db.query('select minutes, reason, withdrawn from evidence where corrects_id = $1', [wrong!.id]);
    expect(rows).toEqual([{ minutes: 90, reason: 'A mistake', withdrawn: false }]);
    expect((await server.db.query('select minutes from evidence where id = $1', [wrong!.id])).rows).toEqual([{ minutes: 60 }]);
  });

  it('is withdrawn with a reason, and then counts no more', async () => {
    const { enrolmentId } = await course.trainee('atsaukta');
    await course.record(course.coordinator, enrolmentId, 'identity-seen');
    const [wrong] = (await seen(course.coordinator, enrolmentId, 'identity-seen')).facts;
    expect(await withdraw(course.trainer, { enrolmentId, factId: wrong!.id })).toBe('not-yours-to-record');
    expect(await withdraw(course.stranger, { enrolmentId, factId: wrong!.id })).toBe('enrolment-unknown');
    expect(await withdraw(course.coordinator, { enrolmentId, factId: wrong!.id })).toBe('Volunteer');
    expect(await seen(course.coordinator, enrolmentId, 'identity-seen')).toMatchObject({ state: 'MISSING', facts: [] });
    expect(await withdraw(course.coordinator, { enrolmentId, factId: wrong!.id })).toBe('already-corrected');
    expect(await correct(course.coordinator, { enrolmentId, factId: randomUUID() })).toBe('fact-unknown');
  });

  it('of an interview is corrected by the interviewer alone; a colleague may withdraw it', async () => {
    const { enrolmentId } = await course.trainee('saruna');
    await course.record(course.interviewer, enrolmentId, 'interview', { outcome: 'suitable' });
    const [word] = (await seen(course.coordinator, enrolmentId, 'interview')).facts;
    expect(await correct(course.coordinator, { enrolmentId, factId: word!.id, outcome: 'not-suitable' })).toBe('not-your-word');
    expect(await correct(course.interviewer, { enrolmentId, factId: word!.id, outcome: 'suitable-with-limits' })).toBe('Volunteer');
    const [later] = (await seen(course.coordinator, enrolmentId, 'interview')).facts;
    expect(later!.outcome).toBe('suitable-with-limits');
    expect(await withdraw(course.coordinator, { enrolmentId, factId: later!.id })).toBe('Volunteer');
    expect((await seen(course.coordinator, enrolmentId, 'interview')).facts).toEqual([]);
    // Their next word is a new one: what was withdrawn is not corrected.
    expect(await course.record(course.interviewer, enrolmentId, 'interview', { outcome: 'suitable' })).toBe('Volunteer');
  });

  it('about oneself is for somebody else', async () => {
    const { rows } = await server.db.query<{ id: string }>(`select id from person where email = 'koordinatore@example.org'`);
    const enrolmentId = await course.enrol(rows[0]!.id);
    await course.record(course.interviewer, enrolmentId, 'identity-seen');
    const [own] = (await seen(course.interviewer, enrolmentId, 'identity-seen')).facts;
    expect(await withdraw(course.coordinator, { enrolmentId, factId: own!.id })).toBe('own-evidence');
  });

  it('of a check gives its reason from a list, and what was wrong is sealed too', async () => {
    const { enrolmentId, personId } = await course.trainee('parbaude');
    await course.record(course.official, enrolmentId, 'record-check', { outcome: 'not-suitable' });
    const [wrong] = (await seen(course.official, enrolmentId, 'record-check')).facts;
    const change = { enrolmentId, factId: wrong!.id, outcome: 'suitable' };
    expect(await correct(course.official, { ...change, reason: 'sodīts bija brālis' })).toBe('reason-unknown');
    expect(await correct(course.coordinator, { ...change, reason: 'wrong-person' })).toBe('not-yours-to-record');
    expect(await correct(course.official, { ...change, reason: 'wrong-person' })).toBe('Volunteer');
    expect((await seen(course.coordinator, enrolmentId, 'record-check')).state).toBe('MET');
    const { rows } = await server.db.query(`select f.outcome, c.purge_after::text as until from evidence f join record_check c on c.fact_id = f.id where f.person_id = $1 order by f.corrects_id nulls first`, [personId]);
    expect(rows).toEqual([{ outcome: null, until: '2026-11-22' }, { outcome: null, until: null }]);
    expect(await server.app.get(Audit, { strict: false }).verify()).toBeUndefined();
  });
});
