import type { CertificateStatus } from './certificate-status.js';
import { requireDay, type Day } from './day.js';
import type { Reason, Standing } from './standing-types.js';

/** The days of a clearance as it was granted; `validUntil` is its last day, `endedOn` the day on which a person ended it. */
export interface ClearanceDays {
  grantedOn: Day;
  validUntil?: Day;
  endedOn?: Day;
}

/** What stands in the way of somebody with a clearance: the certificate, or a requirement that is not met. */
export type ClearanceBlocker =
  | { kind: 'certificate'; status: CertificateStatus | 'none' }
  | { kind: 'requirement'; requirementId: string; reason: Reason };

/**
 * What a clearance is worth on a day. `cleared`: nothing stands in the way. `blocked`: something does, for as long as it
 * does. `expired`: its last day is past, `ended`: a person ended it; both for ever.
 */
export interface ClearanceStanding {
  state: 'cleared' | 'blocked' | 'expired' | 'ended';
  /** First the certificate, then requirements in the order of the programme; those that stand in the way today. */
  blockers: ClearanceBlocker[];
}

/**
 * Clearance is permission, beside the certificate and never part of it: a certificate proves training. It needs a valid
 * certificate, the requirements on which that certificate rests (`certified`: the standing with the requirements of the
 * cycle in which it was issued, not of a renewal that has begun), and what is asked for clearance alone. What is
 * permissive does not block while the certificate is valid. Before `grantedOn` it is blocked. A match is not looked at:
 * people pause and end those. Source: domain brief §2.4, rules [PROP].
 * @throws CertificationError `bad-day`
 */
export function clearanceStanding(
  { grantedOn, validUntil, endedOn }: ClearanceDays,
  certified: Standing,
  forClearance: Pick<Standing, 'requirements'>,
  today: Day,
): ClearanceStanding {
  const blockers = clearanceBlockers(certified, forClearance);
  if (endedOn !== undefined && requireDay(endedOn) <= today) return { state: 'ended', blockers };
  if (validUntil !== undefined && requireDay(validUntil) < today) return { state: 'expired', blockers };
  return { state: blockers.length > 0 || requireDay(grantedOn) > today ? 'blocked' : 'cleared', blockers };
}

/** What stands in the way of granting a clearance, or of using one; see {@link clearanceStanding}. */
export function clearanceBlockers(
  certified: Standing,
  forClearance: Pick<Standing, 'requirements'>,
): ClearanceBlocker[] {
  const status = certified.certificate?.status ?? 'none';
  const certificate: ClearanceBlocker[] = status === 'valid' ? [] : [{ kind: 'certificate', status }];
  const open = [...certified.requirements, ...forClearance.requirements].filter(({ state }) => state !== 'met');
  return [
    ...certificate,
    ...open.map(({ id, reason }) => ({ kind: 'requirement' as const, requirementId: id, reason })),
  ];
}
