import fc from 'fast-check';
import { addDays } from '../day.js';
import type { Decision } from '../decision.js';
import { behaviours, type Evidence } from '../evidence.js';
import type { ExpiryRule, ProgrammeRules, RenewalRule } from '../programme-rules.js';
import type { Requirement } from '../requirement.js';
import { group, need } from './builders.js';

/** Days close together, so that facts overlap, expire and begin inside the window. */
export const day = fc.nat(120).map((n) => addDays('2026-01-15', n));

/** How long evidence counts: one or two months, or for ever. */
export const months = fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined });

/** A programme of every kind, with small amounts; some ask for a version, some are permissive. */
export const programme: fc.Arbitrary<Requirement[]> = fc
  .tuple(months, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 200 }), fc.boolean(), fc.boolean())
  .map(([month, count, minutes, versions, permissive]) => {
    const lapse = permissive ? { lapse: 'permissive' } : {};
    const checked = month === undefined ? {} : { months: month };
    const rest = { ...checked, ...lapse };
    const version = versions ? { version: 'v2' } : {};
    return [
      need({ kind: 'lessons-read', module: 'k1', ...rest }),
      need({ kind: 'cases-walked', module: 'k1', ...rest }),
      need({ kind: 'quiz-passed', module: 'k1', ...rest }),
      need({ kind: 'attendance', minutes, ...rest }),
      need({ kind: 'interview', people: count, ...rest }),
      need({ kind: 'references', count, ...rest }),
      need({ kind: 'identity-seen', ...rest }),
      need({ kind: 'agreement', ...version, ...rest }),
      need({ kind: 'confidentiality', ...rest }),
      need({ kind: 'insurance', ...rest }),
      need({ kind: 'record-check', ...checked }),
      need({ kind: 'permit', ...checked }),
      need({ kind: 'recommendation', people: count, ...rest }),
      need({ kind: 'quiz-mark', module: 'k1', percent: 50, ...rest }),
      need({ kind: 'safety-right', module: 'k1', ...rest }),
      need({ kind: 'changes-read', module: 'k1', edition: 'v2', ...rest }),
      need({ kind: 'case-signed-off', module: 'k1', ...rest }),
      need({ kind: 'observation', people: count, ...rest }),
      need({ kind: 'induction', place: 'jelgava', ...rest }),
      need({ kind: 'supervision', count, ...rest }),
      need({ kind: 'hours', minutes, since: '2026-02-01', ...rest }),
      need({ kind: 'prior-learning', ...rest }),
      need({ kind: 'refresher', minutes, ...rest }),
    ];
  });

const kinds = [
  'lessons-read',
  'cases-walked',
  'quiz-passed',
  'attendance',
  'interview',
  'references',
  'identity-seen',
  'agreement',
  'confidentiality',
  'insurance',
  'record-check',
  'recommendation',
  'permit',
  'changes-read',
  'case-signed-off',
  'observation',
  'induction',
  'supervision',
  'hours',
  'prior-learning',
  'refresher',
  'waiver',
] as const;
const rating = fc.integer({ min: 1, max: 4 });
const outcomes = [
  'suitable',
  'suitable-with-limits',
  'not-suitable',
  'ready',
  'ready-with-support',
  'not-yet',
] as const;

