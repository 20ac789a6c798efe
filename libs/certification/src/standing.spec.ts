import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.js';
import type { Evidence } from './evidence.js';
import { canCertify } from './may-decide.js';
import { nextStepFor } from './next-step.js';
import { standing } from './standing.js';
import type { StandingState } from './standing-types.js';
import { decision, fact, need } from './testing/builders.js';

const programme = [
  need({ kind: 'record-check', months: 12, stage: 'vetting', mover: 'official' }),
  need({ kind: 'recommendation', people: 1, stage: 'live', mover: 'trainer' }),
  need({ kind: 'confidentiality', stage: 'vetting', mover: 'trainee' }),
  need({ kind: 'lessons-read', module: 'k1', stage: 'online', mover: 'trainee' }),
  need({ kind: 'quiz-passed', module: 'k1', months: 24, stage: 'online', mover: 'trainee' }),
];
const facts = {
  check: fact({ kind: 'record-check', outcome: 'suitable' }),
  trainer: fact({ kind: 'recommendation', outcome: 'ready' }),
  promise: fact({ kind: 'confidentiality' }),
  lessons: fact({ kind: 'lessons-read', module: 'k1' }),
  quiz: fact({ kind: 'quiz-passed', module: 'k1' }),
};
const everything = Object.values(facts);
const certified = decision('certify', '2026-02-01', '2028-02-01');

describe('where a person stands', () => {
  const rows: [string, Evidence[], Decision[], string, StandingState][] = [
    ['at the beginning: in training', [], [], '2026-02-01', 'in-training'],
    ['one thing missing: in training', everything.slice(1), [], '2026-02-01', 'in-training'],
    ['everything there, nothing decided: ready', everything, [], '2026-02-01', 'ready'],
    ['certified today', everything, [certified], '2026-02-01', 'certified'],
    ['a certificate of tomorrow is none today', everything, [certified], '2026-01-31', 'ready'],
    ['61 days before expiry: certified', everything, [certified], '2027-12-02', 'certified'],
    ['60 days before expiry: expiring', everything, [certified], '2027-12-03', 'expiring'],
    ['on the last valid day: expiring', everything, [certified], '2028-02-01', 'expiring'],
    ['the day after: expired', everything, [certified], '2028-02-02', 'expired'],
    ['a certificate without an end stays', everything, [decision('certify', '2026-02-01')], '2046-02-01', 'certified'],
    [
      'renewed in time: certified',
      everything,
      [certified, decision('certify', '2027-12-10', '2029-12-10')],
      '2028-02-02',
      'certified',
    ],
    ['suspended', everything, [certified, decision('suspend', '2026-03-01')], '2026-03-01', 'suspended'],
    [
      'the day before the suspension: certified',
      everything,
      [certified, decision('suspend', '2026-03-01')],
      '2026-02-28',
      'certified',
    ],
    [
      'suspended and reinstated',
      everything,
      [certified, decision('suspend', '2026-03-01'), decision('reinstate', '2026-04-01')],
      '2026-04-01',
      'certified',
    ],
    [
      'reinstated after expiry: expired',
      everything,
      [certified, decision('suspend', '2026-03-01'), decision('reinstate', '2028-04-01')],
      '2028-04-01',
      'expired',
    ],
    [
      'a suspension outlasts the expiry',
      everything,
      [certified, decision('suspend', '2026-03-01')],
      '2028-06-01',
      'suspended',
    ],
    ['revoked', everything, [certified, decision('revoke', '2026-03-01')], '2026-03-01', 'revoked'],
    [
      'revoked stays revoked',
      everything,
      [certified, decision('revoke', '2026-03-01'), decision('reinstate', '2026-04-01')],
      '2026-05-01',
      'revoked',
    ],
    ['evidence that expires does not take the certificate away', everything, [certified], '2027-06-01', 'certified'],
  ];

  it.each(rows)('%s', (_title, evidence, decisions, today, state) => {
    expect(standing(programme, evidence, decisions, today).state).toBe(state);
  });

  it('names what blocks, what is met, and what expires first', () => {
    const result = standing(programme, everything, [certified], '2026-06-01');
    expect(result).toMatchObject({
      met: 5,
      total: 5,
      blockers: [],
      expiresOn: '2028-02-01',
      certificate: { decisionId: 'certify-2026-02-01', issuedOn: '2026-02-01', status: 'valid', daysLeft: 610 },
      nextExpiry: { requirementId: 'record-check', validUntil: '2027-01-10' },
    });
    expect(result).not.toHaveProperty('nextStep');
    const later = standing(programme, everything, [certified], '2027-06-01');
    expect(later).toMatchObject({
      met: 4,
      blockers: ['record-check'],
      nextStep: { mover: 'official', state: 'expired' },
    });
  });

  it('is never ready for a programme that asks for nothing', () => {
    const result = standing([], everything, [], '2026-02-01');
    expect(result).toMatchObject({ state: 'in-training', met: 0, total: 0 });
    expect(canCertify(result)).toMatchObject({ ok: false, code: 'no-requirements' });
  });
});

