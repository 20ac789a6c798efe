import { compareText } from './compare-text.js';
import { compareInstants, expiryDay, rigaDay, type Day } from './day.js';
import type { Evidence } from './evidence.js';

/** How long what a check came to is kept once a newer one has taken its place. Source: domain brief §5 [PROP]. */
export const CHECK_KEPT_MONTHS = 12;

/** Of a check only what says when it was, what it corrects and by which code. */
export type CheckFact = Pick<Evidence, 'id' | 'kind' | 'occurredOn' | 'recordedAt' | 'correctsId' | 'withdrawn'> & { reason?: string };

/**
 * For each record check and permit of one person whose place another fact has taken: the last day on which what it came
 * to is kept, {@link CHECK_KEPT_MONTHS} after the day of the fact that took it: the next newer check of the kind that
 * holds, or the correction or withdrawal, whichever came first. The newest one that holds is not among them and is kept
 * whatever it says. What was recorded about the wrong person is kept to the end of the day on which that was put right
 * (GDPR 5(1)(d)): it never was theirs. Forgetting never changes a standing: a refusal that is forgotten has been followed by a
 * newer check. The outcome itself is not asked, lest the days tell it.
 * @throws CertificationError `bad-day`, `bad-instant`
 */
export function checkRetention(checks: readonly CheckFact[]): Map<string, Day> {
  const corrections = checks.flatMap(({ correctsId, recordedAt, reason }) => (correctsId === undefined ? [] : [{ id: correctsId, day: rigaDay(recordedAt), reason }]));
  const correctedOn = new Map(corrections.map(({ id, day }) => [id, day]));
  const days = new Map<string, Day>();
  for (const check of checks) {
    const taken = [correctedOn.get(check.id), newerThan(check, checks, correctedOn)];
    const [first] = taken.filter((day) => day !== undefined).sort(compareText);
    if (first !== undefined) days.set(check.id, expiryDay(first, CHECK_KEPT_MONTHS));
  }
  for (const { id, day, reason } of corrections) if (reason === 'wrong-person') days.set(id, day);
  return days;
}

/** The day of the first check of the same kind after this one that holds. */
function newerThan(check: CheckFact, checks: readonly CheckFact[], corrected: ReadonlyMap<string, Day>): Day | undefined {
  return checks
    .filter((other) => other.kind === check.kind && !other.withdrawn && !corrected.has(other.id) && isAfter(other, check))
    .map(({ occurredOn }) => occurredOn)
    .sort(compareText)[0];
}

function isAfter(a: CheckFact, b: CheckFact): boolean {
  return (compareText(a.occurredOn, b.occurredOn) || compareInstants(a.recordedAt, b.recordedAt)) > 0;
}

/** Whether what a fact of this kind came to is only for officials, and kept sealed. */
export function isCheck(kind: string): boolean {
  return kind === 'record-check' || kind === 'permit';
}
