import { randomUUID } from 'node:crypto';
import type { Target } from './target.js';
import type { Run } from './world-attempts.js';

/** The target was looked at and not certified, before or after; and where there is a certificate, somebody proposes to revoke it. */
export async function insertDecisions(run: Run, { enrolmentId, certificateId, fellowId, proposalId }: Target, proposerId: string | undefined): Promise<void> {
  await run(
    `insert into decision (id, enrolment_id, kind, reason, next_steps, decided_by_id, decided_on, decided_at) values ($1, $2, 'not-yet', 'a reason', 'steps', $3, '2026-11-20', '2026-11-20T12:00:00Z')`,
    [randomUUID(), enrolmentId, fellowId],
  );
  await run(
    `insert into proposal (id, enrolment_id, certificate_id, kind, reason, proposed_by_id, proposed_at)
     select $1, $2, id, 'revoke', 'a reason', $3, '2026-11-21T12:00:00Z' from certificate where id = $4`,
    [proposalId, enrolmentId, proposerId ?? fellowId, certificateId],
  );
}
