import { daysBetween, type Day } from './day.js';

/** So many days before something is due a reminder is sent. Source: domain brief §2.4, rules [PROP]. */
export const REMINDER_STEPS = [60, 30, 7] as const;

/** One of {@link REMINDER_STEPS}. */
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** Something that is due on a day; ids are unique. */
export interface DueItem {
  id: string;
  dueOn: Day;
}

/** A reminder that was sent. */
export interface SentReminder {
  itemId: string;
  dueOn: Day;
  /** One of {@link REMINDER_STEPS}. */
  step: number;
}

/**
 * The reminders to send today: for each item at most one, for the nearest step that has been reached; none when that
 * step or a nearer one was sent for the same day, nor when the day is past. A night that was missed is made up for by
 * the next one, without the steps that it passed over. What is due on another day than before is something new.
 * @throws CertificationError `bad-day`
 */
export function remindersDue<Item extends DueItem>(
  items: readonly Item[],
  sent: readonly SentReminder[],
  today: Day,
): (Item & { step: ReminderStep })[] {
  const nearest = new Map<string, number>();
  for (const { itemId, dueOn, step } of sent) {
    const key = `${dueOn} ${itemId}`;
    nearest.set(key, Math.min(step, nearest.get(key) ?? Infinity));
  }
  return items.flatMap((item) => {
    const left = daysBetween(today, item.dueOn);
    const step = REMINDER_STEPS.findLast((days) => left <= days);
    const key = `${item.dueOn} ${item.id}`;
    if (left < 0 || step === undefined || step >= (nearest.get(key) ?? Infinity)) return [];
    nearest.set(key, step);
    return [{ ...item, step }];
  });
}
