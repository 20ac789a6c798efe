import { expect, it } from 'vitest';
import { groupsOf, pagesLike } from './choice';

const nothing = { volunteers: [], accounts: [], cohorts: [], programmes: [], certificates: [], modules: [] };
const text = (title: { lv?: string } | unknown) => (title as { lv: string }).lv;
const pages = ['Darbi', 'Vienošanās', 'Mani dati'].map((title) => ({ to: `/${title}`, title }));

it.each([
  ['vienos', ['Vienošanās']],
  ['VIENOŠANĀS', ['Vienošanās']],
  ['an', []],
  ['da', ['Darbi', 'Mani dati']],
  [' mani ', ['Mani dati']],
  ['', ['Darbi', 'Vienošanās', 'Mani dati']],
  ['%', []],
])('finds pages by %j', (typed, titles) => expect(pagesLike(pages, typed).map(({ title }) => title)).toEqual(titles));

it('leaves out kinds of which there is nothing', () => expect(groupsOf(nothing, text, String)).toEqual([]));

it('leads to where each can be opened', () => {
  const person = { givenName: 'Jānis', familyName: 'Bērziņš' };
  const title = { lv: 'Nosaukums', en: 'Title' };
  const found = {
    volunteers: [{ enrolmentId: 'e', person, cohortTitle: title }], accounts: [{ id: 'p', ...person }], cohorts: [{ id: 'c', title, startsOn: '2026-10-01' }],
    programmes: [{ id: 'g', code: 'G', title }], certificates: [{ enrolmentId: 'e', number: 'LG-1', person }], modules: [{ enrolmentId: 'e', moduleId: 'k1', code: 'K1', title }],
  };
  expect(groupsOf(found, text, (day) => day).map(({ label, choices: [choice] }) => [label, choice?.to, choice?.title, choice?.detail])).toEqual([
    ['search.volunteers', '/brivpratigie/e', 'Jānis Bērziņš', 'Nosaukums'],
    ['search.certificates', '/brivpratigie/e', 'LG-1', 'Jānis Bērziņš'],
    ['search.cohorts', '/kohortas/c', 'Nosaukums', '2026-10-01'],
    ['search.modules', '/macibas/e#k1', 'Nosaukums', 'K1'],
    ['search.programmes', '/programmas/g/noteikumi', 'Nosaukums', 'G'],
    ['search.accounts', '/cilveki?mekle=J%C4%81nis+B%C4%93rzi%C5%86%C5%A1&persona=p', 'Jānis Bērziņš', undefined],
  ]);
});
