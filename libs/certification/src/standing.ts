import { certificateStatus, holdBy, inOrder } from './certificate-status.js';
import { currentEvidence } from './current-evidence.js';
import { addDays, daysBetween, requireDay, type Day } from './day.js';
import type { Decision } from './decision.js';
import type { Evidence } from './evidence.js';
import { nextStep } from './next-step.js';
import { requirementStanding } from './requirement-standing.js';
import type { Requirement } from './requirement.js';
import type { RequirementStanding, Standing, StandingCertificate, StandingState } from './standing-types.js';
import { longestFirst } from './validity.js';

/** A certificate is *expiring* on the day that lies so many days before its last valid day, and from then on. */
export const EXPIRING_DAYS = 60;

/**
 * Where one person stands in one programme on `today` (a day in Europe/Riga; see {@link rigaDay}).
 * `evidence`: all facts about the person, corrections included. `decisions`: those of one certification cycle; a new
 * start after a revocation is a new cycle. The order of either does not matter, and nothing dated after `today` counts.
 * A programme without requirements is never *ready*.
 * @throws CertificationError `bad-day`, `bad-instant`
 */
export function standing(
  requirements: readonly Requirement[],
  evidence: readonly Evidence[],
  decisions: readonly Decision[],
  today: Day,
): Standing {
  requireDay(today);
  const current = currentEvidence(evidence);
  const each = requirements.map((requirement) => requirementStanding(requirement, current, today));
  const blockers = each.filter(({ state }) => state !== 'met').map(({ id }) => id);
  const certificate = latestCertificate(decisions, today);
  const complete = each.length > 0 && blockers.length === 0;
  const step = nextStep(each);
  const expiry = firstExpiry(each);
  return {
    state: certificate
      ? stateOf(certificate, today)
      : (holdBy(decisions, today) ?? (complete ? 'ready' : 'in-training')),
    requirements: each,
    blockers,
    met: each.length - blockers.length,
    total: each.length,
    ...(step && { nextStep: step }),
    ...(certificate && { certificate }),
    ...(certificate?.expiresOn !== undefined && { expiresOn: certificate.expiresOn }),
    ...(expiry && { nextExpiry: expiry }),
  };
}

function latestCertificate(decisions: readonly Decision[], today: Day): StandingCertificate | undefined {
  const certify = inOrder(decisions).findLast(
    ({ kind, decidedOn }) => kind === 'certify' && requireDay(decidedOn) <= today,
  );
  if (!certify) return undefined;
  const { id: decisionId, decidedOn: issuedOn, expiresOn } = certify;
  const days = expiresOn === undefined ? { issuedOn } : { issuedOn, expiresOn };
  return {
    decisionId,
    ...days,
    status: certificateStatus(days, decisions, today),
    ...(expiresOn !== undefined && { daysLeft: daysBetween(today, expiresOn) }),
  };
}

function stateOf({ status, expiresOn }: StandingCertificate, today: Day): StandingState {
  if (status !== 'valid') return status;
  return expiresOn !== undefined && today >= addDays(expiresOn, -EXPIRING_DAYS) ? 'expiring' : 'certified';
}

function firstExpiry(each: readonly RequirementStanding[]): Standing['nextExpiry'] {
  const first = each
    .filter(({ validUntil }) => validUntil !== undefined)
    .sort(longestFirst)
    .at(-1);
  return first?.validUntil === undefined ? undefined : { requirementId: first.id, validUntil: first.validUntil };
}
