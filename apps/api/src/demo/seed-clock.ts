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

  /** Lets some time go by. */
  pass(seconds: number): void {
    this.moment = new Date(this.moment.getTime() + seconds * 1000);
  }
}

export function daysFrom(start: Date, days: number, hour: number, minute = 0): Date {
  const date = new Date(start);
  date.setUTCDate(date.getUTCDate() + days);
  date.setUTCHours(hour, minute, 0, 0);
  return date;
}

/** Days from `start` to the Saturday that is nearest to `days` from it. */
export function nearestSaturday(start: Date, days: number): number {
  const SATURDAY = 6;
  const past = (daysFrom(start, days, 12).getUTCDay() - SATURDAY + 7) % 7;
  return past <= 3 ? days - past : days + 7 - past;
}
