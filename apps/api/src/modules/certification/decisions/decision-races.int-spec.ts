import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { untilWaiting } from '../../../testing/until-waiting.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { SigningKeys } from '../credentials/signing-keys.service.js';
import { certified, decide, letters, outcome, readyTrainee } from './decisions.testing.js';
import { CyclesRepository } from '../cycles/cycles.repository.js';

/** People, and coordinators at once for each; `npm run issuing` asks for 200. */
const PEOPLE = Number(process.env['PEOPLE'] ?? 20);
const AT_ONCE = 20;

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server, { secondApprover: ['revoke'] });
});
afterAll(() => server?.stop());

/** Twenty coordinators at once for each person: how many certificates there are, and how many were promised. */
async function issueTogether(on: TestServer, at: VettingCourse, people: number): Promise<{ made: number; promised: number; refused: number; decisions: number }> {
  const ids: string[] = [];
  let promised = 0;
  let refused = 0;
  for (let n = 0; n < people; n += 1) {
    const { enrolmentId } = await readyTrainee(at, `reize${n}-${randomUUID().slice(0, 8)}`);
    ids.push(enrolmentId);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, k) => decide(k % 2 ? at.coordinator : at.interviewer, 'certify', { enrolmentId, reason: 'Viss ir' }).catch(() => undefined)));
    promised += answers.filter((answer) => answer?.__typename === 'Certificate').length;
    refused += answers.filter((answer) => answer?.code === 'already-certified').length;
  }
  const count = async (table: string) => (await on.db.query<{ n: number }>(`select count(*)::int as n from ${table} where enrolment_id = any($1)`, [ids])).rows[0]!.n;
  return { made: await count('certificate'), promised, refused, decisions: await count('decision') };
}

describe('issuing in parallel', () => {
  it('gives one certificate per cycle, one decision, and promises no other', async () => {
    expect(await issueTogether(server, course, PEOPLE)).toEqual({ made: PEOPLE, promised: PEOPLE, refused: PEOPLE * (AT_ONCE - 1), decisions: PEOPLE });
  }, 1_200_000);

  it('canary: who checks and then inserts, without taking turns and without the table’s rule, gives more', async () => {
    const broken = await TestServer.start();
    const kept = CyclesRepository.prototype.inTurn;
    try {
      await broken.db.query('alter table certificate drop constraint certificate_once_per_cycle');
      CyclesRepository.prototype.inTurn = () => Promise.resolve();
      const at = await VettingCourse.open(broken);
      // Each in a process of its own: one process issues one certificate after the other anyway.
      const other = await TestServer.start({ url: broken.url });
      try {
        const { enrolmentId } = await readyTrainee(at, 'canary');
        const elsewhere = await other.signIn('intervetaja@example.org');
        await Promise.all(Array.from({ length: AT_ONCE }, (_, k) => decide(k % 2 ? at.coordinator : elsewhere, 'certify', { enrolmentId, reason: 'Viss ir' }).catch(() => undefined)));
        const { rows } = await broken.db.query('select 1 from certificate where enrolment_id = $1', [enrolmentId]);
        expect(rows.length).toBeGreaterThan(1);
      } finally {
        await other.stop();
      }
    } finally {
      CyclesRepository.prototype.inTurn = kept;
      await broken.stop();
    }
  });
});

describe('a certificate that had to wait for its turn', () => {
  it('names the holder, and takes the key, of the moment when it is issued', async () => {
    await certified(course, unique('pirms'));
    const { personId, enrolmentId } = await readyTrainee(course, unique('gaida'));
    const { rows: [key] } = await server.db.query<{ id: string }>('select id from signing_key');
    const other = await server.db.connect();
    await other.query('begin');
    await other.query('select 1 from enrolment where id = $1 for update', [enrolmentId]);
    const certifying = decide(course.coordinator, 'certify', { enrolmentId, reason: 'Viss ir' });
    await untilWaiting(server.db, 1);
    await server.db.query(`update person set family_name = 'Jaunā' where id = $1`, [personId]);
    await server.app.get(SigningKeys, { strict: false }).compromise(key!.id, server.clock.now());
    await other.query('commit');
    other.release();
    const { rows: [made] } = await server.db.query<{ holder: string; method: string }>(
      `select holder, credential #>> '{proof,0,verificationMethod}' as method from certificate where id = $1`, [(await certifying).id]);
    expect(made!.holder).toMatch(/ Jaunā$/);
    expect(made!.method.endsWith(`#${key!.id}`)).toBe(false);
  });
});

interface Race {
  /** What the two who race find, and what each does. */
  set: () => Promise<{ enrolmentId: string; moves: [() => Promise<string>, () => Promise<string>] }>;
  /** What the two may come to, by who was first. */
  may: [string, string][];
}

const revoke = (by: Caller, certificateId: string) => async () => outcome(await decide(by, 'revokeCertificate', { certificateId, reason: 'x' }));
const suspend = (by: Caller, certificateId: string) => async () => outcome(await decide(by, 'suspendCertificate', { certificateId, reason: 'x' }));
const answer = (by: Caller, how: 'approveProposal' | 'declineProposal' | 'withdrawProposal', proposalId: string) => async () =>
  outcome(await decide(by, how, { proposalId, ...(how !== 'withdrawProposal' && { reason: 'x' }) }));
const unique = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;
const proposed = async () => {
  const { enrolmentId, certificateId } = await certified(course, unique('prop'));
  const { id } = await decide(course.coordinator, 'revokeCertificate', { certificateId, reason: 'x' });
  return { enrolmentId, certificateId, id };
};

