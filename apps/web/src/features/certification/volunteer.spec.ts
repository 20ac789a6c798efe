import { describe, expect, it } from 'vitest';
import type { RequirementState, StandingState } from '../../generated/graphql';
import { canCertify, type Standing } from './volunteer';

const standing = (state: StandingState, ...states: RequirementState[]): Standing => ({
  state,
  asOf: '2026-11-22',
  nextStep: null,
  expiresOn: null,
  met: states.filter((each) => each === 'MET').length,
  total: states.length,
  requirements: states.map((each, index) => ({
    id: `r${index}`,
    kind: 'interview',
    moduleId: null,
    done: null,
    needed: null,
    unit: null,
    validUntil: null,
    title: { lv: 'Saruna', en: 'Talk' },
    stage: 'VETTING',
    mover: 'COORDINATOR',
    state: each,
    reason: 'met',
    facts: [],
  })),
});

describe('canCertify', () => {
  it('wants everything met, and something to be met', () => {
    expect(canCertify(standing('READY', 'MET', 'MET'))).toBe(true);
    expect(canCertify(standing('READY'))).toBe(false);
    expect(canCertify(standing('IN_TRAINING', 'MET', 'PARTIAL'))).toBe(false);
  });

  it('renews when the time has come, not before, and nothing that was taken back', () => {
    expect(canCertify(standing('EXPIRING', 'MET'))).toBe(true);
    expect(canCertify(standing('EXPIRED', 'MET'))).toBe(true);
    expect(canCertify(standing('EXPIRED', 'EXPIRED'))).toBe(false);
    for (const state of ['CERTIFIED', 'SUSPENDED', 'REVOKED'] as const) expect(canCertify(standing(state, 'MET'))).toBe(false);
  });
});
