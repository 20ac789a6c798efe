import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { addDays } from '@lidzgaita/certification';
import { randomStream } from '@lidzgaita/grading';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { StandingRows } from './standing-rows.service.js';
import type { StandingRow } from './standing-row.js';

/** `STANDING_PEOPLE=10000 npx vitest run --project integration worklist-model` is the whole proof. */
const PEOPLE = Number(process.env.STANDING_PEOPLE ?? 150);
const ROUNDS = 6;
const SEED = process.env.SEED ?? 'darbi';
const LONG = 60_000 + PEOPLE * 60;

let server: TestServer;
let course: VettingCourse;
let rows: StandingRows;
const random = randomStream(SEED);
const below = (n: number): number => Math.floor((random() / 2 ** 32) * n);
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;

beforeAll(async () => {
  server = await TestServer.start({ env: { WORKERS: 'false' } });
  course = await VettingCourse.open(server);
  rows = server.app.get(StandingRows, { strict: false });
  await server.db.query(
    `insert into person (id, given_name, family_name, email, password_hash) select gen_random_uuid(), 'V' || n, 'U' || n, 'n' || n || '@example.org', 'x' from generate_series(1, $1) n`,
    [PEOPLE],
  );
  await server.db.query(`insert into enrolment (id, cohort_id, person_id, enrolled_at) select gen_random_uuid(), $1, id, '2026-10-01T08:00:00Z' from person where password_hash = 'x'`, [course.cohortId]);
}, LONG);
afterAll(() => server.stop());

type Enrolled = { id: string; person: string };
const enrolled = async (): Promise<Enrolled[]> => (await server.db.query<Enrolled>('select id, person_id as person from enrolment order by id')).rows;

const STORED = `select enrolment_id as "enrolmentId", person_id as "personId", cohort_id as "cohortId", programme_id as "programmeId", programme_edition_hash as "programmeEditionHash",
  state, lane, phase, met, total, blockers, movers, stages, steps, expires_on::text as "expiresOn", due_on::text as "dueOn", due_requirement as "dueRequirement",
  waiting_since as "waitingSince", cleared, matched, stale_from::text as "staleFrom" from standing_row order by enrolment_id`;

async function differing(): Promise<{ stored: StandingRow | undefined; computed: StandingRow }[]> {
  await rows.upToDate();
  const stored = new Map((await server.db.query<StandingRow>(STORED)).rows.map((row) => [row.enrolmentId, row]));
  const ids = (await enrolled()).map(({ id }) => id);
  const computed: StandingRow[] = [];
  for (let at = 0; at < ids.length; at += 500) computed.push(...(await rows.compute(ids.slice(at, at + 500), server.clock.today())));
  expect(computed).toHaveLength(stored.size);
  return computed.map((row) => ({ stored: stored.get(row.enrolmentId), computed: row })).filter((pair) => !isDeepStrictEqual(pair.stored, pair.computed));
}

