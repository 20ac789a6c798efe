import { compareText } from './compare-text.js';
import { addDays, expiryDay, type Day } from './day.js';

/** How long what is held about a person is kept after their service. Source: domain brief §5 [PROP]. */
export const KEPT_AFTER_SERVICE_MONTHS = 36;

/** What tells when somebody's service ended. */
export interface Service {
  /** Last days of everything that they were part of: account, signing in, cohorts, certificates, clearances, matches; at least one. */
  lastDays: readonly [Day, ...Day[]];
  /** A match that nobody has ended, paused or not. */
  matchRunning: boolean;
  /** A decision about them that waits for somebody. */
  decisionOpen: boolean;
}

/**
 * The first day on which a person may be erased because their time is over, {@link KEPT_AFTER_SERVICE_MONTHS} after the
 * last of the days; undefined while a match runs or a decision is open: the service has not ended.
 * @throws CertificationError `bad-day`
 */
export function erasureDueOn({ lastDays, matchRunning, decisionOpen }: Service): Day | undefined {
  if (matchRunning || decisionOpen) return undefined;
  const end = [...lastDays].sort(compareText).at(-1)!;
  return addDays(expiryDay(end, KEPT_AFTER_SERVICE_MONTHS), 1);
}
