import { expect, test } from 'vitest';
import { ContentError } from '../content-error.js';
import { edited } from '../fixtures/edit.js';
import { sampleCourse } from '../fixtures/sample-course.js';
import { parseContent } from '../parse-content.js';
import { compileAgreement } from './compile-agreement.js';

const lv = 'agreements/ligums.lv.md';
const en = 'agreements/ligums.en.md';
const hashOf = (files: ReadonlyMap<string, string>) => compileAgreement(parseContent(files).content, 'ligums').hash;
const signed = hashOf(sampleCourse());

test('an agreement is read in its languages, and a hash is sixty-four hexadecimal digits', () => {
  const { content, faults } = parseContent(sampleCourse());
  expect(faults).toEqual([]);
  expect(content.agreements).toMatchObject([{ id: 'ligums', kind: 'agreement', title: { lv: 'Līgums', en: 'Agreement' } }]);
  expect(content.agreements[0]!.body['en']?.map(({ t }) => t)).toEqual(['p', 'h', 'p']);
  expect(signed).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['a word', edited(lv, 'mierīgi', 'klusi')],
  ['a word of the translation', edited(en, 'calmly', 'quietly')],
  ['the title', edited(lv, 'Līgums', 'Vienošanās')],
  ['an anchor', edited(lv, '{#puses}', '{#abi}')],
  ['what kind of document it is', new Map([...edited(lv, 'kind: agreement', 'kind: undertaking'), [en, edited(en, 'kind: agreement', 'kind: undertaking').get(en)!]])],
])('another %s is another hash', (_, files) => {
  expect(hashOf(files)).not.toBe(signed);
});

test('the way in which the file is written is not', () => {
  expect(hashOf(edited(lv, '**mierīgi**', '__mierīgi__').set(en, `\uFEFF${sampleCourse().get(en)!.replaceAll('\n', '\r\n')}`))).toBe(signed);
});

test('what is not there is not compiled', () => {
  expect(() => compileAgreement(parseContent(sampleCourse()).content, 'nav')).toThrow(ContentError);
});
