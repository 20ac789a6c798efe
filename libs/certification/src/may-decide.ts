import type { CertificateStatus } from './certificate-status.js';
import type { DecisionKind } from './decision.js';
import type { ProgrammeRules } from './programme-rules.js';
import type { Standing } from './standing-types.js';

/** Kinds of decision about a certificate that is there. */
type AboutCertificate = Exclude<DecisionKind, 'certify' | 'not-yet'>;

const allowed: Record<AboutCertificate, readonly (CertificateStatus | 'none')[]> = {
  suspend: ['valid'],
  reinstate: ['suspended'],
  revoke: ['valid', 'expired', 'suspended'],
};

/**
 * Whether a decision about a certificate is possible while it has this status (`none`: there is none). Nothing follows a
 * revocation in the same cycle, and nothing is decided about a certificate that was reissued: the new one counts.
 */
export function canDecide(kind: AboutCertificate, status: CertificateStatus | 'none'): boolean {
  return allowed[kind].includes(status);
}

/**
 * Why a person cannot be certified now: requirements are not met (`blockers`), the programme has none, the certificate
 * is suspended or revoked, or it is valid and its renewal window has not opened.
 */
export type CertifyRefusal = 'requirements-not-met' | 'no-requirements' | 'suspended' | 'revoked' | 'renewal-not-open';

/**
 * See {@link canCertify}. `blockers`: ids of the requirements that are not met, or have lapsed and are asked for again,
 * in the order of the programme; may be empty.
 */
export type CanCertify = { ok: true } | { ok: false; code: CertifyRefusal; blockers: string[] };

/** Whether everything is there for a person to decide to certify (first time, or renewal when expiring or expired). */
export function canCertify({ state, requirements, total }: Standing): CanCertify {
  const blockers = requirements.filter((each) => each.state !== 'met' || each.lapsed).map(({ id }) => id);
  const refuse = (code: CertifyRefusal): CanCertify => ({ ok: false, code, blockers });
  if (state === 'revoked' || state === 'suspended') return refuse(state);
  if (state === 'certified') return refuse('renewal-not-open');
  if (total === 0) return refuse('no-requirements');
  return blockers.length > 0 ? refuse('requirements-not-met') : { ok: true };
}

/** Whether *not yet* can be said to somebody who cannot be certified for this reason: only where certifying is the question. */
export function canSayNotYet(code: CertifyRefusal): boolean {
  return code === 'requirements-not-met' || code === 'no-requirements';
}

/** Whether a decision of this kind waits for a second person to approve it. */
export function needsSecond(
  { secondApprover }: Partial<Pick<ProgrammeRules, 'secondApprover'>>,
  kind: DecisionKind,
): boolean {
  return secondApprover?.includes(kind) ?? false;
}

/** Person ids: who proposed, who is to approve, whom it is about. */
export interface Approval {
  proposerId: string;
  approverId: string;
  subjectId: string;
}

/** Whether a person may approve what another proposed: never one's own proposal, never a decision about oneself. */
export function mayApprove({ proposerId, approverId, subjectId }: Approval): boolean {
  return approverId !== proposerId && approverId !== subjectId;
}
