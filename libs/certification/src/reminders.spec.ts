import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './day.js';
import { remindersDue, type SentReminder } from './reminders.js';

const due = { id: 'a', dueOn: '2026-06-30' };
const sent = (step: number, dueOn = due.dueOn): SentReminder => ({ itemId: 'a', dueOn, step });

describe('reminders', () => {
  it.each<[string, string, SentReminder[], number | undefined]>([
    ['61 days before: none', '2026-04-30', [], undefined],
    ['60 days before', '2026-05-01', [], 60],
    ['59 days before, the night was missed', '2026-05-02', [], 60],
    ['59 days before, sent', '2026-05-02', [sent(60)], undefined],
    ['30 days before', '2026-05-31', [sent(60)], 30],
    ['20 days before, two nights were missed: one letter', '2026-06-10', [], 30],
    ['7 days before', '2026-06-23', [sent(60), sent(30)], 7],
    ['on the day', '2026-06-30', [sent(30)], 7],
    ['on the day, all sent', '2026-06-30', [sent(60), sent(30), sent(7)], undefined],
    ['the day after: none', '2026-07-01', [], undefined],
    ['a nearer one was sent: none of the farther ones', '2026-05-20', [sent(7)], undefined],
    ['sent for another day is not sent for this one', '2026-05-01', [sent(60, '2026-03-31')], 60],
    ['sent for something else', '2026-05-01', [{ ...sent(60), itemId: 'b' }], 60],
  ])('%s', (_title, today, already, step) => {
    expect(remindersDue([due], already, today)).toEqual(step === undefined ? [] : [{ ...due, step }]);
  });

  it('carry what the item carries, once for an item that is named twice', () => {
    const item = { ...due, personId: 'p' };
    expect(remindersDue([item, item], [], '2026-05-01')).toEqual([{ ...item, step: 60 }]);
  });

  it('never come twice for one item, day and step, whatever nights are missed, and never after the day', () => {
    const item = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      dueOn: fc.nat(120).map((n) => addDays('2026-03-01', n)),
    });
    let letters = 0;
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 6 }),
        fc.array(fc.nat(9), { minLength: 20, maxLength: 60 }),
        (items, gaps) => {
          const ledger: SentReminder[] = [];
          let today = '2026-01-01';
          for (const gap of gaps) {
            today = addDays(today, gap);
            for (const { id, dueOn, step } of remindersDue(items, ledger, today)) {
              const left = daysBetween(today, dueOn);
              expect(left).toBeGreaterThanOrEqual(0);
              expect(left).toBeLessThanOrEqual(step);
              expect(ledger.filter((one) => one.itemId === id && one.dueOn === dueOn && one.step <= step)).toEqual([]);
              ledger.push({ itemId: id, dueOn, step });
              letters++;
            }
            // Sent twice in one night: the second run finds nothing to do.
            expect(remindersDue(items, ledger, today)).toEqual([]);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(letters).toBeGreaterThan(500);
  });

  it('come once for each step when no night is missed', () => {
    const ledger: SentReminder[] = [];
    for (let n = 0; n < 120; n++)
      for (const { id, dueOn, step } of remindersDue([due], ledger, addDays('2026-04-01', n)))
        ledger.push({ itemId: id, dueOn, step });
    expect(ledger.map(({ step }) => step)).toEqual([60, 30, 7]);
  });
});
