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

/** What the target asks about their name; the newest request counts. */
export async function insertCorrection(run: Run, { correctionId, personId }: Target): Promise<void> {
  await run(
    `insert into name_correction (id, person_id, given_name, family_name, asked_at) values ($1, $2, 'Pareizais', 'Vārds', '2026-11-20T10:00:00Z')
     on conflict (person_id) where decided_at is null do update set id = excluded.id`,
    [correctionId, personId],
  );
}