/** Any fact that is not a correction; its id is given later. */
export const plainFact: fc.Arbitrary<Omit<Evidence, 'id'>> = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    module: fc.constantFrom('k1', 'k1', 'k3'),
    occurredOn: day,
    validUntil: day,
    minutes: fc.integer({ min: -10, max: 200 }),
    percent: fc.integer({ min: 0, max: 100 }),
    outcome: fc.constantFrom(...outcomes),
    requirementId: fc.constantFrom(...kinds, 'prior-learning', 'g0', 'g1', 'g2', 'record-check', 'permit'),
    place: fc.constantFrom('jelgava', 'olaine'),
    version: fc.constantFrom('v1', 'v2'),
    ratings: fc
      .tuple(rating, rating, rating, rating, rating)
      .map((values) => Object.fromEntries(values.map((value, n) => [behaviours[n], value]))),
    recordedBy: fc.constantFrom('anna', 'berta', 'carl'),
    recordedAt: fc.nat(20).map((hour) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`),
    sourceId: fc.constant('source'),
  },
  { requiredKeys: ['kind', 'module', 'occurredOn', 'recordedBy', 'recordedAt', 'sourceId'] },
);

/** Facts with ids `f0`, `f1`, …; no corrections. */
export const plainFacts: fc.Arbitrary<Evidence[]> = fc
  .array(plainFact, { maxLength: 60, size: 'max' })
  .map((facts) => facts.map((fact, n) => ({ ...fact, id: `f${n}` })));

/** Facts of which some correct or withdraw others: earlier ones, later ones, missing ones. */
export const facts: fc.Arbitrary<Evidence[]> = fc
  .tuple(
    plainFacts,
    fc.array(fc.record({ by: fc.nat(60), target: fc.nat(65), withdrawn: fc.boolean() }), { maxLength: 8 }),
  )
  .map(([list, corrections]) => {
    const result = [...list];
    for (const { by, target, withdrawn } of corrections) {
      const fact = result[by];
      if (fact) result[by] = { ...fact, correctsId: `f${target}`, withdrawn };
    }
    return result;
  });

/** The same requirements, some of them in groups `g0` to `g2`, one inside another. */
export const tree: fc.Arbitrary<Requirement[]> = fc
  .tuple(
    programme,
    fc.array(fc.record({ from: fc.nat(20), size: fc.integer({ min: 1, max: 4 }), n: fc.nat(5) }), { maxLength: 3 }),
  )
  .map(([list, groups]) =>
    groups.reduce<Requirement[]>((rest, { from, size, n }, index) => {
      const start = from % rest.length;
      const of = rest.slice(start, start + size);
      const kind = n === 0 ? 'all' : n === 1 ? 'any' : Math.min(n - 1, of.length);
      return [...rest.slice(0, start), group(kind, of, { id: `g${index}` }), ...rest.slice(start + size)];
    }, list),
  );

/** Decisions about one certificate, in any order and on any day. */
export const decisions: fc.Arbitrary<Decision[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('certify', 'not-yet', 'suspend', 'reinstate', 'revoke', 'certify', 'certify'),
      day,
      fc.option(fc.nat(90), { nil: undefined }),
    ),
    {
      maxLength: 4,
    },
  )
  .map((list) =>
    list.map(([kind, decidedOn, lasts], n) => ({
      id: `d${n}`,
      kind: kind as Decision['kind'],
      decidedOn,
      decidedAt: `${decidedOn}T10:00:00Z`,
      ...(kind === 'certify' && lasts !== undefined && { expiresOn: addDays(decidedOn, lasts) }),
    })),
  );

const expiry: fc.Arbitrary<ExpiryRule> = fc.oneof(
  fc.constant<ExpiryRule>({ by: 'completion' }),
  fc.constant<ExpiryRule>({ by: 'previous-expiry' }),
  fc.record({
    by: fc.constant('fixed-date' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
);

/** How a certificate is renewed, with a short window. */
export const renewal: fc.Arbitrary<RenewalRule> = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.option(fc.nat(30), { nil: undefined }), expiry)
  .map(([opensDays, lapsesAfterDays, by]) => ({
    opensDays,
    expiry: by,
    ...(lapsesAfterDays !== undefined && { lapsesAfterDays }),
  }));

/** Rules of a programme with groups. */
export const rules: fc.Arbitrary<ProgrammeRules> = fc
  .tuple(tree, fc.integer({ min: 1, max: 3 }), renewal)
  .map(([requirements, months, rule]) => ({ requirements, months, renewal: rule, secondApprover: [] }));
