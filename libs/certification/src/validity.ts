import { expiryDay, requireDay, type Day } from './day.js';
import type { Evidence } from './evidence.js';

/** A fact, its last valid day (absent: for ever), and whether it counts today: it has occurred and has not ended. */
export interface DatedFact {
  fact: Evidence;
  validUntil?: Day;
  valid: boolean;
}

/**
 * Facts with their last valid days: `months` from the day each occurred (see {@link expiryDay}) or its own `validUntil`,
 * whichever is earlier; on that day it still counts.
 * @throws CertificationError `bad-day`, `bad-months`
 */
export function dateFacts(facts: readonly Evidence[], months: number | undefined, today: Day): DatedFact[] {
  return facts.map((fact) => {
    requireDay(fact.occurredOn);
    const own = fact.validUntil === undefined ? undefined : requireDay(fact.validUntil);
    const byMonths = months === undefined ? undefined : expiryDay(fact.occurredOn, months);
    const validUntil = earlierDay(own, byMonths);
    const dated = { fact, ...(validUntil !== undefined && { validUntil }) };
    return { ...dated, valid: holdsOn(dated, today) };
  });
}

/** True when a fact has occurred by `day` and its last valid day is not past. */
export function holdsOn({ fact, validUntil }: Pick<DatedFact, 'fact' | 'validUntil'>, day: Day): boolean {
  return fact.occurredOn <= day && (validUntil === undefined || validUntil >= day);
}

/** The one that lasts longer comes first; without a last valid day means for ever. */
export function longestFirst(a: { validUntil?: Day }, b: { validUntil?: Day }): number {
  const [first, second] = [a.validUntil ?? '~', b.validUntil ?? '~'];
  return first > second ? -1 : first < second ? 1 : 0;
}

function earlierDay(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
