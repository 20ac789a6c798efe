import { describe, expect, it } from 'vitest';
import type { CertificateStatus } from './certificate-status.js';
import { canCertify, canDecide, canSayNotYet, mayApprove, needsSecond } from './may-decide.js';
import { standing } from './standing.js';
import { decision, fact, need } from './testing/builders.js';

describe('which decision is possible', () => {
  const table: ['suspend' | 'reinstate' | 'revoke', (CertificateStatus | 'none')[]][] = [
    ['suspend', ['valid']],
    ['reinstate', ['suspended']],
    ['revoke', ['valid', 'expired', 'suspended']],
  ];
  const statuses = ['none', 'valid', 'expired', 'suspended', 'revoked', 'superseded'] as const;
  const cells = table.flatMap(([kind, from]) =>
    statuses.map((status) => [kind, status, from.includes(status)] as const),
  );

  it.each(cells)('%s when %s: %s', (kind, status, expected) => {
    expect(canDecide(kind, status)).toBe(expected);
  });

  it.each([
    ['requirements-not-met', true],
    ['no-requirements', true],
    ['renewal-not-open', false],
    ['suspended', false],
    ['revoked', false],
  ] as const)('not yet when certifying is refused as %s: %s', (code, expected) => {
    expect(canSayNotYet(code)).toBe(expected);
  });
});

describe('a second person', () => {
  it('is needed where the programme says so', () => {
    expect(needsSecond({ secondApprover: ['revoke'] }, 'revoke')).toBe(true);
    expect(needsSecond({ secondApprover: ['revoke'] }, 'suspend')).toBe(false);
    expect(needsSecond({}, 'revoke')).toBe(false);
  });

  it.each([
    ['another person', 'anna', 'berta', 'carl', true],
    ['the one who proposed', 'anna', 'anna', 'carl', false],
    ['the one whom it is about', 'anna', 'carl', 'carl', false],
    ['one about whom they proposed themselves', 'anna', 'anna', 'anna', false],
  ])('%s may approve: %s', (_title, proposerId, approverId, subjectId, expected) => {
    expect(mayApprove({ proposerId, approverId, subjectId })).toBe(expected);
  });
});

describe('a renewal', () => {
  const asks = [
    need({ kind: 'quiz-passed', module: 'k1', months: 24, lapse: 'permissive' }),
    need({ kind: 'identity-seen' }),
  ];
  const facts = [fact({ kind: 'quiz-passed', module: 'k1' }), fact({ kind: 'identity-seen' })];
  const certified = decision('certify', '2026-03-01', '2028-03-01');

  it('asks again for what has lapsed, though it still counts as met', () => {
    const now = standing(asks, facts, [certified], '2028-01-20');
    expect(now).toMatchObject({ state: 'expiring', blockers: [], met: 2 });
    // What has lapsed is past; it is not what expires next.
    expect(now).not.toHaveProperty('nextExpiry');
    expect(canCertify(now)).toEqual({ ok: false, code: 'requirements-not-met', blockers: ['quiz-passed'] });
    const again = fact({ id: 'again', kind: 'quiz-passed', module: 'k1', occurredOn: '2028-01-20' });
    expect(canCertify(standing(asks, [...facts, again], [certified], '2028-01-20'))).toEqual({ ok: true });
  });

  it('is possible when overdue and when lapsed', () => {
    const rule = { opensDays: 60, lapsesAfterDays: 10, expiry: { by: 'completion' } } as const;
    const plain = [need({ kind: 'identity-seen' })];
    for (const [day, state] of [
      ['2028-03-02', 'expired'],
      ['2028-04-01', 'lapsed'],
    ] as const) {
      const now = standing(plain, facts, [certified], day, rule);
      expect(now.state).toBe(state);
      expect(canCertify(now)).toEqual({ ok: true });
    }
  });

  it('is not refused because somebody said not yet', () => {
    const now = standing(asks, facts, [decision('not-yet', '2026-02-01')], '2026-02-02');
    expect(now).toMatchObject({ state: 'ready', notYet: { decidedOn: '2026-02-01' } });
    expect(canCertify(now)).toEqual({ ok: true });
  });
});
