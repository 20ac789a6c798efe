import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../testing/count-statements.js';
import { TestServer, type Caller } from '../../testing/test-server.js';
import { VettingCourse } from '../../testing/vetting-course.js';

interface CohortAnswer {
  counts: { enrolled: number; ready: number; certified: number; blocked: number };
  members: { enrolmentId: string; person: { givenName: string }; state: string; met: number; blockers: { id: string; state: string; facts: unknown[] }[]; attendance: { minutes: number }[] }[];
  sessions: { id: string; marks: { personId: string; minutes: number }[] }[];
}

const COHORT = `query ($id: ID!) { cohort(id: $id) { id title startsOn endsOn capacity organisation { code } region { code } programme { editionHash }
  counts { enrolled ready certified blocked }
  sessions { id startsAt endsAt minutes mode place marks { sessionId personId minutes recordedAt } }
  members { enrolmentId person { givenName familyName } state met total nextStep attendance { minutes } certificate { number }
    blockers { id kind state reason title stage mover done needed unit validUntil facts { id } } } } }`;
const ENROLMENT = `query ($id: ID!) { enrolment(id: $id) { id person { givenName } cohort { id region { code } } programme { id } certificate { number }
  sessions { id marks { personId minutes } } standing { state asOf met total nextStep requirements { id state done needed facts { minutes } } } } }`;

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server);
});
afterAll(() => server?.stop());
afterEach(() => {
  server.clock.instant = new Date('2026-11-22T10:00:00Z');
});

const cohort = async (by: Caller, id = course.cohortId) => (await by.ask<{ cohort: CohortAnswer | null }>(COHORT, { id })).data.cohort;
const marks = async (personId: string) =>
  (await server.db.query(`select minutes, corrects_id is not null as correction from evidence where kind = 'attendance' and person_id = $1 order by recorded_at, correction`, [personId])).rows as unknown[];

describe('attendance', () => {
  it('keeps every mark; the last one counts, and the same one twice is one', async () => {
    const { personId, enrolmentId } = await course.trainee('kavetaja');
    for (const minutes of [240, 120, 120, 200]) expect(await course.attend(course.coordinator, [{ personId, minutes }])).toBe('TrainingSession');
    expect(await marks(personId)).toHaveLength(3);
    const seen = (await cohort(course.coordinator))!.members.find((member) => member.enrolmentId === enrolmentId)!;
    expect(seen.attendance).toEqual([{ minutes: 200 }]);
    const own = (await (await server.signIn('kavetaja@example.org')).ask<{ enrolment: { standing: { requirements: { id: string; state: string; done: number }[] } } }>(ENROLMENT, { id: enrolmentId })).data.enrolment;
    expect(own.standing.requirements.find(({ id }) => id === 'klatiene')).toMatchObject({ state: 'PARTIAL', done: 200 });
  });

  it('adds up to one line of corrections when several people mark at once', async () => {
    const { personId } = await course.trainee('vienlaikus');
    const answers = await Promise.all([30, 60, 90, 120, 150].flatMap((minutes) => [course.coordinator, course.trainer].map((by) => course.attend(by, [{ personId, minutes }]))));
    expect(new Set(answers)).toEqual(new Set(['TrainingSession']));
    const { rows } = await server.db.query(`select count(*)::int as all, count(distinct corrects_id)::int as corrected from evidence where kind = 'attendance' and person_id = $1`, [personId]);
    const { all, corrected } = rows[0] as { all: number; corrected: number };
    expect(corrected).toBe(all - 1);
  });

  it('refuses all marks when one is wrong', async () => {
    const { personId } = await course.trainee('kludaina');
    const stranger = await server.person('svesa@example.org', [{ role: 'TRAINEE' }]);
    const mine = { personId, minutes: 10 };
    expect(await course.attend(course.coordinator, [mine, { personId, minutes: 241 }])).toBe('minutes-out-of-range');
    expect(await course.attend(course.coordinator, [mine, { personId, minutes: -1 }])).toBe('minutes-out-of-range');
    for (const unknown of [stranger, 'x', '', randomUUID()]) expect(await course.attend(course.coordinator, [mine, { personId: unknown, minutes: 10 }])).toBe('not-enrolled');
    for (const unknown of ['x', '', randomUUID()]) expect(await course.attend(course.coordinator, [mine], unknown)).toBe('session-unknown');
    expect(await course.attend(course.stranger, [mine])).toBe('session-unknown');
    expect(await marks(personId)).toEqual([]);
  });

  it('waits for the session’s day in Rīga', async () => {
    const { personId } = await course.trainee('nakama');
    server.clock.instant = new Date('2026-11-22T21:59:59Z');
    expect(await course.attend(course.coordinator, [{ personId, minutes: 60 }], course.nextSession)).toBe('session-not-begun');
    server.clock.instant = new Date('2026-11-22T22:00:00Z');
    const nextDay = await server.signIn('koordinatore@example.org');
    expect(await course.attend(nextDay, [{ personId, minutes: 60 }], course.nextSession)).toBe('TrainingSession');
  });

  it('is nobody’s to mark for themselves', async () => {
    const { rows } = await server.db.query(`select id from person where email = 'intervetaja@example.org'`);
    const personId = (rows[0] as { id: string }).id;
    await course.enrol(personId);
    expect(await course.attend(course.interviewer, [{ personId, minutes: 60 }])).toBe('own-evidence');
  });
});

