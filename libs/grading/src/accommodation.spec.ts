import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsFor, type Accommodation } from './accommodation.js';

const grant = (said: Partial<Accommodation>): Accommodation => ({
  forPerson: false, forModule: false, extraMinutes: 0, extraAttempts: 0, opensOn: null, closesOn: null, ...said,
});
const policy = { minutes: 60, attempts: 2 };

describe('terms with what has been granted', () => {
  it.each<[title: string, granted: Partial<Accommodation>[], terms: object]>([
    ['nothing', [], { minutes: 60, attempts: 2, opensOn: null, closesOn: null }],
    ['more time', [{ extraMinutes: 15 }], { minutes: 75, attempts: 2 }],
    ['another attempt', [{ extraAttempts: 1 }], { minutes: 60, attempts: 3 }],
    ['the most of each, not the sum', [{ extraMinutes: 15, extraAttempts: 1 }, { extraMinutes: 30 }, { extraAttempts: 2 }], { minutes: 90, attempts: 4 }],
    ['the most, although the person was given less', [{ extraMinutes: 30 }, { forPerson: true, forModule: true, extraMinutes: 15 }], { minutes: 90 }],
    ['days', [{ opensOn: '2026-12-01', closesOn: '2026-12-31' }], { opensOn: '2026-12-01', closesOn: '2026-12-31' }],
    ['the person before the cohort', [{ closesOn: '2026-12-31' }, { forPerson: true, closesOn: '2026-12-10' }], { closesOn: '2026-12-10' }],
    ['this quiz before every quiz', [{ closesOn: '2026-12-31' }, { forModule: true, closesOn: '2026-12-10' }], { closesOn: '2026-12-10' }],
    ['the person before this quiz', [{ forModule: true, closesOn: '2026-12-31' }, { forPerson: true, closesOn: '2026-12-10' }], { closesOn: '2026-12-10' }],
    ['both before one', [{ forPerson: true, closesOn: '2026-12-31' }, { forPerson: true, forModule: true, closesOn: '2026-12-10' }], { closesOn: '2026-12-10' }],
    ['each day from where it is said', [{ forPerson: true, opensOn: '2026-12-02' }, { opensOn: '2026-12-01', closesOn: '2026-12-31' }], { opensOn: '2026-12-02', closesOn: '2026-12-31' }],
    ['the widest of what is said as closely', [{ forPerson: true, opensOn: '2026-12-02', closesOn: '2026-12-10' }, { forPerson: true, opensOn: '2026-12-01', closesOn: '2026-12-09' }], { opensOn: '2026-12-01', closesOn: '2026-12-10' }],
  ])('%s', (_title, granted, terms) => {
    expect(termsFor(policy, granted.map(grant))).toMatchObject(terms);
    expect(termsFor(policy, granted.map(grant).reverse())).toMatchObject(terms);
  });

  it('has no limit where the policy has none, whatever was granted', () => {
    expect(termsFor({ attempts: 2 }, [grant({ extraMinutes: 15 })]).minutes).toBeNull();
  });

  it('never lessens anything, and does not depend on the order of grants', () => {
    const day = fc.option(fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`));
    const any = fc.array(
      fc.record({ forPerson: fc.boolean(), forModule: fc.boolean(), extraMinutes: fc.nat(90), extraAttempts: fc.nat(5), opensOn: day, closesOn: day }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(any.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([granted, other]) => {
        const terms = termsFor(policy, granted);
        expect(termsFor(policy, other)).toEqual(terms);
        expect(terms.minutes).toBeGreaterThanOrEqual(60);
        expect(terms.attempts).toBeGreaterThanOrEqual(2);
        for (const key of ['opensOn', 'closesOn'] as const) {
          expect(terms[key] === null).toBe(granted.every((one) => one[key] === null));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
