import { refuse, type Refusal } from '../../../platform/graphql/refusal.js';
import { plainText } from '../../../platform/text/plain-text.js';
import type { CertificationRefusal } from '../certification.errors.js';

const LONGEST = 2000;

/** The reason of a decision, tidied; no decision is without one. */
export function readReason(typed: string): string | Refusal {
  return readText(typed, 'reason-too-long') ?? refuse<CertificationRefusal>('reason-missing');
}

/** A text that may be left out, tidied; null when there is none. */
export function readText(typed: string | null | undefined, tooLong: CertificationRefusal): string | null | Refusal {
  const text = plainText(typed);
  if (!text) return null;
  return text.length > LONGEST ? refuse<CertificationRefusal>(tooLong, { max: LONGEST }) : text;
}
