import type { CertificateStatus } from './certificate-status.js';
import type { DecisionKind } from './decision.js';
import type { Standing } from './standing-types.js';

const allowed: Record<DecisionKind, Record<CertificateStatus | 'none', boolean>> = {
  certify: { none: true, valid: true, expired: true, suspended: false, revoked: false },
  suspend: { none: false, valid: true, expired: false, suspended: false, revoked: false },
  reinstate: { none: false, valid: false, expired: false, suspended: true, revoked: false },
  revoke: { none: false, valid: true, expired: true, suspended: true, revoked: false },
};

/**
 * Whether a decision is possible while the cycle's certificate has this status (`none`: there is no certificate yet).
 * Certifying while one is valid is a renewal; {@link canCertify} says whether it is time for it. Nothing follows a
 * revocation in the same cycle.
 */
export function canDecide(kind: DecisionKind, status: CertificateStatus | 'none'): boolean {
  return allowed[kind][status];
}

/**
 * Why a person cannot be certified now: requirements are not met (`blockers`), the programme has none, the certificate
 * is suspended or revoked, or it is valid and its renewal window has not opened.
 */
export type CertifyRefusal = 'requirements-not-met' | 'no-requirements' | 'suspended' | 'revoked' | 'renewal-not-open';

/** See {@link canCertify}. `blockers`: ids of the unmet requirements, in the order of the programme; may be empty. */
export type CanCertify = { ok: true } | { ok: false; code: CertifyRefusal; blockers: string[] };

/** Whether everything is there for a person to decide to certify (first time, or renewal when expiring or expired). */
export function canCertify({ state, blockers, total }: Standing): CanCertify {
  const refuse = (code: CertifyRefusal): CanCertify => ({ ok: false, code, blockers });
  if (state === 'revoked' || state === 'suspended') return refuse(state);
  if (state === 'certified') return refuse('renewal-not-open');
  if (total === 0) return refuse('no-requirements');
  return blockers.length > 0 ? refuse('requirements-not-met') : { ok: true };
}
