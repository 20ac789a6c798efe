import { refuse, type Refusal } from '../../../platform/graphql/refusal.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { plainText } from '../../../platform/text/plain-text.js';

const LONGEST = 2000;

/** The reason of a decision, tidied; no decision is without one. */
export function readReason(typed: string): string | Refusal {
  const reason = plainText(typed);
  if (!reason) return refuse<CertificationRefusal>('reason-missing');
  return reason.length > LONGEST ? refuse<CertificationRefusal>('reason-too-long', { max: LONGEST }) : reason;
}
