import { Clock } from '../platform/clock/clock.js';

/** A clock that the story of the demo people moves about in. */
export class SeedClock extends Clock {
  private moment = super.now();

  override now(): Date {
    return new Date(this.moment);
  }

  /** Goes to a day, counted from the real today, at an hour of UTC. */
  goTo(daysFromToday: number, hour = 9, minute = 0): void {
    this.moment = daysFrom(super.now(), daysFromToday, hour, minute);
  }
}

export function daysFrom(start: Date, days: number, hour: number, minute = 0): Date {
  const date = new Date(start);
  date.setUTCDate(date.getUTCDate() + days);
  date.setUTCHours(hour, minute, 0, 0);
  return date;
}
