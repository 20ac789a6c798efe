import { type ReferenceRequest, ReferenceState } from './reference.type.js';
import type { StoredReference } from './references.repository.js';

export function stateOf({ sentAt, remindedAt, expiresAt, withdrawnAt, answeredAt }: StoredReference, now: Date): ReferenceState {
  if (answeredAt) return ReferenceState.RECEIVED;
  if (withdrawnAt) return ReferenceState.WITHDRAWN;
  if (!sentAt || !expiresAt) return ReferenceState.PROPOSED;
  if (expiresAt <= now) return ReferenceState.EXPIRED;
  return remindedAt ? ReferenceState.REMINDED : ReferenceState.SENT;
}

/** A request as the coordinator sees it; volunteers see whom they were told of, and whether it has arrived. */
export function viewReference(stored: StoredReference, now: Date, eye: 'trainee' | 'coordinator'): ReferenceRequest {
  const { id, refereeName, email, relation, askedBy, askedAt, sentAt, remindedAt, expiresAt, answeredAt, counts, sealed } = stored;
  const coordinator = eye === 'coordinator';
  return {
    id, refereeName, relation, askedBy, askedAt, sentAt, remindedAt, expiresAt, answeredAt,
    state: stateOf(stored, now),
    email: coordinator ? email : null,
    counts: coordinator ? counts : null,
    readable: coordinator && sealed !== null,
  };
}
