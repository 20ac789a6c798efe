import { describe, expect, it } from 'vitest';
import { isForClearance, renewalSchema, secondApproverSchema } from './programme-rules.js';
import { group, need } from './testing/builders.js';

describe('renewal in a programme file', () => {
  it('says little when little is written', () => {
    expect(renewalSchema.parse({})).toEqual({ opensDays: 60, expiry: { by: 'completion' } });
  });

  it.each([
    ['from the previous expiry', { lapsesAfterDays: 0, expiry: { by: 'previous-expiry' } }, true],
    ['a fixed day', { expiry: { by: 'fixed-date', month: 2, day: 29 } }, true],
    ['a day that no year has', { expiry: { by: 'fixed-date', month: 2, day: 30 } }, false],
    ['31 April', { expiry: { by: 'fixed-date', month: 4, day: 31 } }, false],
    ['a fixed day without a month', { expiry: { by: 'fixed-date', day: 1 } }, false],
    ['a day where none is asked', { expiry: { by: 'completion', day: 1 } }, false],
    ['a window of no days', { opensDays: 0 }, false],
    ['a lapse before the end', { lapsesAfterDays: -1 }, false],
    ['no requirements at all', { requirements: [] }, false],
    ['an unknown key', { opens: 60 }, false],
  ])('%s', (_title, renewal, expected) => {
    expect(renewalSchema.safeParse(renewal).success).toBe(expected);
  });

  it('never asks a second person for a not yet', () => {
    expect(secondApproverSchema.safeParse(['certify', 'revoke']).success).toBe(true);
    expect(secondApproverSchema.safeParse(['not-yet']).success).toBe(false);
  });

  it('knows what is for clearance, groups by their parts', () => {
    const inside = need({ kind: 'induction', place: 'jelgava', neededFor: 'clearance' });
    expect(isForClearance(inside)).toBe(true);
    expect(isForClearance(group('any', [inside]))).toBe(true);
    expect(isForClearance(need({ kind: 'permit', neededFor: 'certificate' }))).toBe(false);
  });
});
