import { describe, expect, it } from 'vitest';
import { certificateExpiry, clearanceRequirementsOf, cycleDates, requirementsOf, type Cycle } from './cycle.js';
import { DEFAULT_RENEWAL, type ExpiryRule, type ProgrammeRules, type RenewalRule } from './programme-rules.js';
import { group, need } from './testing/builders.js';

const completion: ExpiryRule = { by: 'completion' };
const previous: ExpiryRule = { by: 'previous-expiry' };
const on = (month: number, day: number): ExpiryRule => ({ by: 'fixed-date', month, day });
const rule = (expiry: ExpiryRule, changes: Partial<RenewalRule> = {}): RenewalRule => ({
  opensDays: 60,
  expiry,
  ...changes,
});

describe('the last valid day of a certificate', () => {
  const two = { issuedOn: '2026-02-01', expiresOn: '2028-02-01' };

  it.each<[string, ExpiryRule, number, string, string | undefined, string]>([
    // title, rule, months, decided, previous last day, last day
    ['from completion, the first time', completion, 24, '2026-02-01', undefined, '2028-02-01'],
    ['from completion, renewed early: the rest is lost', completion, 24, '2028-01-01', '2028-02-01', '2030-01-01'],
    ['from completion on 29 February', completion, 24, '2028-02-29', undefined, '2030-02-28'],
    ['from completion on 31 August, six months', completion, 6, '2026-08-31', undefined, '2027-02-28'],
    ['from the previous expiry, the first time', previous, 24, '2026-02-01', undefined, '2028-02-01'],
    ['from the previous expiry, renewed early', previous, 24, '2027-12-10', '2028-02-01', '2030-02-01'],
    ['from the previous expiry, on the last day', previous, 24, '2028-02-01', '2028-02-01', '2030-02-01'],
    ['from the previous expiry, overdue', previous, 24, '2028-07-30', '2028-02-01', '2030-02-01'],
    ['from the previous expiry, lapsed: from completion', previous, 24, '2028-07-31', '2028-02-01', '2030-07-31'],
    ['from the previous expiry, 29 February', previous, 12, '2028-02-01', '2028-02-29', '2029-02-28'],
    ['from the previous expiry that would be past already', previous, 3, '2028-06-01', '2028-02-01', '2028-09-01'],
    ['from the previous expiry that would be the day itself', previous, 3, '2028-05-01', '2028-02-01', '2028-05-01'],
    ['a fixed day, not later than the months', on(12, 31), 24, '2026-02-01', undefined, '2027-12-31'],
    ['a fixed day, exactly the months', on(2, 1), 24, '2026-02-01', undefined, '2028-02-01'],
    ['a fixed day, one day more than the months', on(2, 2), 24, '2026-02-01', undefined, '2027-02-02'],
    ['a fixed day, none within the months: the next', on(12, 31), 6, '2026-02-01', undefined, '2026-12-31'],
    ['a fixed day that is the day itself: the next', on(2, 1), 6, '2026-02-01', undefined, '2027-02-01'],
    ['a fixed day, renewed early: later than before', on(12, 31), 12, '2027-11-10', '2027-12-31', '2028-12-31'],
    ['a fixed day, renewed late', on(12, 31), 12, '2028-01-10', '2027-12-31', '2028-12-31'],
    ['a fixed day, lapsed', on(12, 31), 12, '2028-11-10', '2027-12-31', '2028-12-31'],
    ['29 February in a leap year', on(2, 29), 24, '2026-03-01', undefined, '2028-02-29'],
    ['29 February in another year', on(2, 29), 12, '2026-03-01', undefined, '2027-02-28'],
    ['29 February, decided on 29 February', on(2, 29), 12, '2028-02-29', undefined, '2029-02-28'],
    ['31 December, decided on 31 December', on(12, 31), 12, '2026-12-31', undefined, '2027-12-31'],
    ['1 January, decided on 31 December', on(1, 1), 12, '2026-12-31', undefined, '2027-01-01'],
  ])('%s', (_title, expiry, months, decidedOn, expiresOn, expected) => {
    const renewed = expiresOn === undefined ? undefined : { issuedOn: '2026-02-01', expiresOn };
    const renewal = rule(expiry, { lapsesAfterDays: 180 });
    expect(certificateExpiry({ months, renewal }, decidedOn, renewed)).toBe(expected);
  });

  it('never lapses where the programme does not say so', () => {
    expect(certificateExpiry({ months: 24, renewal: rule(previous) }, '2029-12-31', two)).toBe('2030-02-01');
  });

  it('counts from completion after a certificate without an end', () => {
    expect(certificateExpiry({ months: 24, renewal: rule(previous) }, '2029-12-31', { issuedOn: '2026-02-01' })).toBe(
      '2031-12-31',
    );
  });

  it('is refused for a day that does not exist and for no months', () => {
    expect(() => certificateExpiry({ months: 24, renewal: DEFAULT_RENEWAL }, '2026-02-29')).toThrow(
      expect.objectContaining({ code: 'bad-day' }),
    );
    expect(() => certificateExpiry({ months: 0, renewal: DEFAULT_RENEWAL }, '2026-02-01')).toThrow(
      expect.objectContaining({ code: 'bad-months' }),
    );
  });
});

