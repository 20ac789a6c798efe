import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionProgress, type AnswerStep, type Certainty } from './behaviour.js';
import type { Behaviour } from './quiz-policy.js';
import { aMultiple, text } from './testing/questions.js';
import { shareOf } from './testing/steps.js';

const behaviours: Behaviour[] = ['deferred', 'immediate', 'tries', 'certainty'];
const [live, over] = [{ ended: false }, { ended: true }];

/** Up to eight answers to a question with partial credit; not all of them are asked to be checked. */
const life = fc
  .record({
    behaviour: fc.constantFrom(...behaviours),
    tries: fc.record({ most: fc.integer({ min: 2, max: 5 }), deduction: fc.integer({ min: 0, max: 100 }) }),
    hints: fc.nat(4),
    given: fc.array(
      fc.record({
        response: fc.shuffledSubarray(['a', 'b', 'c', 'd']).map((choices) => ({ choices })),
        check: fc.boolean(),
        certainty: fc.option(fc.constantFrom<Certainty>(1, 2, 3)),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ behaviour, tries, hints, given }) => ({
    question: aMultiple({ scoring: 'partial', hints: Array.from({ length: hints }, (_, n) => text(`hint ${n}`)) }),
    rules: { behaviour, tries },
    steps: numbered(given),
  }));

const numbered = (given: Omit<AnswerStep, 'revision'>[]): AnswerStep[] => given.map((step, n) => ({ ...step, revision: n + 1 }));
const runs = { numRuns: 500 };

describe('whatever is answered', () => {
  it('the order in which the steps arrive does not matter', () => {
    fc.assert(
      fc.property(life.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one.steps, { minLength: one.steps.length }))), ([{ question, rules, steps }, other]) => {
        for (const when of [live, over]) expect(questionProgress(question, other, rules, when)).toEqual(questionProgress(question, steps, rules, when));
      }),
      runs,
    );
  });

  it('checking the same answer again costs nothing', () => {
    fc.assert(
      fc.property(life, ({ question, rules, steps }) => {
        const twice = numbered(steps.flatMap((step) => (step.check ? [step, step] : [step])));
        for (const when of [live, over]) {
          const { last: _, ...once } = questionProgress(question, steps, rules, when);
          expect(questionProgress(question, twice, rules, when)).toMatchObject(once);
        }
      }),
      runs,
    );
  });

  it('only checked answers and the last one count', () => {
    fc.assert(
      fc.property(life, ({ question, rules, steps }) => {
        const counting = steps.filter(({ check }, n) => check || n === steps.length - 1);
        for (const when of [live, over]) expect(questionProgress(question, counting, rules, when)).toEqual(questionProgress(question, steps, rules, when));
      }),
      runs,
    );
  });

  it('a mark lies between −2 and 1, and below 0 only where certainty was misplaced', () => {
    const seen = { below: 0, marks: 0 };
    fc.assert(
      fc.property(life, ({ question, rules, steps }) => {
        for (const when of [live, over]) {
          const { mark } = questionProgress(question, steps, rules, when);
          if (!mark) continue;
          seen.marks++;
          if (mark.earned < 0) seen.below++;
          expect(shareOf(mark)).toBeGreaterThanOrEqual(rules.behaviour === 'certainty' ? -2 : 0);
          expect(shareOf(mark)).toBeLessThanOrEqual(1);
          expect([mark.earned, mark.of].every(Number.isInteger)).toBe(true);
        }
      }),
      runs,
    );
    expect(Math.min(seen.below, seen.marks)).toBeGreaterThan(0);
  });

  it('a further try never lowers the mark, nor gives a try or takes a hint back', () => {
    fc.assert(
      fc.property(life, ({ question, rules: { tries }, steps }) => {
        const all = steps.map((step) => ({ ...step, check: true }));
        const rules = { behaviour: 'tries' as const, tries };
        const each = all.map((_, n) => questionProgress(question, all.slice(0, n + 1), rules, live));
        each.slice(1).forEach((later, n) => {
          const sooner = each[n]!;
          expect(shareOf(later.mark!)).toBeGreaterThanOrEqual(shareOf(sooner.mark!));
          expect(later.triesLeft).toBeLessThanOrEqual(sooner.triesLeft!);
          expect(later.hints).toBeGreaterThanOrEqual(sooner.hints);
          if (sooner.closed) expect(later).toEqual(sooner);
        });
      }),
      runs,
    );
  });

  it('the end changes nothing about a question that a check has closed, and marks what was left unchecked', () => {
    const seen = { closed: 0, open: 0 };
    fc.assert(
      fc.property(life, ({ question, rules, steps }) => {
        const [before, after] = [live, over].map((when) => questionProgress(question, steps, rules, when));
        if (before!.closed) expect(after).toEqual(before);
        if (before!.closed) seen.closed++;
        else seen.open++;
        expect(after!.closed).toBe(true);
        expect(after!.mark === null).toBe(steps.length === 0);
        expect(after!.hints).toBe(before!.hints);
        if (before!.mark) expect(shareOf(after!.mark!)).toBeGreaterThanOrEqual(shareOf(before!.mark));
      }),
      runs,
    );
    expect(Math.min(seen.closed, seen.open)).toBeGreaterThan(50);
  });
});
