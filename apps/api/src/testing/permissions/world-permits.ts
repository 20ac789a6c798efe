import type { Target } from './target.js';
import type { Run } from './world-attempts.js';

/** The target may work in the community, and works with somebody. */
export async function insertPermits(run: Run, { clearanceId, matchId, enrolmentId, fellowId }: Target): Promise<void> {
  await run(
    `insert into clearance (id, enrolment_id, setting, granted_on, valid_until, granted_by_id, granted_at) values ($1, $2, 'COMMUNITY', '2026-11-20', '2027-11-19', $3, '2026-11-20T12:00:00Z')`,
    [clearanceId, enrolmentId, fellowId],
  );
  await run(
    `insert into "match" (id, enrolment_id, reference, started_on, started_by_id, started_at) values ($1, $2, 'VPD-2026-0147', '2026-11-21', $3, '2026-11-21T12:00:00Z')`,
    [matchId, enrolmentId, fellowId],
  );
}
