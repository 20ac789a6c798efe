import { Temporal } from 'temporal-polyfill';
import { CredentialInputError } from './credential-input-error.js';

/** Expiry days are days in Latvia, wherever the reader or the server is. */
const ZONE = 'Europe/Riga';

/**
 * The last instant of a day in Riga, in UTC with milliseconds: `2027-03-28` → `2027-03-28T20:59:59.999Z`. Counted back
 * from the start of the next day, so days of 23 and 25 hours come out right.
 * @param day `YYYY-MM-DD`
 * @throws CredentialInputError when it is not a day of the calendar.
 */
export function lastInstantOfDay(day: string): string {
  const next = plainDate(day).add({ days: 1 });
  return next.toZonedDateTime(ZONE).toInstant().subtract({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' });
}

function plainDate(day: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new CredentialInputError('day', `not YYYY-MM-DD: ${day}`);
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    throw new CredentialInputError('day', `no such day: ${day}`);
  }
}
