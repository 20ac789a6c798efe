import fc from 'fast-check';
import { addDays } from '../day.js';
import type { Evidence } from '../evidence.js';
import type { Requirement } from '../requirement.js';
import { need } from './builders.js';

/** Days close together, so that facts overlap, expire and begin inside the window. */
export const day = fc.nat(120).map((n) => addDays('2026-01-15', n));

const months = fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined });

/** A programme of all twelve kinds, with small amounts. */
export const programme: fc.Arbitrary<Requirement[]> = fc
  .tuple(months, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 200 }))
  .map(([month, count, minutes]) => {
    const rest = month === undefined ? {} : { months: month };
    return [
      need({ kind: 'lessons-read', module: 'k1', ...rest }),
      need({ kind: 'cases-walked', module: 'k1', ...rest }),
      need({ kind: 'quiz-passed', module: 'k1', ...rest }),
      need({ kind: 'attendance', minutes, ...rest }),
      need({ kind: 'interview', people: count, ...rest }),
      need({ kind: 'references', count, ...rest }),
      need({ kind: 'identity-seen', ...rest }),
      need({ kind: 'agreement', ...rest }),
      need({ kind: 'confidentiality', ...rest }),
      need({ kind: 'insurance', ...rest }),
      need({ kind: 'record-check', ...rest }),
      need({ kind: 'recommendation', people: count, ...rest }),
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
] as const;
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
    recordedBy: fc.constantFrom('anna', 'berta', 'carl'),
    recordedAt: fc.nat(20).map((hour) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`),
    sourceId: fc.constant('source'),
  },
  { requiredKeys: ['kind', 'module', 'occurredOn', 'recordedBy', 'recordedAt', 'sourceId'] },
);

/** Facts with ids `f0`, `f1`, …; no corrections. */
export const plainFacts: fc.Arbitrary<Evidence[]> = fc
  .array(plainFact, { maxLength: 40, size: 'max' })
  .map((facts) => facts.map((fact, n) => ({ ...fact, id: `f${n}` })));

/** Facts of which some correct or withdraw others: earlier ones, later ones, missing ones. */
export const facts: fc.Arbitrary<Evidence[]> = fc
  .tuple(
    plainFacts,
    fc.array(fc.record({ by: fc.nat(40), target: fc.nat(45), withdrawn: fc.boolean() }), { maxLength: 8 }),
  )
  .map(([list, corrections]) => {
    const result = [...list];
    for (const { by, target, withdrawn } of corrections) {
      const fact = result[by];
      if (fact) result[by] = { ...fact, correctsId: `f${target}`, withdrawn };
    }
    return result;
  });
