import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRetention, type CheckFact } from './check-retention.js';
import { addDays } from './day.js';
import type { Evidence } from './evidence.js';
import { standing } from './standing.js';
import { need } from './testing/builders.js';

const check = (id: string, occurredOn: string, more: Partial<CheckFact> = {}): CheckFact => ({
  id, kind: 'record-check', occurredOn, recordedAt: `${occurredOn}T10:00:00Z`, ...more,
});

describe('what a check came to is kept', () => {
  it.each<[string, CheckFact[], Record<string, string>]>([
    ['for ever while nothing follows', [check('a', '2020-01-15')], {}],
    ['for twelve months after the next check', [check('a', '2024-01-15'), check('b', '2025-01-10')], { a: '2026-01-10' }],
    ['by the first of those that follow', [check('a', '2024-01-15'), check('b', '2025-01-10'), check('c', '2025-06-01')], { a: '2026-01-10', b: '2026-06-01' }],
    ['until the end of a short month', [check('a', '2023-02-01'), check('b', '2024-02-29')], { a: '2025-02-28' }],
    ['apart for checks and permits', [check('a', '2024-01-15'), check('b', '2025-01-10', { kind: 'permit' })], {}],
    ['by the later word of one day', [check('a', '2024-01-15'), check('b', '2024-01-15', { recordedAt: '2024-01-15T11:00:00Z' })], { a: '2025-01-15' }],
    ['for twelve months after its correction', [check('a', '2024-01-15'), check('b', '2024-01-14', { recordedAt: '2024-03-01T10:00:00Z', correctsId: 'a' })], { a: '2025-03-01' }],
    ['to the end of the day when it was about somebody else', [check('a', '2024-01-15'), check('w', '2024-01-15', { recordedAt: '2024-03-01T10:00:00Z', correctsId: 'a', withdrawn: true, reason: 'wrong-person' })], { a: '2024-03-01' }],
    ['by the day in Riga', [check('a', '2024-01-15'), check('b', '2024-01-14', { recordedAt: '2024-02-29T23:00:00Z', correctsId: 'a' })], { a: '2025-03-01' }],
    [
      'when what had taken its place is withdrawn',
      [check('a', '2024-01-15'), check('b', '2025-01-10'), check('w', '2025-01-10', { recordedAt: '2025-02-01T10:00:00Z', correctsId: 'b', withdrawn: true })],
      { b: '2026-02-01' },
    ],
  ])('%s', (_, checks, days) => {
    expect(Object.fromEntries(checkRetention(checks))).toEqual(days);
  });
});

it('forgetting changes no standing', () => {
  const facts = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 1500 }), outcome: fc.constantFrom('suitable', 'suitable-with-limits', 'not-suitable'), at: fc.integer({ min: 0, max: 23 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 2500 }), fc.constantFrom(6, 12, 36), (given, later, months) => {
      const requirement = need({ kind: 'record-check', months });
      const today = addDays('2020-01-01', later);
      const checks: Evidence[] = given
        .map(({ day, outcome, at }, index): Evidence => {
          const occurredOn = addDays('2020-01-01', day);
          return { id: `c${index}`, kind: 'record-check', occurredOn, recordedAt: `${occurredOn}T${String(at).padStart(2, '0')}:00:${String(index).padStart(2, '0')}Z`, recordedBy: 'o', sourceId: 's', outcome: outcome as 'suitable' };
        })
        .filter(({ occurredOn }) => occurredOn <= today);
      const kept = checkRetention(checks);
      const forgotten = checks.map((fact) => {
        const { outcome: _, ...bare } = fact;
        return (kept.get(fact.id) ?? '9999-12-31') < today ? bare : fact;
      });
      const state = (evidence: Evidence[]) => {
        const { state, validUntil } = standing([requirement], evidence, [], today).requirements[0]!;
        return { state, validUntil };
      };
      expect(state(forgotten)).toEqual(state(checks));
    }),
    { numRuns: 1000 },
  );
});
