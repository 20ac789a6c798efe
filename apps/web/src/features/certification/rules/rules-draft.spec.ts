import { describe, expect, it } from 'vitest';
import { draftOf, inputOf, type ProgrammeRules } from './rules-draft';

const title = { lv: 'Prasība', en: 'Requirement' };
const requirement = { kind: 'identity-seen', title, alwaysStrict: false, first: true, renewal: false };
const rules: ProgrammeRules = {
  programmeId: 'lidzgaitnieks', title, editionNumber: 1, source: 'FILES', since: '2026-11-22T10:00:00Z', months: 24, opensDays: 60, lapsesAfterDays: null, expiryBy: 'PREVIOUS_EXPIRY', expiryMonth: null,
  expiryDay: null, maySave: true,
  requirements: [{ ...requirement, id: 'a', months: null, permissive: false }, { ...requirement, id: 'b', months: 12, permissive: true }],
};

describe('a draft of rules', () => {
  it('says what it was read from', () => {
    expect(inputOf('lidzgaitnieks', draftOf(rules))).toEqual({
      input: {
        programmeId: 'lidzgaitnieks', months: 24, opensDays: 60, lapsesAfterDays: null, expiryBy: 'PREVIOUS_EXPIRY', expiryMonth: null, expiryDay: null,
        requirements: [{ id: 'a', months: null, permissive: false }, { id: 'b', months: 12, permissive: true }],
      },
    });
  });

  it.each([
    ['months', { months: '0' }], ['months', { months: '' }], ['months', { months: '1,5' }], ['opensDays', { opensDays: '731' }],
    ['lapsesAfterDays', { lapsesAfterDays: '-1' }], ['expiryMonth', { expiryBy: 'FIXED_DATE', expiryMonth: '13' }],
    ['b', { requirements: { b: { months: 'x', permissive: false } } }],
  ] as const)('names %s when it holds %o', (field, edit) => {
    expect(inputOf('p', { ...draftOf(rules), ...edit })).toMatchObject({ problems: [{ field }] });
  });

  it('asks for a day only where the day is fixed', () => {
    expect(inputOf('p', { ...draftOf(rules), expiryDay: 'x' })).toHaveProperty('input');
  });
});
