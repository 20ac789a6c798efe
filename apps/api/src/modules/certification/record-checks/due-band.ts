import { daysBetween, type Day } from '@lidzgaita/certification';
import { DueBand } from './due-check.type.js';

/** How near the day is on which a check is due again; `dueOn` is the last day on which the present one counts. */
export function bandOf(dueOn: Day | null, today: Day): DueBand {
  if (dueOn === null) return DueBand.MISSING;
  const left = daysBetween(today, dueOn);
  if (left < 0) return DueBand.OVERDUE;
  if (left <= 7) return DueBand.WEEK;
  if (left <= 30) return DueBand.MONTH;
  return left <= 60 ? DueBand.TWO_MONTHS : DueBand.LATER;
}
