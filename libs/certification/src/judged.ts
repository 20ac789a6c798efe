import { compareText } from './compare-text.js';
import { addDays, type Day } from './day.js';
import type { RequirementStanding } from './standing-types.js';
import { holdsOn, type DatedFact } from './validity.js';

/** When a requirement is looked at. `lenient`: a certificate is valid, so what is permissive stays met when it ends. */
export interface When {
  today: Day;
  lenient: boolean;
}

/** A requirement as it stands, and what is known of its past and future. */
export interface Judged {
  standing: RequirementStanding;
  /** Whether the facts of today were enough on a day; leniency left aside. */
  metOn: (day: Day) => boolean;
  /** The facts that held on a day. */
  heldOn: (day: Day) => DatedFact[];
  /** Every last valid day of what counts: only the day after one can take it away. */
  ends: Day[];
  /** Later days on which it may stand differently. */
  turns: Day[];
}

/** The last day before `today` on which it was met. */
export function lastMet({ metOn, ends }: Pick<Judged, 'metOn' | 'ends'>, today: Day): Day | undefined {
  return ends
    .filter((day) => day < today)
    .sort(compareText)
    .reverse()
    .find(metOn);
}

/** The days after `today` on which a fact begins or ceases to count. */
export function turnsOf(facts: readonly DatedFact[], today: Day): Day[] {
  return facts.flatMap(({ fact: { occurredOn }, validUntil }) => {
    const begins = occurredOn > today ? [occurredOn] : [];
    return validUntil !== undefined && validUntil >= today ? [...begins, addDays(validUntil, 1)] : begins;
  });
}

/** The last valid days of facts. */
export function endsOf(facts: readonly DatedFact[]): Day[] {
  return facts.flatMap(({ validUntil }) => (validUntil === undefined ? [] : [validUntil]));
}

/** The facts that hold on a day. */
export const holding = (facts: readonly DatedFact[], day: Day): DatedFact[] =>
  facts.filter((dated) => holdsOn(dated, day));

/** The ids of facts, in their order. */
export const idsOf = (facts: readonly DatedFact[]): string[] => facts.map(({ fact }) => fact.id);
