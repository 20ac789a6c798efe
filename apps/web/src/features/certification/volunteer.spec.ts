import { describe, expect, it } from 'vitest';
import type { RequirementState } from '../../generated/graphql';
import { blockersOf, partsOf, type Standing, type Step } from './volunteer';

const step = (id: string, state: RequirementState, more: Partial<Step> = {}): Step => ({
  id, state, kind: 'identity-seen', title: { lv: id, en: id }, stage: 'VETTING', mover: 'COORDINATOR', reason: '',
  partOf: null, moduleId: null, done: null, needed: null, unit: null, validUntil: null, least: null, waived: false, lapsed: false, facts: [], ...more,
});

/** Of two documents one is enough, and of three things two, one of which is a pair. */
const standing: Pick<Standing, 'steps'> = {
  steps: [
    step('dokuments', 'MET', { kind: 'any' }),
    step('identitate', 'MISSING', { partOf: 'dokuments' }),
    step('iepriekseja', 'MET', { partOf: 'dokuments' }),
    step('divi-no', 'PARTIAL', { kind: 'at-least', least: 2 }),
    step('apdrosinasana', 'MET', { partOf: 'divi-no' }),
    step('paris', 'MISSING', { kind: 'all', partOf: 'divi-no' }),
    step('stundas', 'MISSING', { partOf: 'paris' }),
    step('tests', 'MET', { kind: 'quiz-passed', lapsed: true }),
    step('saruna', 'MET', { kind: 'interview', waived: true }),
  ],
};
const ids = (steps: Step[]) => steps.map(({ id }) => id);

describe('groups', () => {
  it('stand by themselves, and hold their own parts only', () => {
    expect(ids(partsOf(standing))).toEqual(['dokuments', 'divi-no', 'tests', 'saruna']);
    expect(ids(partsOf(standing, 'divi-no'))).toEqual(['apdrosinasana', 'paris']);
    expect(ids(partsOf(standing, 'paris'))).toEqual(['stundas']);
    expect(partsOf(standing, 'tests')).toEqual([]);
  });

  it('block as wholes: not what is missing in one that is met', () => {
    expect(ids(blockersOf(standing))).toEqual(['divi-no', 'tests']);
  });
});
