import { CertificationError } from './certification-error.js';
import { compareText } from './compare-text.js';
import { compareInstants, requireDay, type Day } from './day.js';
import type { Decision } from './decision.js';

/** What a certificate is worth on a day. */
export type CertificateStatus = 'valid' | 'expired' | 'suspended' | 'revoked' | 'superseded';

/**
 * The days of a certificate; `expiresOn` is the last valid day, absent when it does not expire; `supersededOn` the day
 * on which it was issued anew with a corrected name.
 */
export interface CertificateDays {
  issuedOn: Day;
  expiresOn?: Day;
  supersededOn?: Day;
}

/**
 * The status of a certificate at any moment of `today`, given the decisions about it (any order; those decided after
 * `today` do not count yet). Revoked wins over everything, for ever; then superseded, from the day of the new issue; then
 * suspended, unless the last word is a reinstatement, which lifts nothing but a suspension; then expired, from the day
 * after `expiresOn`; else valid.
 * @throws CertificationError `bad-day`; `not-issued-yet` when `today` is before `issuedOn`
 */
export function certificateStatus(
  certificate: CertificateDays,
  decisions: readonly Decision[],
  today: Day,
): CertificateStatus {
  requireDay(today);
  if (today < requireDay(certificate.issuedOn)) throw new CertificationError('not-issued-yet', certificate.issuedOn);
  const held = holdBy(decisions, today);
  if (held === 'revoked') return held;
  if (certificate.supersededOn !== undefined && today >= requireDay(certificate.supersededOn)) return 'superseded';
  if (held) return held;
  return certificate.expiresOn !== undefined && today > requireDay(certificate.expiresOn) ? 'expired' : 'valid';
}

/** `revoked` or `suspended` when decisions up to `today` say so. */
export function holdBy(decisions: readonly Decision[], today: Day): 'revoked' | 'suspended' | undefined {
  const known = inOrder(decisions).filter(({ decidedOn }) => requireDay(decidedOn) <= today);
  if (known.some(({ kind }) => kind === 'revoke')) return 'revoked';
  const last = known.findLast(({ kind }) => kind === 'suspend' || kind === 'reinstate');
  return last?.kind === 'suspend' ? 'suspended' : undefined;
}

/** At the same instant a *not yet* comes first and a suspension last. */
const RANK: Partial<Record<Decision['kind'], number>> = { 'not-yet': -1, suspend: 1 };

/** Decisions from the first to the last; at the same instant a *not yet* comes first, a suspension last, then by id. */
export function inOrder(decisions: readonly Decision[]): Decision[] {
  return [...decisions].sort(
    (a, b) =>
      compareInstants(a.decidedAt, b.decidedAt) ||
      (RANK[a.kind] ?? 0) - (RANK[b.kind] ?? 0) ||
      compareText(a.id, b.id),
  );
}
