import { Temporal } from 'temporal-polyfill';
import { CertificationError } from './certification-error.js';

/** A calendar day in Europe/Riga, `YYYY-MM-DD`; days compare as text. */
export type Day = string;

/** A moment in ISO form with an offset, `2026-11-22T22:00:00Z`. */
export type Instant = string;

/** True for an existing day from 0001-01-01 to 9999-12-31 in the form `2026-11-22`. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, day } = numbersOf(value);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day in Europe/Riga at a moment, whatever the zone of the machine. @throws CertificationError `bad-instant` */
export function rigaDay(instant: Instant): Day {
  return moment(instant).toZonedDateTimeISO('Europe/Riga').toPlainDate().toString();
}

/** The moment at which a day begins in Europe/Riga, in UTC. @throws CertificationError `bad-day` */
export function rigaMidnight(day: Day): Instant {
  return Temporal.PlainDate.from(requireDay(day)).toZonedDateTime('Europe/Riga').toInstant().toString();
}

/** −1, 0 or 1 as `a` is before, at or after `b`, however the two are written. @throws CertificationError `bad-instant` */
export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(moment(a), moment(b));
}

/**
 * The last valid day (inclusive) of something that begins on `issuedOn` and lasts `months`: the same day of the month
 * so many months later, or the last day of that month when it has no such day. 15 Jan 2026 and 24 months: valid through
 * 15 Jan 2028, expired when 16 Jan 2028 begins in Riga. 29 Feb 2024 and 24 months: through 28 Feb 2026; and 48 months:
 * through 29 Feb 2028. 31 Aug and 6 months: through 28 (29) Feb.
 * @throws CertificationError `bad-day`, `bad-months`
 */
export function expiryDay(issuedOn: Day, months: number): Day {
  if (!Number.isInteger(months) || months < 1 || months > 1200) throw new CertificationError('bad-months', months);
  const { year, month, day } = partsOf(issuedOn);
  const index = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)));
}

/** The day `days` after (or, negative, before) `day`. @throws CertificationError `bad-day` */
export function addDays(day: Day, days: number): Day {
  return requireDay(new Date(utcMidnight(day) + days * MS_PER_DAY).toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. @throws CertificationError `bad-day` */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / MS_PER_DAY;
}

/** `value` when it is a day. @throws CertificationError `bad-day` */
export function requireDay(value: unknown): Day {
  if (!isDay(value)) throw new CertificationError('bad-day', value);
  return value;
}

function moment(instant: Instant): Temporal.Instant {
  try {
    return Temporal.Instant.from(instant);
  } catch {
    throw new CertificationError('bad-instant', instant);
  }
}

// Days are plain numbers here, without a zone: standing asks for hundreds of them at a time.

const MS_PER_DAY = 86_400_000;

function partsOf(day: Day): { year: number; month: number; day: number } {
  return numbersOf(requireDay(day));
}

function numbersOf(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function dayOf(year: number, month: number, day: number): Day {
  return requireDay(
    [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'),
  );
}

function utcMidnight(day: Day): number {
  return Date.parse(`${requireDay(day)}T00:00:00Z`);
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
