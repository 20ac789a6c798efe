import type { Day } from './day.js';
import type { Progress } from './standing-types.js';
import { longestFirst, type DatedFact } from './validity.js';

/** What facts add up to. `until`: the last day on which the needed amount is still there; absent: for ever or short. */
export interface Tally {
  progress: Progress;
  enough: boolean;
  until?: Day;
}

/** How a kind of requirement counts its facts. */
export interface Measure {
  unit: Progress['unit'];
  needed: number;
  /** Facts with the same key count once, by the largest amount. */
  keyOf: (fact: DatedFact['fact']) => string;
  amountOf: (fact: DatedFact['fact']) => number;
}

/** Adds facts up, those that last longest first. More facts never make the sum smaller or `until` earlier. */
export function tally(facts: readonly DatedFact[], measure: Measure): Tally {
  const { unit, needed, keyOf, amountOf } = measure;
  const counted = new Map<string, number>();
  let done = 0;
  let reached: DatedFact | undefined;
  for (const dated of [...facts].sort(longestFirst)) {
    const key = keyOf(dated.fact);
    const before = counted.get(key) ?? 0;
    const amount = Math.max(amountOf(dated.fact), before);
    counted.set(key, amount);
    done += amount - before;
    if (done >= needed) reached ??= dated;
  }
  const until = reached?.validUntil;
  return { progress: { done, needed, unit }, enough: reached !== undefined, ...(until !== undefined && { until }) };
}
