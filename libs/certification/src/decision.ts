import type { Day, Instant } from './day.js';

/** What people decide about a certificate. */
export const decisionKinds = ['certify', 'not-yet', 'suspend', 'reinstate', 'revoke'] as const;

/** One of {@link decisionKinds}. `not-yet`: looked at, and not certified now; it changes nothing else. */
export type DecisionKind = (typeof decisionKinds)[number];

/**
 * One decision of a person about one certification cycle (one person in one programme until a revocation ends it).
 * `decidedOn` is the day in Europe/Riga of `decidedAt`; `expiresOn` (`certify` only) is the certificate's last valid day.
 */
export interface Decision {
  id: string;
  kind: DecisionKind;
  decidedOn: Day;
  decidedAt: Instant;
  expiresOn?: Day;
}