describe('reach', () => {
  it('does not exist for another region’s coordinator, nor for garbage', async () => {
    const { enrolmentId } = await course.trainee('rigas');
    await course.trainee('kaimine');
    const neighbour = await server.signIn('kaimine@example.org');
    for (const by of [course.stranger, neighbour]) {
      expect((await by.ask(ENROLMENT, { id: enrolmentId })).data).toEqual({ enrolment: null });
    }
    expect(await cohort(course.stranger)).toBeNull();
    expect((await course.stranger.ask('{ cohorts { id } }')).data).toEqual({ cohorts: [] });
    for (const id of ['', 'x', '\u0000', randomUUID()]) expect(await cohort(course.coordinator, id)).toBeNull();
    expect((await neighbour.ask(COHORT, { id: course.cohortId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    for (const by of [course.coordinator, course.trainer]) expect((await by.ask(ENROLMENT, { id: enrolmentId.toUpperCase() })).data).toMatchObject({ enrolment: { id: enrolmentId } });
  });

  it('shows a trainee their own marks only', async () => {
    const [first, second] = [await course.trainee('pirma'), await course.trainee('otra')];
    await course.attend(course.coordinator, [{ personId: first.personId, minutes: 11 }, { personId: second.personId, minutes: 22 }]);
    const own = (await (await server.signIn('pirma@example.org')).ask<{ myEnrolments: { sessions: { id: string; marks: object[] }[] }[] }>(`{ myEnrolments { sessions { id marks { personId minutes } } } }`)).data.myEnrolments;
    expect(own[0]!.sessions.find(({ id }) => id === course.pastSession)!.marks).toEqual([{ personId: first.personId, minutes: 11 }]);
  });
});

describe('a cohort', () => {
  it('counts so that the parts make the whole, and asks the database as often for twenty as for two', async () => {
    const few = (await cohort(course.coordinator))!.members.length;
    const statementsForFew = await countStatements(() => cohort(course.coordinator));
    for (let n = 0; n < 15; n += 1) await course.trainee(`vel${n}`);
    await course.makeReady(await course.trainee('gatava'));
    const statements = await countStatements(() => cohort(course.coordinator));
    expect(statements).toBe(statementsForFew);
    expect(statements).toBeLessThanOrEqual(6);
    const { counts, members } = (await cohort(course.coordinator))!;
    expect(members).toHaveLength(few + 16);
    expect(counts).toEqual({ enrolled: few + 16, ready: 1, certified: 0, blocked: few + 15 });
    expect(members.find(({ person }) => person.givenName === 'gatava')).toMatchObject({ state: 'READY', met: 6, blockers: [] });
  });
});
