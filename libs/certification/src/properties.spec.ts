import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCheck } from './check-retention.js';
import { addDays } from './day.js';
import type { Evidence } from './evidence.js';
import { flatten, isGroup, leavesOf, type Requirement } from './requirement.js';
import { standing } from './standing.js';
import type { RequirementStanding, Standing } from './standing-types.js';
import { need } from './testing/builders.js';
import { day, decisions, facts, months, plainFact, plainFacts, programme, renewal, tree } from './testing/arbitraries.js';
import { mayWaive } from './who-records.js';

const runs = { numRuns: 500 };

const deep = (each: readonly RequirementStanding[]): RequirementStanding[] =>
  each.flatMap((one) => [one, ...deep(one.parts ?? [])]);

describe('what always holds', () => {
  it('the order in which facts arrive, or arrive twice, does not matter, nor does the order of decisions', () => {
    const shuffled = facts.chain((list) =>
      fc.record({
        list: fc.constant(list),
        other: fc.shuffledSubarray(list, { minLength: list.length }),
        twice: fc.subarray(list),
      }),
    );
    fc.assert(
      fc.property(
        tree,
        shuffled,
        decisions,
        renewal,
        day,
        (requirements, { list, other, twice }, decided, rule, today) => {
          const expected = standing(requirements, list, decided, today, rule);
          expect(standing(requirements, [...other, ...twice], [...decided].reverse(), today, rule)).toEqual(expected);
        },
      ),
      runs,
    );
  });

  it('another fact takes nothing away, unless it is a correction, or a check or permit: of those the newest governs', () => {
    // A later signature of an earlier version takes nothing away either: the one in force stays signed.
    let met = 0;
    fc.assert(
      fc.property(tree, plainFacts, plainFact, decisions, day, (requirements, list, extra, decided, today) => {
        fc.pre(!isCheck(extra.kind));
        const before = deep(standing(requirements, list, decided, today).requirements);
        const after = deep(standing(requirements, [...list, { ...extra, id: 'extra' }], decided, today).requirements);
        before.forEach((was, n) => {
          const is = after[n]!;
          if (was.state !== 'met') return;
          met++;
          expect(is.state).toBe('met');
          if (!was.lapsed) {
            expect(is.lapsed).toBeUndefined();
            expect((is.validUntil ?? '~') >= (was.validUntil ?? '~')).toBe(true);
          }
        });
      }),
      runs,
    );
    // The rule is worth something only if requirements were met along the way.
    expect(met).toBeGreaterThan(500);
  });

  it('the newest check governs as if it were the only one, and so does the newest permit', () => {
    let overruled = 0;
    const checks = plainFacts.map((list) => list.map((fact) => ({ ...fact, kind: 'record-check' as const })));
    fc.assert(
      fc.property(checks, months, fc.constantFrom('record-check', 'permit'), day, (list, month, kind, today) => {
        const known = list.filter(({ occurredOn }) => occurredOn <= today).map((fact) => ({ ...fact, kind }));
        const age = ({ occurredOn, recordedAt, outcome, id }: Evidence) =>
          [occurredOn, recordedAt, outcome === 'not-suitable' ? 1 : 0, id].join(' ');
        const newest = known.reduce<Evidence[]>(([last], fact) => [last && age(last) > age(fact) ? last : fact], []);
        const on = (evidence: Evidence[]) =>
          standing([need({ kind, ...(month !== undefined && { months: month }) })], evidence, [], today).requirements[0]!;
        expect(on(known)).toEqual(on(newest));
        if (on(known).state !== 'met' && known.some((fact) => on([fact]).state === 'met')) overruled++;
      }),
      runs,
    );
    expect(overruled).toBeGreaterThan(50);
  });

  it('a requirement is met through its last valid day and not the day after', () => {
    let ended = 0;
    fc.assert(
      fc.property(tree, facts, day, (requirements, all, today) => {
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
            if (after.state !== 'refused')
              expect(after).toMatchObject({ state: 'expired', reason: { params: { validUntil: each.validUntil } } });
          }
        }
      }),
      runs,
    );
    expect(ended).toBeGreaterThan(100);
  });

  it('the sums agree: met + blockers = all, and every step lies in a blocker', () => {
    fc.assert(
      fc.property(tree, facts, day, (requirements, list, today) => {
        const { met, total, blockers, nextStep, requirements: each, state } = standing(requirements, list, [], today);
        expect(met + blockers.length).toBe(total);
        expect(deep(each).map(({ id }) => id)).toEqual(flatten(requirements).map(({ id }) => id));
        expect(nextStep === undefined).toBe(blockers.length === 0);
        if (nextStep) {
          expect(blockers).toContain(nextStep.blockerId);
          expect(leavesOf(requirements).map(({ id }) => id)).toContain(nextStep.requirementId);
        }
        expect(state).toBe(blockers.length === 0 ? 'ready' : 'in-training');
        for (const { state: one, progress, waived, kind } of deep(each))
          if (progress && !waived && kind !== 'record-check')
            expect(progress.done >= progress.needed).toBe(one === 'met');
      }),
      runs,
    );
  });

  it('a standing stays as it is until the day it names, and is different on that day', () => {
    const shown = ({ certificate, changesOn: _, ...rest }: Standing) => ({
      ...rest,
      certificate: certificate && { ...certificate, daysLeft: 0 },
    });
    let changed = 0;
    fc.assert(
      fc.property(tree, facts, decisions, renewal, day, (requirements, list, decided, rule, today) => {
        const on = (when: string): Standing => standing(requirements, list, decided, when, rule);
        const now = on(today);
        const last = now.changesOn ?? addDays(today, 200);
        for (let when = addDays(today, 1); when < last; when = addDays(when, 1)) {
          expect(shown(on(when))).toEqual(shown(now));
          expect(on(when).changesOn).toBe(now.changesOn);
        }
        if (now.changesOn === undefined) return;
        changed++;
        expect(shown(on(now.changesOn))).not.toEqual(shown(now));
      }),
      { numRuns: 150 },
    );
    expect(changed).toBeGreaterThan(50);
  });

  it('a waiver meets what it names through its last day and at no time after, a check and a permit never', () => {
    let waived = 0;
    fc.assert(
      fc.property(tree, plainFacts, day, fc.nat(100), fc.nat(40), (requirements, all, from, pick, lasts) => {
        const list = all.filter(({ kind }) => kind !== 'waiver');
        const each = flatten(requirements);
        const { id } = each[pick % each.length]!;
        const until = addDays(from, lasts);
        const waiver: Evidence = {
          id: 'w',
          kind: 'waiver',
          requirementId: id,
          occurredOn: from,
          validUntil: until,
          recordedBy: 'anna',
          recordedAt: `${from}T10:00:00Z`,
          sourceId: 's',
        };
        const on = (when: string, evidence: Evidence[]) =>
          deep(standing(requirements, evidence, [], when).requirements).find((one) => one.id === id)!;
        const may = mayWaive(each[pick % each.length]!);
        for (const when of [addDays(from, -1), from, until, addDays(until, 1)]) {
          const [plain, now] = [on(when, list), on(when, [...list, waiver])];
          const helps = may && when >= from && when <= until;
          expect(now.state === 'met').toBe(plain.state === 'met' || helps);
          expect(now.waived).toBe(helps && plain.state !== 'met' ? true : undefined);
          if (now.waived) waived++;
        }
      }),
      runs,
    );
    expect(waived).toBeGreaterThan(200);
  });

  it('groups stand as a plain count of their parts does', () => {
    let groups = 0;
    fc.assert(
      fc.property(tree, plainFacts, decisions, day, (requirements, list, decided, today) => {
        const met = (requirement: Requirement): boolean => {
          const waived = list.some(
            ({ kind, requirementId, occurredOn, validUntil }) =>
              kind === 'waiver' &&
              requirementId === requirement.id &&
              occurredOn <= today &&
              validUntil !== undefined &&
              validUntil >= today,
          );
          if (waived && mayWaive(requirement)) return true;
          if (!isGroup(requirement)) return standing([requirement], list, decided, today).blockers.length === 0;
          const count = requirement.of.filter(met).length;
          if (requirement.kind === 'all') return count === requirement.of.length;
          return requirement.kind === 'any' ? count > 0 : count >= requirement.n;
        };
        const result = deep(standing(requirements, list, decided, today).requirements);
        for (const each of flatten(requirements).filter(isGroup)) {
          groups++;
          expect(result.find(({ id }) => id === each.id)?.state === 'met').toBe(met(each));
        }
      }),
      { numRuns: 300 },
    );
    expect(groups).toBeGreaterThan(200);
  });

  it('one requirement says nothing about another', () => {
    fc.assert(
      fc.property(programme, facts, decisions, day, (requirements, list, decided, today) => {
        const together = standing(requirements, list, decided, today).requirements;
        requirements.forEach((one, n) =>
          expect(standing([one], list, decided, today).requirements).toEqual([together[n]]),
        );
      }),
      { numRuns: 100 },
    );
  });
});
