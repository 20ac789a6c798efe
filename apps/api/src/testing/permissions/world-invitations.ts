import { createHash } from 'node:crypto';
import type { Target } from './target.js';
import type { Run } from './world-attempts.js';

/** An invitation of the target to their own cohort, not yet taken. */
export async function insertInvitation(run: Run, { invitationId, invitationToken, cohortId, email, fellowId }: Target): Promise<void> {
  await run(
    `insert into invitation (id, cohort_id, email, given_name, family_name, locale, token_hash, invited_by_id, sent_at, expires_at)
     values ($1, $2, $3, '', '', 'lv', $4, $5, '2026-11-20T10:00:00Z', '2026-12-04T10:00:00Z')`,
    [invitationId, cohortId, email, createHash('sha256').update(invitationToken).digest(), fellowId],
  );
}
