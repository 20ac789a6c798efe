const minute = 60_000;
const second = 1000;

/** When each of the server's words about its time came to this device. */
const arrivals = new Map<string, number>();

/**
 * The server's time now, in milliseconds: what it said, and what has passed since it was heard. Of the device's own
 * clock only the difference counts, for it may be wrong by hours.
 */
export function serverTime(said: string, device: number): number {
  const arrived = arrivals.get(said) ?? device;
  arrivals.set(said, arrived);
  return Date.parse(said) + Math.max(0, device - arrived);
}

/** Time left as it is said: whole minutes, and seconds in the last one. */
export function timeLeftWords(left: number): { unit: 'minutes' | 'seconds'; n: number } {
  if (left > minute) return { unit: 'minutes', n: Math.ceil(left / minute) };
  return { unit: 'seconds', n: Math.max(0, Math.ceil(left / second)) };
}

/** In how many milliseconds the words will be others. */
export function untilNextWords(left: number): number {
  if (left > minute) return left - (Math.ceil(left / minute) - 1) * minute;
  return left - (Math.ceil(left / second) - 1) * second;
}

/** The minutes to be said aloud when the time left has gone from one to the other. */
export function minutesToSay(before: number, after: number): 5 | 1 | undefined {
  if (after > 0 && before > minute && after <= minute) return 1;
  if (after > minute && before > 5 * minute && after <= 5 * minute) return 5;
  return undefined;
}