const races: Record<string, Race> = {
  'certify against a record check that says no': {
    set: async () => {
      const { enrolmentId } = await readyTrainee(course, unique('parbaude'));
      return {
        enrolmentId,
        moves: [async () => outcome(await decide(course.coordinator, 'certify', { enrolmentId, reason: 'x' })), () => course.record(course.official, enrolmentId, 'parbaude', { outcome: 'not-suitable', occurredOn: '2026-11-21' })],
      };
    },
    may: [['VALID', 'Volunteer'], ['not-ready', 'Volunteer']],
  },
  'certify against certify': {
    set: async () => {
      const { enrolmentId } = await readyTrainee(course, unique('divreiz'));
      const certify = (by: Caller) => async () => outcome(await decide(by, 'certify', { enrolmentId, reason: 'x' }));
      return { enrolmentId, moves: [certify(course.coordinator), certify(course.interviewer)] };
    },
    may: [['VALID', 'already-certified'], ['already-certified', 'VALID']],
  },
  'suspend against suspend': {
    set: async () => {
      const { enrolmentId, certificateId } = await certified(course, unique('apturet'));
      return { enrolmentId, moves: [suspend(course.coordinator, certificateId), suspend(course.interviewer, certificateId)] };
    },
    may: [['SUSPENDED', 'certificate-suspended'], ['certificate-suspended', 'SUSPENDED']],
  },
  'suspend against a revocation that a second person approves': {
    set: async () => {
      const { enrolmentId, certificateId, id } = await proposed();
      return { enrolmentId, moves: [suspend(course.coordinator, certificateId), answer(course.interviewer, 'approveProposal', id)] };
    },
    may: [['SUSPENDED', 'APPROVED'], ['already-revoked', 'APPROVED']],
  },
  'a proposal against a proposal': {
    set: async () => {
      const { enrolmentId, certificateId } = await certified(course, unique('ierosina'));
      return { enrolmentId, moves: [revoke(course.coordinator, certificateId), revoke(course.interviewer, certificateId)] };
    },
    may: [['OPEN', 'proposal-open'], ['proposal-open', 'OPEN']],
  },
  'approve against decline': {
    set: async () => {
      const { enrolmentId, id } = await proposed();
      return { enrolmentId, moves: [answer(course.interviewer, 'approveProposal', id), answer(course.interviewer, 'declineProposal', id)] };
    },
    may: [['APPROVED', 'proposal-answered'], ['proposal-answered', 'DECLINED']],
  },
  'approve against withdraw': {
    set: async () => {
      const { enrolmentId, id } = await proposed();
      return { enrolmentId, moves: [answer(course.interviewer, 'approveProposal', id), answer(course.coordinator, 'withdrawProposal', id)] };
    },
    may: [['APPROVED', 'proposal-answered'], ['proposal-answered', 'WITHDRAWN']],
  },
};

/** Holds the turn until both wait for it, so that they are as far as they get without each other; then lets them go. */
async function together(enrolmentId: string, moves: (() => Promise<string>)[]): Promise<string[]> {
  const holder = await server.db.connect();
  try {
    await holder.query('begin');
    await holder.query('select id from enrolment where id = $1 for update', [enrolmentId]);
    const [first, ...rest] = moves;
    const running = [first!()];
    await untilWaiting(server.db, 1);
    running.push(...rest.map((move) => move()));
    // One process issues one certificate after the other: the second may not get as far as the lock.
    await untilWaiting(server.db, 2, 1000).catch(() => undefined);
    await holder.query('commit');
    return await Promise.all(running);
  } finally {
    holder.release();
  }
}

describe('a race', () => {
  it.each(Object.entries(races))('of %s ends as one after the other would, whoever is first', async (_, { set, may }) => {
    const seen = new Set<string>();
    for (const order of [0, 1]) {
      const { enrolmentId, moves } = await set();
      const went = await together(enrolmentId, order ? moves.toReversed() : moves);
      const came = order ? went.toReversed() : went;
      expect(may).toContainEqual(came);
      seen.add(came.join(' / '));
    }
    expect([...seen].sort()).toEqual(may.map((each) => each.join(' / ')).sort());
  });
});

describe('a connection that dies in the middle of certifying', () => {
  it('leaves nothing, and the same key tried again issues one certificate', async () => {
    const { enrolmentId } = await readyTrainee(course, unique('nogalinats'));
    const key = randomUUID();
    const input = { key, enrolmentId, reason: 'Viss ir' };
    const holder = await server.db.connect();
    try {
      await holder.query('begin');
      // The trace is the last thing that a decision writes: everything else is done by then, and nothing is committed.
      await holder.query('select pg_advisory_xact_lock(7015201)');
      const dying = course.coordinator.ask('mutation ($input: CertifyInput!) { certify(input: $input) { __typename } }', { input });
      await untilWaiting(server.db, 1);
      await server.db.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'`);
      expect((await dying).errors?.[0]?.extensions.code).toBe('BUSY');
      await holder.query('rollback');
    } finally {
      holder.release();
    }
    const count = async (table: string) => (await server.db.query(`select 1 from ${table} where enrolment_id = $1`, [enrolmentId])).rows.length;
    expect([await count('certificate'), await count('decision')]).toEqual([0, 0]);
    expect(outcome(await decide(course.coordinator, 'certify', { enrolmentId, reason: 'Viss ir' }, key))).toBe('VALID');
    expect([await count('certificate'), await count('decision')]).toEqual([1, 1]);
    expect(await letters(server, `${(await nameOf(enrolmentId))}@example.org`)).toHaveLength(1);
  });
});

const nameOf = async (enrolmentId: string): Promise<string> =>
  (await server.db.query<{ name: string }>('select given_name as name from person p join enrolment e on e.person_id = p.id where e.id = $1', [enrolmentId])).rows[0]!.name;
