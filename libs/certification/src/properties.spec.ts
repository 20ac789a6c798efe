import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day.js';
import { standing } from './standing.js';
import { day, facts, plainFact, plainFacts, programme } from './testing/arbitraries.js';

const runs = { numRuns: 1000 };

describe('what always holds', () => {
  it('the order in which facts arrive, or arrive twice, does not matter', () => {
    const shuffled = facts.chain((list) =>
      fc.record({
        list: fc.constant(list),
        other: fc.shuffledSubarray(list, { minLength: list.length }),
        twice: fc.subarray(list),
      }),
    );
    fc.assert(
      fc.property(programme, shuffled, day, (requirements, { list, other, twice }, today) => {
        const expected = standing(requirements, list, [], today);
        expect(standing(requirements, [...other, ...twice], [], today)).toEqual(expected);
      }),
      runs,
    );
  });

  it('another fact takes nothing away, unless it is a correction or a record check that says not suitable', () => {
    let met = 0;
    fc.assert(
      fc.property(programme, plainFacts, plainFact, day, (requirements, list, extra, today) => {
        fc.pre(!(extra.kind === 'record-check' && extra.outcome === 'not-suitable'));
        const before = standing(requirements, list, [], today).requirements;
        const after = standing(requirements, [...list, { ...extra, id: 'extra' }], [], today).requirements;
        before.forEach((was, n) => {
          const is = after[n]!;
          if (was.state !== 'met') return;
          met++;
          expect(is.state).toBe('met');
          expect((is.validUntil ?? '~') >= (was.validUntil ?? '~')).toBe(true);
        });
      }),
      runs,
    );
    // The rule is worth something only if requirements were met along the way.
    expect(met).toBeGreaterThan(1000);
  });

  it('a requirement is met through its last valid day and not the day after', () => {
    let ended = 0;
    fc.assert(
      fc.property(programme, facts, day, (requirements, all, today) => {
        const list = all.filter(({ occurredOn }) => occurredOn <= today);
        for (const each of standing(requirements, list, [], today).requirements) {
          if (each.state !== 'met') continue;
          const stateOn = (when: string) =>
            standing(requirements, list, [], when).requirements.find(({ id }) => id === each.id)!;
          if (each.validUntil === undefined) {
            expect(stateOn('2126-01-01').state).toBe('met');
          } else {
            ended++;
            expect(each.validUntil >= today).toBe(true);
            expect(stateOn(each.validUntil).state).toBe('met');
            const after = stateOn(addDays(each.validUntil, 1));
            expect(after).toMatchObject({ state: 'expired', reason: { params: { validUntil: each.validUntil } } });
          }
        }
      }),
      runs,
    );
    expect(ended).toBeGreaterThan(100);
  });

  it('the sums agree: met + blockers = all, and every step is a blocker', () => {
    fc.assert(
      fc.property(programme, facts, day, (requirements, list, today) => {
        const { met, total, blockers, nextStep, requirements: each, state } = standing(requirements, list, [], today);
        expect(met + blockers.length).toBe(total);
        expect(each.map(({ id }) => id)).toEqual(requirements.map(({ id }) => id));
        expect(nextStep === undefined).toBe(blockers.length === 0);
        if (nextStep) expect(blockers).toContain(nextStep.requirementId);
        expect(state).toBe(blockers.length === 0 ? 'ready' : 'in-training');
        for (const { state: one, progress } of each)
          if (progress) expect(progress.done >= progress.needed).toBe(one === 'met');
      }),
      runs,
    );
  });
});
