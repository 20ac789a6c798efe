import { ReferenceLinks } from '../../modules/certification/references/reference-link.js';
import { Secrets } from '../../platform/secrets/secrets.js';
import type { TestServer } from '../test-server.js';
import type { Target } from './target.js';
import type { Run } from './world-attempts.js';

/** The token of a target's open reference. */
export const tokenOf = (server: TestServer, { openReferenceId }: Target): string => server.app.get(ReferenceLinks, { strict: false }).token(openReferenceId, 1);

/** Of the target: a reference that was given, and one that is still asked for. */
export async function insertReferences(run: Run, server: TestServer, target: Target): Promise<void> {
  const { referenceId, openReferenceId, enrolmentId, fellowId } = target;
  const columns = 'id, enrolment_id, referee_name, email, relation, locale, asked_by_id, asked_at, round, sent_at, expires_at';
  const common = `'A referee', $3, 'A friend', 'lv', $4, '2026-11-18T10:00:00Z', 1, '2026-11-18T10:00:00Z', '2026-12-19T22:00:00Z'`;
  await run(`insert into reference_request (${columns}, answered_at, answer_key, counts, sealed) values ($1, $2, ${common}, '2026-11-20T10:00:00Z', $1, true, $5)`, [
    referenceId, enrolmentId, 'given@example.org', fellowId, server.app.get(Secrets, { strict: false }).seal('reference', referenceId, '{}'),
  ]);
  const hash = server.app.get(ReferenceLinks, { strict: false }).hash(tokenOf(server, target));
  await run(`insert into reference_request (${columns}, token_hash) values ($1, $2, ${common}, $5)`, [openReferenceId, enrolmentId, 'asked@example.org', fellowId, hash]);
}
