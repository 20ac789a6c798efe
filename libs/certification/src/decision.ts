import type { Day, Instant } from './day.js';

/** What people decide about a certificate. */
export type DecisionKind = 'certify' | 'suspend' | 'reinstate' | 'revoke';

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