async function fact(enrolment: Enrolled, kind: string, more: Record<string, unknown> = {}): Promise<void> {
  const id = randomUUID();
  const today = server.clock.today();
  const row: Record<string, unknown> = { id, person_id: enrolment.person, kind, occurred_on: addDays(today, -below(300)), recorded_at: server.clock.now(), recorded_by_id: (await staff()).id, source: 'model', source_id: id, ...more };
  const columns = Object.keys(row);
  await server.db.query(`insert into evidence (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
}

const staff = async () => pick((await server.db.query<{ id: string }>(`select id from person where password_hash <> 'x' order by id`)).rows);

async function certify({ id }: Enrolled): Promise<void> {
  const today = server.clock.today();
  const certificateId = randomUUID();
  const { rows: [last] } = await server.db.query<{ cycle: number }>('select number as cycle from certification_cycle where enrolment_id = $1 order by number desc limit 1', [id]);
  await server.db.query(
    `insert into certificate (id, number, code, enrolment_id, cycle, holder, programme_edition_hash, organisation_id, issued_on, expires_on, status_index, credential, pdf)
     select $1, $5, $5, $2, $3, 'Holder', e.programme_edition_hash, c.organisation_id, $4, $6, nextval('certificate_status_index'), '{}', '%PDF' from enrolment e join cohort c on c.id = e.cohort_id where e.id = $2
     on conflict do nothing`,
    [certificateId, id, last!.cycle, today, certificateId, addDays(today, 30 + below(700))],
  );
  await decide(id, 'certify', certificateId);
}

async function decide(enrolmentId: string, kind: string, certificateId?: string): Promise<void> {
  await server.db.query(
    `insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at)
     select $1, $2, k.id, $3, 'a reason', $4, $5, $6 from certificate k where k.enrolment_id = $2 and ($7::uuid is null or k.id = $7) order by k.cycle desc limit 1`,
    [randomUUID(), enrolmentId, kind, (await staff()).id, server.clock.today(), server.clock.now(), certificateId ?? null],
  );
}

async function clear({ id }: Enrolled): Promise<void> {
  const today = server.clock.today();
  const by = (await staff()).id;
  const clearance = randomUUID();
  await server.db.query(`insert into clearance (id, enrolment_id, setting, granted_on, valid_until, granted_by_id, granted_at) values ($1, $2, 'COMMUNITY', $3, $4, $5, $6)`, [clearance, id, today, addDays(today, below(120)), by, server.clock.now()]);
  if (below(4) === 0) await server.db.query(`insert into clearance_end (clearance_id, reason, ended_on, ended_by_id, ended_at) values ($1, 'a reason', $2, $3, $4)`, [clearance, today, by, server.clock.now()]);
}

async function match({ id }: Enrolled): Promise<void> {
  const [match, by, today, now] = [randomUUID(), (await staff()).id, server.clock.today(), server.clock.now()];
  await server.db.query(`insert into "match" (id, enrolment_id, reference, started_on, started_by_id, started_at) values ($1, $2, 'VPD-2026-0147', $3, $4, $5)`, [match, id, today, by, now]);
  if (below(2) === 0) await server.db.query(`insert into match_event (id, match_id, number, kind, reason, occurred_on, recorded_by_id, recorded_at) values ($1, $2, 1, 'PAUSED', 'a reason', $3, $4, $5)`, [randomUUID(), match, today, by, now]);
}

async function renew({ id }: Enrolled): Promise<void> {
  await server.db.query(
    `insert into certification_cycle (enrolment_id, number, programme_edition_hash, opened_on, lapsed) select enrolment_id, max(number) + 1, min(programme_edition_hash), $2, $3 from certification_cycle where enrolment_id = $1 group by 1`,
    [id, server.clock.today(), below(2) === 0],
  );
}

/** Everything that can happen to somebody, straight in the tables: what the services do is a part of it. */
const CHANGES: Record<string, (enrolment: Enrolled) => Promise<void>> = {
  quiz: (one) => fact(one, 'quiz-passed', { module_id: 'm1', percent: 80 + below(20) }),
  attendance: (one) => fact(one, 'attendance', { cohort_id: course.cohortId, session_id: course.pastSession, minutes: below(300) }),
  recommendation: (one) => fact(one, 'recommendation', { outcome: pick(['ready', 'not-yet']) }),
  identity: (one) => fact(one, 'identity-seen'),
  interview: (one) => fact(one, 'interview', { outcome: pick(['suitable', 'not-suitable']) }),
  waiver: (one) => fact(one, 'waiver', { requirement_id: pick(['identitate', 'klatiene']), valid_until: addDays(server.clock.today(), below(90)) }),
  certify, clear, match, renew,
  suspend: ({ id }) => decide(id, 'suspend'),
  revoke: ({ id }) => decide(id, 'revoke'),
};

const moveClock = (days: number): void => {
  server.clock.instant = new Date(server.clock.instant.getTime() + days * 86_400_000);
};

describe(`the rows of the worklist equal the standing function (${PEOPLE} people, seed ${SEED})`, () => {
  it('through a life that services make', { timeout: LONG }, async () => {
    const anna = await course.trainee('anna');
    expect(await differing()).toEqual([]);
    await course.makeReady(anna);
    expect(await differing()).toEqual([]);
    expect((await server.db.query('select state from standing_row where enrolment_id = $1', [anna.enrolmentId])).rows).toEqual([{ state: 'ready' }]);
  });

  it('through random changes and days, and two processes at once', { timeout: LONG }, async () => {
    const second = await TestServer.start({ url: server.url, env: { WORKERS: 'false' } });
    const others = second.app.get(StandingRows, { strict: false });
    try {
      const everybody = await enrolled();
      for (let round = 0; round < ROUNDS; round++) {
        const writing = Array.from({ length: Math.ceil(PEOPLE / 3) }, () => ({ one: pick(everybody), change: pick(Object.values(CHANGES)) }));
        for (let at = 0; at < writing.length; at += 10) {
          await Promise.all([...writing.slice(at, at + 10).map(({ one, change }) => change(one)), rows.upToDate(), others.upToDate()]);
        }
        expect(await differing()).toEqual([]);
        moveClock(pick([0, 1, 17, 60]));
        second.clock.instant = server.clock.instant;
        expect(await differing()).toEqual([]);
      }
      const { rows: states } = await server.db.query<{ state: string }>('select distinct state from standing_row');
      expect(states.length).toBeGreaterThan(3);
    } finally {
      await second.stop();
    }
  });

  it.each(Object.keys(CHANGES))('and not without the trigger that tells of %s', { timeout: LONG }, async (name) => {
    const tables: Record<string, string[]> = { certify: ['certificate', 'decision'], suspend: ['decision'], revoke: ['decision'], clear: ['clearance', 'clearance_end'], match: ['match', 'match_event'], renew: ['certification_cycle'] };
    const silenced = tables[name] ?? ['evidence'];
    const each = async (what: string) => {
      for (const table of silenced) await server.db.query(`alter table "${table}" ${what} trigger ${table}_insert_touches_standing`);
    };
    const everybody = await enrolled();
    await each('disable');
    try {
      for (let tries = 0; tries < 40 && (await differing()).length === 0; tries++) {
        const from = below(everybody.length);
        for (const one of everybody.slice(from, from + 12)) await CHANGES[name]!(one);
      }
      expect(await differing()).not.toEqual([]);
    } finally {
      await each('enable');
      await server.db.query('insert into standing_due (enrolment_id) select id from enrolment');
    }
    expect(await differing()).toEqual([]);
  });
});
