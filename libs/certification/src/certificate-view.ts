import { certificateStatus, holdBy, inOrder } from './certificate-status.js';
import { cycleDates, type CycleDates } from './cycle.js';
import { addDays, daysBetween, requireDay, type Day } from './day.js';
import type { Decision } from './decision.js';
import type { RenewalRule } from './programme-rules.js';
import type { Standing, StandingCertificate } from './standing-types.js';

/** What decisions alone say on a day. */
export interface CertificateView {
  certificate?: StandingCertificate;
  hold?: 'revoked' | 'suspended';
  cycle: CycleDates;
  notYet?: Standing['notYet'];
  /** A certificate is there, not revoked, and its last valid day is not past; a suspension does not end it. */
  valid: boolean;
}

/** What decisions (any order) say on a day. @throws CertificationError `bad-day`, `bad-instant` */
export function certificateView(decisions: readonly Decision[], today: Day, rule: RenewalRule): CertificateView {
  const known = inOrder(decisions).filter(({ decidedOn }) => requireDay(decidedOn) <= today);
  const certificate = latestCertificate(known, today);
  const hold = holdBy(known, today);
  const last = known.findLast(({ kind }) => kind === 'certify' || kind === 'not-yet');
  const inTime = certificate !== undefined && (certificate.expiresOn === undefined || today <= certificate.expiresOn);
  return {
    cycle: cycleDates(certificate, rule, today),
    valid: inTime && hold !== 'revoked',
    ...(certificate && { certificate }),
    ...(hold && { hold }),
    ...(last?.kind === 'not-yet' && { notYet: { decisionId: last.id, decidedOn: last.decidedOn } }),
  };
}

/** The later days on which a view may be different. */
export function viewTurns({ cycle }: CertificateView, decisions: readonly Decision[], today: Day): Day[] {
  const { opensOn, expiresOn, lapsesOn } = cycle;
  const ended = expiresOn === undefined ? undefined : addDays(expiresOn, 1);
  const days = [...decisions.map(({ decidedOn }) => decidedOn), opensOn, ended, lapsesOn];
  return days.filter((day): day is Day => day !== undefined && day > today);
}

function latestCertificate(known: readonly Decision[], today: Day): StandingCertificate | undefined {
  const certify = known.findLast(({ kind }) => kind === 'certify');
  if (!certify) return undefined;
  const { id: decisionId, decidedOn: issuedOn, expiresOn } = certify;
  const days = expiresOn === undefined ? { issuedOn } : { issuedOn, expiresOn };
  return {
    decisionId,
    ...days,
    status: certificateStatus(days, known, today),
    ...(expiresOn !== undefined && { daysLeft: daysBetween(today, expiresOn) }),
  };
}
