const hour = 3_600_000;

/** Midnight UTC of a day, in milliseconds. */
export function utcMidnight(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, date);
}

/** `2026-03-29` of a moment in UTC. */
export function utcDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * The moment, in milliseconds, when a day begins in Riga, worked out by hand from Directive 2000/84/EC: UTC+3 from the
 * last Sunday of March to the last Sunday of October, 01:00 UTC, else UTC+2. A second opinion for the tests.
 */
export function rigaMidnight(day: string): number {
  const winter = utcMidnight(day) - 2 * hour;
  const summer = utcMidnight(day) - 3 * hour;
  return isSummer(summer) ? summer : winter;
}

/** True while Riga keeps summer time. */
export function isSummer(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSunday(year, 3) + hour && ms < lastSunday(year, 10) + hour;
}

function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month, 0));
  return end.getTime() - end.getUTCDay() * 24 * hour;
}
