const riga = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga' });

/** The day in Riga, as `2026-11-22`. */
export function today(now: Date = new Date()): string {
  return riga.format(now);
}

/** A day so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
