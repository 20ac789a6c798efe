import { randomUUID } from 'node:crypto';
import type { Run } from './world-attempts.js';
import type { Target } from './target.js';

/** What staff have done about a target: more time, a regrade of its cohort alone, and one of cohorts everywhere. */
export async function insertGrants(run: Run, target: Target, editionHash: string, homeCohortId: string): Promise<void> {
  const { accommodationId, cohortId, enrolmentId, fellowId, markedAttemptId, personId, regradeId, regradeModuleId, wideRegradeId } = target;
  await run(
    `insert into accommodation (id, cohort_id, enrolment_id, extra_minutes, extra_attempts, reason, set_by_id, set_at) values ($1, $2, $3, 10, 0, 'a reason', $4, now())`,
    [accommodationId, cohortId, enrolmentId, fellowId],
  );
  const change = { attemptId: markedAttemptId, enrolmentId, personId, before: 0, after: 1, percentBefore: 25, percentAfter: 50, passedBefore: false, passedAfter: false };
  for (const [id, cohortIds] of [[regradeId, [cohortId]], [wideRegradeId, [homeCohortId, cohortId]]]) {
    await run(
      `insert into regrade (id, module_id, question_id, version, action, edition_hash, cohort_ids, changes, reason, actor_id, at)
       values ($1, $2, 'viens', $3, 'VOID', $4, $5, $6, 'a reason', $7, now())`,
      [id, regradeModuleId, randomUUID(), editionHash, cohortIds, JSON.stringify([change]), fellowId],
    );
  }
}
