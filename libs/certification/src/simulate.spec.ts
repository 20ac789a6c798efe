import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateExpiry, clearanceRequirementsOf, cycleDates, requirementsOf, type Cycle } from './cycle.js';
import { canCertify } from './may-decide.js';
import type { ProgrammeRules } from './programme-rules.js';
import { simulate, type DateChange, type SimulatedVolunteer } from './simulate.js';
import { standing } from './standing.js';
import { day, decisions, facts, rules } from './testing/arbitraries.js';
import { decision, fact, need } from './testing/builders.js';

const first: Cycle = { number: 1, openedOn: '2026-01-01', lapsed: false, changes: {} };
const vetted = { stage: 'vetting', mover: 'official' } as const;
const prison = { ...vetted, kind: 'induction', place: 'jelgava', neededFor: 'clearance' } as const;
const check = need({ ...vetted, kind: 'record-check', months: 12 });
const inside = need(prison);
const before: ProgrammeRules = {
  requirements: [check, inside],
  months: 24,
  renewal: { opensDays: 60, lapsesAfterDays: 180, expiry: { by: 'completion' } },
  secondApprover: [],
};
const evidence = [fact({ kind: 'record-check', outcome: 'suitable' }), fact({ kind: 'induction', place: 'jelgava' })];
const ready: SimulatedVolunteer = { enrolmentId: 'ready', cycle: first, versions: {}, evidence, decisions: [] };
const certified: SimulatedVolunteer = {
  ...ready,
  enrolmentId: 'certified',
  decisions: [decision('certify', '2026-02-01', '2028-02-01')],
};
const today = '2026-03-01';
const changes = (after: Partial<ProgrammeRules>): DateChange[] =>
  simulate({ volunteers: [ready, certified], before, after: { ...before, ...after }, today });

describe('what a change of the rules would change', () => {
  it('the months of the certificate: who can be certified now, not who has one', () => {
    expect(changes({ months: 12 })).toEqual([
      { enrolmentId: 'ready', what: 'certified-until', from: '2028-03-01', to: '2027-03-01' },
    ]);
  });

  it('the window and the lapse: who has a certificate', () => {
    expect(changes({ renewal: { ...before.renewal, opensDays: 90, lapsesAfterDays: undefined } })).toEqual([
      { enrolmentId: 'certified', what: 'renewal-opens', from: '2027-12-03', to: '2027-11-03' },
      { enrolmentId: 'certified', what: 'lapses', from: '2028-07-31', to: null },
    ]);
  });

  it('the months of a requirement: its last day, and what follows from it', () => {
    expect(changes({ requirements: [need({ ...vetted, kind: 'record-check', months: 1 }), inside] })).toEqual([
      { enrolmentId: 'ready', what: 'certified-until', from: '2028-03-01', to: null },
      {
        enrolmentId: 'ready',
        what: 'requirement',
        requirementId: 'record-check',
        from: '2027-01-10',
        to: '2026-02-10',
        met: { from: true, to: false },
      },
      {
        enrolmentId: 'certified',
        what: 'requirement',
        requirementId: 'record-check',
        from: '2027-01-10',
        to: '2026-02-10',
        met: { from: true, to: false },
      },
    ]);
  });

  it('what is asked for clearance', () => {
    expect(
      changes({ requirements: [check, need({ ...prison, months: 12 })] }).map(({ what, to }) => [what, to]),
    ).toEqual([
      ['requirement', '2027-01-10'],
      ['requirement', '2027-01-10'],
    ]);
  });

  it('a new requirement, one that is gone, and one that is only stricter', () => {
    const more = [check, inside, need({ kind: 'identity-seen' })];
    const row = { enrolmentId: 'certified', what: 'requirement', from: null, to: null };
    expect(changes({ requirements: more })).toContainEqual({
      ...row,
      requirementId: 'identity-seen',
      met: { from: false, to: false },
    });
    expect(changes({ requirements: [inside] })).toContainEqual({
      ...row,
      requirementId: 'record-check',
      from: '2027-01-10',
      met: { from: true, to: false },
    });
    const asks = (count: number): ProgrammeRules => ({
      ...before,
      requirements: [need({ id: 'divas', kind: 'references', count })],
    });
    const volunteers = [{ ...ready, evidence: [fact({ kind: 'references' })] }];
    expect(simulate({ volunteers, before: asks(1), after: asks(2), today })).toContainEqual({
      enrolmentId: 'ready',
      what: 'requirement',
      requirementId: 'divas',
      from: null,
      to: null,
      met: { from: true, to: false },
    });
  });
});

const volunteer: fc.Arbitrary<SimulatedVolunteer> = fc.record({
  enrolmentId: fc.constantFrom('e1', 'e2'),
  cycle: fc.record({
    number: fc.integer({ min: 1, max: 3 }),
    openedOn: day,
    lapsed: fc.boolean(),
    changes: fc.constantFrom<Record<string, string>>({}, { k1: 'v2' }),
  }),
  versions: fc.constantFrom<Record<string, string>>({}, { ligums: 'v2' }),
  evidence: facts,
  decisions,
});

describe('for any rules and volunteers', () => {
  it('the same rules change nothing', () => {
    fc.assert(
      fc.property(rules, fc.array(volunteer, { maxLength: 3 }), day, (same, volunteers, on) => {
        expect(simulate({ volunteers, before: same, after: structuredClone(same), today: on })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('what changes is what standing and cycle say under each of the two, and nothing is left out', () => {
    let seen = 0;
    const datesUnder = (
      set: ProgrammeRules,
      { cycle, versions, evidence: list, decisions: decided }: SimulatedVolunteer,
      on: string,
    ) => {
      const [asked, cleared] = [requirementsOf(set, cycle, versions), clearanceRequirementsOf(set, cycle, versions)];
      const stands = standing(asked, list, decided, on, set.renewal);
      const { opensOn, lapsesOn } = cycleDates(stands.certificate, set.renewal, on);
      const until = canCertify(stands).ok ? certificateExpiry(set, on, stands.certificate) : null;
      const dates = new Map<string, { date: unknown; met?: boolean }>([
        ['renewal-opens', { date: opensOn ?? null }],
        ['lapses', { date: lapsesOn ?? null }],
        ['certified-until', { date: until }],
      ]);
      for (const { id, validUntil, state, reason } of [
        ...stands.requirements,
        ...standing(cleared, list, decided, on, set.renewal).requirements,
      ]) {
        const ended = state === 'expired' ? reason.params['validUntil'] : null;
        dates.set(`requirement ${id}`, { date: validUntil ?? ended, met: state === 'met' });
      }
      return dates;
    };
    fc.assert(
      fc.property(rules, rules, volunteer, day, (old, now, one, on) => {
        const found = simulate({ volunteers: [one], before: old, after: now, today: on });
        const [was, is] = [datesUnder(old, one, on), datesUnder(now, one, on)];
        const keys = new Set([...was.keys(), ...is.keys()]);
        const expected = [...keys].filter((key) => {
          const [a, b] = [was.get(key), is.get(key)];
          return !(a && b) || a.date !== b.date || a.met !== b.met;
        });
        const key = ({ what, requirementId }: DateChange): string =>
          requirementId === undefined ? what : `${what} ${requirementId}`;
        expect(found.map(key).sort()).toEqual(expected.sort());
        for (const change of found) {
          seen++;
          expect(change.from).toBe(was.get(key(change))?.date ?? null);
          expect(change.to).toBe(is.get(key(change))?.date ?? null);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(1000);
  });
});
