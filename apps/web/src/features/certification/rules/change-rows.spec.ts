import { expect, it } from 'vitest';
import { changeRows, type RuleChange } from './change-rows';

const change = (familyName: string, what: RuleChange['what'], from: string | null, to: string | null): RuleChange => ({
  enrolmentId: familyName, what, requirementId: null, from, to, metBefore: null, metAfter: null, cohort: { lv: 'Grupa', en: 'Group' },
  person: { id: familyName, givenName: 'Anna', familyName },
});
const rows = [change('Zariņa', 'LAPSES', '2028-01-01', null), change('Āboliņa', 'RENEWAL_OPENS', '2027-01-01', '2027-02-01'), change('Bērziņa', 'LAPSES', null, '2029-01-01')];
const what = (row: RuleChange) => (row.what === 'LAPSES' ? 'pārtraukums' : 'logs');
const names = (found: RuleChange[]) => found.map(({ person }) => person.familyName);
const by = (column: string, direction: 'ascending' | 'descending' = 'ascending') => ({ column, direction });

it('orders by name as Latvian does, and by days with those without one last', () => {
  expect(names(changeRows(rows, '', by('person'), what))).toEqual(['Āboliņa', 'Bērziņa', 'Zariņa']);
  expect(names(changeRows(rows, '', by('from'), what))).toEqual(['Āboliņa', 'Zariņa', 'Bērziņa']);
  expect(names(changeRows(rows, '', by('to', 'descending'), what))).toEqual(['Zariņa', 'Bērziņa', 'Āboliņa']);
});

it('finds every word typed, in the name or in what changes', () => {
  expect(names(changeRows(rows, 'anna PĀRTR', by('person'), what))).toEqual(['Bērziņa', 'Zariņa']);
  expect(names(changeRows(rows, 'anna x', by('person'), what))).toEqual([]);
});
