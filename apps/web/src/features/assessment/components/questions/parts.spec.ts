import { describe, expect, it } from 'vitest';
import { readDecimal, writeDecimal } from './decimal';
import { gapPieces } from './gap-text';
import { placed } from './pairs';
import { moved, shownOrder } from './places';
import { withVerdict } from './verdicts';
import { wordAdvice, wordCount } from './words';

describe('moved', () => {
  it.each([
    ['b', 0, ['b', 'a', 'c']],
    ['b', 2, ['a', 'c', 'b']],
    ['a', 2, ['b', 'c', 'a']],
    ['a', 0, ['a', 'b', 'c']],
  ])('%s to %i', (id, to, order) => expect(moved(['a', 'b', 'c'], id, to)).toEqual(order));
});

it('an order that is not of these options is not shown', () => {
  const options = [{ id: 'a' }, { id: 'b' }];
  expect(shownOrder(options, ['b', 'a'])).toEqual(['b', 'a']);
  expect(shownOrder(options, undefined)).toEqual(['a', 'b']);
  expect(shownOrder(options, ['b'])).toEqual(['a', 'b']);
  expect(shownOrder(options, ['b', 'z'])).toEqual(['a', 'b']);
});

describe('placed', () => {
  const places = [
    { id: 'p', options: [] },
    { id: 'r', options: [] },
  ];
  it('fills in the order of the question', () =>
    expect(JSON.stringify(placed(places, { pairs: { r: 'x' } }, 'p', 'y'))).toBe('{"pairs":{"p":"y","r":"x"}}'));
  it('takes back', () =>
    expect(placed(places, { pairs: { p: 'y', r: 'x' } }, 'r', undefined)).toEqual({ pairs: { p: 'y' } }));
});

it('a text is cut at its gaps, each called by the words before it', () => {
  expect(gapPieces('Kad klients kavējas vairāk nekā [[laiks]], Jūs [[darbs]].')).toEqual([
    { text: 'Kad klients kavējas vairāk nekā ' },
    { gap: 'laiks', number: 1, before: 'klients kavējas vairāk nekā' },
    { text: ', Jūs ' },
    { gap: 'darbs', number: 2, before: 'Jūs' },
    { text: '.' },
  ]);
  expect(gapPieces('[[a]] sākas')[0]).toEqual({ gap: 'a', number: 1, before: '' });
});

describe('readDecimal', () => {
  it.each([
    ['12,5', '12.5'],
    ['12.50', '12.5'],
    [' 1 000 ', '1000'],
    ['1\u00a0000,0', '1000'],
    ['\u22125', '-5'],
    ['+7', '7'],
    ['-0', '0'],
    ['-0,00', '0'],
    ['007', '7'],
    ['0,5', '0.5'],
    ['3,', '3'],
    ['', undefined],
    ['-', undefined],
    [',5', undefined],
    ['1.000,5', undefined],
    ['12 min', undefined],
    ['1e3', undefined],
    ['1'.repeat(16), undefined],
  ])('%j', (typed, number) => expect(readDecimal(typed)).toBe(number));

  it('comes back as it is written in the language', () => {
    expect(writeDecimal('-12.5', ',')).toBe('-12,5');
    expect(readDecimal(writeDecimal('-12.5', ','))).toBe('-12.5');
    expect(writeDecimal('12.5', '.')).toBe('12.5');
  });
});

describe('withVerdict', () => {
  it('says one side and keeps the other', () =>
    expect(withVerdict({ most: 'a' }, 'least', 'b')).toEqual({ verdict: { most: 'a', least: 'b' }, taken: undefined }));
  it('takes an option off the other side', () =>
    expect(withVerdict({ most: 'a', least: 'b' }, 'least', 'a')).toEqual({ verdict: { least: 'a' }, taken: 'most' }));
});

describe('words', () => {
  it.each([
    ['', 0],
    ['  viens  ', 1],
    ['viens – divi,\ntrīs', 3],
    ['līdz 2 dienām', 3],
  ])('of %j', (text, n) => expect(wordCount(text)).toBe(n));

  it.each([
    [0, 50, 0, 'least'],
    [10, 50, 0, 'few'],
    [60, 50, 0, 'least'],
    [60, 50, 100, 'between'],
    [101, 50, 100, 'many'],
    [5, 0, 100, 'most'],
    [5, 0, 0, undefined],
  ])('%i of %i to %i', (count, minWords, maxWords, advice) =>
    expect(wordAdvice(count, { minWords, maxWords })).toBe(advice),
  );
});