describe('the next step', () => {
  it.each([
    ['at the beginning: the first online step', [], 'lessons-read'],
    ['then the next online step', [facts.lessons], 'quiz-passed'],
    [
      'then the trainee’s own paper, though the trainer comes before it',
      [facts.lessons, facts.quiz],
      'confidentiality',
    ],
    ['then what others must do, live before vetting', [facts.lessons, facts.quiz, facts.promise], 'recommendation'],
    ['then the check', [facts.lessons, facts.quiz, facts.promise, facts.trainer], 'record-check'],
    ['then nothing', everything, undefined],
  ])('%s', (_title, evidence, expected) => {
    expect(standing(programme, evidence, [], '2026-02-01').nextStep?.requirementId).toBe(expected);
  });

  it('is known for each mover', () => {
    const now = standing(programme, [facts.lessons], [], '2026-02-01');
    expect(nextStepFor(now, 'trainee')).toMatchObject({ requirementId: 'quiz-passed', stage: 'online' });
    expect(nextStepFor(now, 'trainer')).toMatchObject({ requirementId: 'recommendation' });
    expect(nextStepFor(now, 'official')).toMatchObject({ requirementId: 'record-check' });
    expect(nextStepFor(now, 'coordinator')).toBeUndefined();
  });
});

describe('whether a person can be certified', () => {
  it.each([
    ['everything there', everything, [], '2026-02-01', { ok: true }],
    [
      'nothing there',
      [],
      [],
      '2026-02-01',
      { ok: false, code: 'requirements-not-met', blockers: programme.map(({ id }) => id) },
    ],
    ['one thing missing', everything.slice(1), [], '2026-02-01', { ok: false, blockers: ['record-check'] }],
    [
      'certified a moment ago',
      everything,
      [certified],
      '2026-02-01',
      { ok: false, code: 'renewal-not-open', blockers: [] },
    ],
    [
      'suspended',
      everything,
      [certified, decision('suspend', '2026-03-01')],
      '2026-03-01',
      { ok: false, code: 'suspended' },
    ],
    [
      'revoked',
      everything,
      [certified, decision('revoke', '2026-03-01')],
      '2026-03-01',
      { ok: false, code: 'revoked' },
    ],
    [
      'expiring, but the record check is old',
      everything,
      [certified],
      '2028-01-05',
      { ok: false, blockers: ['record-check'] },
    ],
    [
      'expiring, with a new record check',
      [...everything, fact({ id: 'new', kind: 'record-check', outcome: 'suitable', occurredOn: '2027-12-20' })],
      [certified],
      '2028-01-05',
      { ok: true },
    ],
  ])('%s', (_title, evidence, decisions, today, expected) => {
    expect(canCertify(standing(programme, evidence, decisions, today))).toMatchObject(expected);
  });
});
