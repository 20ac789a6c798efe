import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer, type Caller } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { certified, decide, letters, outcome } from './decisions.testing.js';

interface Listed {
  id: string;
  mine: boolean;
  mayAnswer: boolean;
  person: { id: string };
}

let server: TestServer;
let course: VettingCourse;

beforeAll(async () => {
  server = await TestServer.start();
  course = await VettingCourse.open(server, { secondApprover: ['revoke'] });
});
afterAll(() => server?.stop());

const list = async (by: Caller) => (await by.ask<{ proposals: Listed[] }>('{ proposals { id kind state mine mayAnswer person { id } cohort reason certificateNumber proposedBy { givenName } } }')).data.proposals;
const propose = (certificateId: string, by = course.coordinator) => decide(by, 'revokeCertificate', { certificateId, reason: 'Pārkāptas robežas' });
const answer = (by: Caller, how: 'approve' | 'decline', proposalId: string) => decide(by, `${how}Proposal`, { proposalId, reason: 'Piekrītu' });
const statusOf = async (certificateId: string) => {
  const { rows } = await server.db.query<{ kind: string; decided_by_id: string; approved_by_id: string | null }>('select kind, decided_by_id, approved_by_id from decision where certificate_id = $1 order by decided_at', [certificateId]);
  return rows.map(({ kind, approved_by_id }) => (approved_by_id ? `${kind} by two` : kind));
};

describe('a decision that needs two people', () => {
  it('waits for another coordinator, and takes effect when they agree', async () => {
    const { certificateId, personId } = await certified(course, 'divi');
    const proposal = await propose(certificateId);
    expect(proposal).toMatchObject({ __typename: 'Proposal', state: 'OPEN', mine: true, mayAnswer: false });
    expect(await statusOf(certificateId)).toEqual(['certify']);
    expect((await list(course.coordinator)).map(({ id, mine, mayAnswer }) => [id, mine, mayAnswer])).toEqual([[proposal.id, true, false]]);
    expect((await list(course.interviewer)).map(({ id, mine, mayAnswer, person }) => [id, mine, mayAnswer, person.id])).toEqual([[proposal.id, false, true, personId]]);
    expect(await list(course.stranger)).toEqual([]);
    expect(await letters(server, 'intervetaja@example.org')).toHaveLength(1);
    expect(await letters(server, 'latgale@example.org')).toHaveLength(0);
    expect(await letters(server, 'divi@example.org')).toHaveLength(1);

    expect(outcome(await answer(course.coordinator, 'approve', proposal.id))).toBe('own-proposal');
    expect(outcome(await answer(course.stranger, 'approve', proposal.id))).toBe('proposal-unknown');
    expect(outcome(await answer(course.interviewer, 'approve', proposal.id))).toBe('APPROVED');
    expect(await statusOf(certificateId)).toEqual(['certify', 'revoke by two']);
    expect(await letters(server, 'divi@example.org')).toHaveLength(2);
    expect(outcome(await answer(course.interviewer, 'approve', proposal.id))).toBe('proposal-answered');
    expect(await list(course.interviewer)).toEqual([]);
  });

  it('is declined with a reason, or taken back by whoever proposed it, and nothing happens', async () => {
    const { certificateId } = await certified(course, 'noraidits');
    const declined = await propose(certificateId);
    expect(outcome(await decide(course.interviewer, 'declineProposal', { proposalId: declined.id, reason: ' ' }))).toBe('reason-missing');
    expect(outcome(await answer(course.interviewer, 'decline', declined.id))).toBe('DECLINED');
    const withdrawn = await propose(certificateId);
    expect(outcome(await decide(course.interviewer, 'withdrawProposal', { proposalId: withdrawn.id }))).toBe('not-your-proposal');
    expect(outcome(await decide(course.coordinator, 'withdrawProposal', { proposalId: withdrawn.id }))).toBe('WITHDRAWN');
    expect(await statusOf(certificateId)).toEqual(['certify']);
    const { rows } = await server.db.query('select action from audit_entry where subject_id = any($1) order by seq', [[declined.id, withdrawn.id]]);
    expect(rows).toEqual(['decision-proposed', 'proposal-declined', 'decision-proposed', 'proposal-withdrawn'].map((action) => ({ action })));
  });

  it('is open once per volunteer, also when many propose it at once', async () => {
    const { certificateId } = await certified(course, 'vienreiz');
    const answers = (await Promise.all(Array.from({ length: 10 }, (_, n) => propose(certificateId, n % 2 ? course.coordinator : course.interviewer)))).map(outcome);
    expect(answers.sort()).toEqual(['OPEN', ...Array.from({ length: 9 }, () => 'proposal-open')]);
  });

  it('is judged anew when it is approved', async () => {
    const { certificateId, enrolmentId, personId } = await certified(course, 'novecojis');
    const { id } = await propose(certificateId);
    // The programme of today would have revoked it by one: as another process, or an earlier version, may have done.
    await server.db.query(
      `insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at) select $1, $2, $3, 'revoke', 'x', id, '2026-11-22', $5 from person where id <> $4 limit 1`,
      [randomUUID(), enrolmentId, certificateId, personId, server.clock.now()],
    );
    expect(outcome(await answer(course.interviewer, 'approve', id))).toBe('already-revoked');
    expect(outcome(await answer(course.interviewer, 'decline', id))).toBe('DECLINED');
  });

  it('asks the approver for their password, not who declines', async () => {
    const { certificateId } = await certified(course, 'parole');
    const { id } = await propose(certificateId);
    const began = server.clock.instant;
    server.clock.instant = new Date(began.getTime() + 11 * 60_000);
    expect(outcome(await answer(course.interviewer, 'approve', id))).toBe('step-up-needed');
    expect(outcome(await answer(course.interviewer, 'decline', id))).toBe('DECLINED');
    server.clock.instant = began;
  });
});

describe('the database by itself', () => {
  it('keeps proposals as they were made, answered once, by somebody else, never by the volunteer', async () => {
    const { certificateId, personId, enrolmentId } = await certified(course, 'datubaze');
    const { id } = await propose(certificateId);
    const update = (set: string, values: unknown[] = []) => server.db.query(`update proposal set ${set} where id = $1`, [id, ...values]);
    const closing = `state = 'approved', answered_at = now(), decision_id = '${randomUUID()}', answered_by_id`;
    await expect(update(`reason = 'cits'`)).rejects.toThrow('nothing else of it changes');
    await expect(update(`${closing} = $2`, [personId])).rejects.toThrow('nobody decides about themselves');
    await expect(update(`${closing} = proposed_by_id`)).rejects.toThrow('proposal_two_people');
    await expect(server.db.query('delete from proposal')).rejects.toThrow('only grows');
    await expect(
      server.db.query(`insert into proposal (id, enrolment_id, certificate_id, kind, reason, proposed_by_id, proposed_at) values ($1, $2, $3, 'revoke', 'x', $4, now())`, [randomUUID(), enrolmentId, certificateId, randomUUID()]),
    ).rejects.toThrow('proposal_one_open');
    await update(`state = 'declined', answered_at = now(), answered_by_id = $2`, [randomUUID()]);
    await expect(update(`${closing} = $2`, [randomUUID()])).rejects.toThrow('answered once');
  });
});