describe('where somebody is between two certificates', () => {
  const days = { expiresOn: '2028-02-29' };
  const lapses = rule(previous, { lapsesAfterDays: 180 });

  it.each([
    ['2027-12-30', 'current'],
    ['2027-12-31', 'window'],
    ['2028-02-29', 'window'],
    ['2028-03-01', 'overdue'],
    ['2028-08-27', 'overdue'],
    ['2028-08-28', 'lapsed'],
    ['2038-08-28', 'lapsed'],
  ])('on %s: %s', (today, phase) => {
    expect(cycleDates(days, lapses, today)).toEqual({
      phase,
      opensOn: '2027-12-31',
      expiresOn: '2028-02-29',
      lapsesOn: '2028-08-28',
    });
  });

  it.each([
    ['before the first certificate', undefined, lapses, { phase: 'first' }],
    ['with a certificate without an end', {}, lapses, { phase: 'current' }],
    ['when nothing lapses', days, rule(previous), { phase: 'overdue', opensOn: '2027-12-31', expiresOn: '2028-02-29' }],
    [
      'when it lapses at once',
      days,
      rule(previous, { lapsesAfterDays: 0 }),
      { phase: 'lapsed', lapsesOn: '2028-03-01' },
    ],
  ])('%s', (_title, certificate, renewal, expected) => {
    expect(cycleDates(certificate, renewal, '2038-01-01')).toMatchObject(expected);
    expect(Object.keys(cycleDates(certificate, renewal, '2038-01-01'))).not.toContain('undefined');
  });
});

describe('what a cycle asks for', () => {
  const quiz = need({ id: 'tests', kind: 'quiz-passed', module: 'k1' });
  const changes = need({ id: 'izmainas', kind: 'changes-read', module: 'k1' });
  const others = need({ id: 'citas', kind: 'changes-read', module: 'k3' });
  const paper = need({ id: 'ligums', kind: 'agreement', document: 'ligums' });
  const note = need({ id: 'piezime', kind: 'agreement' });
  const refresher = need({ id: 'atkartojums', kind: 'refresher', minutes: 180, fresh: true });
  const inside = need({ id: 'ievads', kind: 'induction', place: 'jelgava', neededFor: 'clearance' });
  const minors = group('any', [need({ id: 'atlauja', kind: 'permit', neededFor: 'clearance' })], { id: 'berni' });
  const rules: ProgrammeRules = {
    requirements: [quiz, paper, inside, minors, changes, refresher],
    months: 24,
    renewal: rule(previous, { requirements: [changes, others, refresher, paper, note] }),
    secondApprover: [],
  };
  const first: Cycle = { number: 1, openedOn: '2026-01-01', lapsed: false, changes: { k1: 'e2' } };
  const second: Cycle = { number: 2, openedOn: '2027-12-03', lapsed: false, changes: { k1: 'e2' } };
  const ids = (asked: { id: string }[]): string[] => asked.map(({ id }) => id);

  it('the first time: everything for the certificate, no changes, nothing fresh', () => {
    const asked = requirementsOf(rules, first, { ligums: 'v3' });
    expect(ids(asked)).toEqual(['tests', 'ligums', 'atkartojums']);
    expect(asked[1]).toMatchObject({ version: 'v3' });
    expect(asked[2]).not.toHaveProperty('since');
  });

  it('in a renewal: its own set, with the changes that there are', () => {
    const asked = requirementsOf(rules, second, { ligums: 'v3', cits: 'v9' });
    expect(ids(asked)).toEqual(['izmainas', 'atkartojums', 'ligums', 'piezime']);
    expect(asked[0]).toMatchObject({ edition: 'e2' });
    expect(asked[1]).toMatchObject({ since: '2027-12-03' });
    expect(asked[2]).toMatchObject({ version: 'v3' });
    expect(asked[3]).not.toHaveProperty('version');
    expect(ids(requirementsOf(rules, { ...second, changes: {} }, {}))).toEqual(['atkartojums', 'ligums', 'piezime']);
  });

  it('after a lapse, and where a renewal has no set of its own: the first set again, fresh', () => {
    const again = requirementsOf(rules, { ...second, lapsed: true }, {});
    expect(ids(again)).toEqual(['tests', 'ligums', 'izmainas', 'atkartojums']);
    expect(again[3]).toMatchObject({ since: '2027-12-03' });
    expect(again[1]).not.toHaveProperty('version');
    const { requirements: _, ...plain } = rules.renewal;
    expect(requirementsOf({ ...rules, renewal: plain }, second, {})).toEqual(again);
  });

  it('for clearance: the same in every cycle, groups too', () => {
    expect(ids(clearanceRequirementsOf(rules, first, {}))).toEqual(['ievads', 'berni']);
    expect(clearanceRequirementsOf(rules, second, {})).toEqual(clearanceRequirementsOf(rules, first, {}));
  });

  it('a group loses what is not asked, and asks for no more than is left', () => {
    const asked = (of: Parameters<typeof group>[1], kind: 'any' | number) =>
      requirementsOf({ ...rules, renewal: rule(previous, { requirements: [group(kind, of), quiz] }) }, second, {
        ligums: 'v3',
      });
    expect(asked([others, changes, paper], 3)[0]).toMatchObject({
      n: 2,
      of: [{ id: 'izmainas', edition: 'e2' }, { version: 'v3' }],
    });
    expect(asked([others, changes, paper], 1)[0]).toMatchObject({ n: 1 });
    expect(ids(asked([others], 'any'))).toEqual(['tests']);
    expect(ids(asked([group('all', [others], { id: 'ieksa' })], 'any'))).toEqual(['tests']);
  });

  it('leaves the programme’s own requirements as they are', () => {
    const copy = structuredClone(rules);
    requirementsOf(rules, second, { ligums: 'v3' });
    expect(rules).toEqual(copy);
  });
});
