import { describe, expect, it } from 'vitest';
import { aNumber } from '../testing/open-questions.js';
import { text } from '../testing/questions.js';
import { number } from './number.js';

const unit = (id: string, factor: string) => ({ id, text: { lv: `${id} lv`, en: id }, factor });
const bare = aNumber();
const close = aNumber({ answer: '0.3', tolerance: '0.1' });
const hours = aNumber({ answer: '2.5', tolerance: '0.25', units: [unit('h', '1')] });
const lengths = aNumber({ answer: '1.5', units: [unit('m', '1'), unit('cm', '0.01'), unit('km', '1000')] });
const large = aNumber({ answer: '999999999999999.999999999' });

describe('a number (12.5; 0.3 ± 0.1; 2.5 h ± 0.25; 1.5 m, also in cm and km)', () => {
  it.each([
    ['exactly', bare, { number: '12.5' }, 1],
    ['with a comma', bare, { number: '12,5' }, 1],
    ['with zeros', bare, { number: '012.500' }, 1],
    ['a little more', bare, { number: '12.500000001' }, 0],
    ['without the part after the point', bare, { number: '12' }, 0],
    ['below zero', bare, { number: '-12.5' }, 0],
    ['at the upper edge (0.4 − 0.3 is more than 0.1 in doubles)', close, { number: '0.4' }, 1],
    ['at the lower edge (0.3 − 0.2 is less than 0.1 in doubles)', close, { number: '0.2' }, 1],
    ['beyond the upper edge', close, { number: '0.400000001' }, 0],
    ['beyond the lower edge', close, { number: '0.199999999' }, 0],
    ['around zero, from below', aNumber({ answer: '0', tolerance: '1' }), { number: '-1' }, 1],
    ['minus zero', aNumber({ answer: '0' }), { number: '-0' }, 1],
    ['a negative answer', aNumber({ answer: '-7' }), { number: '-7.0' }, 1],
    ['a negative answer without its sign', aNumber({ answer: '-7' }), { number: '7' }, 0],
    ['one unit: within', hours, { number: '2,75' }, 1],
    ['one unit: beyond', hours, { number: '2.76' }, 0],
    ['several units: the first', lengths, { number: '1.5', unit: 'm' }, 1],
    ['several units: the second', lengths, { number: '150', unit: 'cm' }, 1],
    ['several units: the third', lengths, { number: '0.0015', unit: 'km' }, 1],
    ['several units: the right number of another unit', lengths, { number: '150', unit: 'm' }, 0],
    ['several units: nearly', lengths, { number: '150.000000001', unit: 'cm' }, 0],
    ['24 digits', large, { number: '999999999999999.999999999' }, 1],
    ['24 digits, the last one off', large, { number: '999999999999999.999999998' }, 0],
  ])('%s', (_title, question, response, earned) => {
    expect(number.grade(question, response)).toMatchObject({ earned, of: 1, correct: earned === 1 });
  });

  it.each([
    ['a number that is not text', bare, { number: 12.5 }, 'bad-response'],
    ['no number', bare, { number: '' }, 'bad-response'],
    ['words', bare, { number: 'twelve' }, 'bad-response'],
    ['an exponent', bare, { number: '1e3' }, 'bad-response'],
    ['hexadecimal', bare, { number: '0x10' }, 'bad-response'],
    ['a plus', bare, { number: '+1' }, 'bad-response'],
    ['two points', bare, { number: '1.2.3' }, 'bad-response'],
    ['nothing after the point', bare, { number: '1.' }, 'bad-response'],
    ['nothing before the point', bare, { number: '.5' }, 'bad-response'],
    ['blanks', bare, { number: ' 1' }, 'bad-response'],
    ['a line feed', bare, { number: '1\n' }, 'bad-response'],
    ['NUL', bare, { number: '1\0' }, 'bad-response'],
    ['Arabic digits', bare, { number: '١' }, 'bad-response'],
    ['16 digits', bare, { number: '1'.repeat(16) }, 'bad-response'],
    ['ten digits after the point', bare, { number: '0.0000000001' }, 'bad-response'],
    ['a million digits', bare, { number: '1'.repeat(1_000_000) }, 'bad-response'],
    ['infinity', bare, { number: 'Infinity' }, 'bad-response'],
    ['a unit where there is none', bare, { number: '1', unit: 'm' }, 'bad-response'],
    ['a unit where there is but one', hours, { number: '1', unit: 'h' }, 'bad-response'],
    ['no unit where there are several', lengths, { number: '1' }, 'bad-response'],
    ['an unknown unit', lengths, { number: '1', unit: 'mm' }, 'unknown-option'],
    ['a unit called constructor', lengths, { number: '1', unit: 'constructor' }, 'unknown-option'],
  ])('refuses %s', (_title, question, response, code) => {
    expect(() => number.grade(question, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it.each([
    [12.5, '12.5'],
    ['12,50', '12.5'],
    [-0, '0'],
    [0.1, '0.1'],
    ['-000.10', '-0.1'],
    [1e21, undefined],
    [1e-10, undefined],
    [Number.NaN, undefined],
    [0.1 + 0.2, undefined],
    ['123456789012345.123456789', '123456789012345.123456789'],
  ])('the schema reads the answer %s as %s', (answer, read) => {
    const question = { id: 'count', kind: 'number', prompt: text('p'), answer };
    const { data } = number.schema.safeParse(question);
    expect(data?.answer).toBe(read);
    if (data) expect(data).toMatchObject({ tolerance: '0', units: [] });
  });

  it('the schema refuses a negative tolerance', () => {
    const question = { id: 'count', kind: 'number', prompt: text('p'), answer: 1, tolerance: -1 };
    expect(number.schema.safeParse(question).success).toBe(false);
  });

  it.each([
    ['a good question', lengths, []],
    ['no reason', aNumber({ why: undefined }), [{ path: ['why'], rule: 'unexplained-option' }]],
    [
      'a first unit that is not 1',
      aNumber({ units: [unit('cm', '100')] }),
      [{ path: ['units', 0, 'factor'], rule: 'unit-factor' }],
    ],
    [
      'units of nothing, less than nothing, and named twice',
      aNumber({ units: [unit('m', '1'), unit('x', '0'), unit('x', '-1')] }),
      [
        { path: ['units', 2, 'id'], rule: 'duplicate-option-id' },
        { path: ['units', 1, 'factor'], rule: 'unit-factor' },
        { path: ['units', 2, 'factor'], rule: 'unit-factor' },
      ],
    ],
  ])('lint of %s', (_title, question, findings) => {
    expect(number.lint(question)).toEqual(findings);
  });

  it('reviews the number as people write it', () => {
    const reviewed = (question: typeof bare, response: unknown) => number.review(question, response).parts[0];
    expect(reviewed(bare, { number: '-12.50' })).toEqual({
      id: 'number',
      label: null,
      given: { lv: '-12,5', en: '-12.5' },
      right: [{ lv: '12,5', en: '12.5' }],
      correct: false,
      why: text('secret reason'),
    });
    expect(reviewed(hours, { number: '2' })).toMatchObject({
      given: { lv: '2\u00a0h lv', en: '2\u00a0h' },
      right: [{ lv: '2,5 ± 0,25\u00a0h lv', en: '2.5 ± 0.25\u00a0h' }],
    });
    expect(reviewed(lengths, { number: '150', unit: 'cm' })).toMatchObject({
      given: { en: '150\u00a0cm' },
      right: [{ en: '1.5\u00a0m' }],
      correct: true,
    });
  });

  it('prints the number and its unit', () => {
    expect(number.print({ number: '-12.5', unit: 'cm' })).toBe('-12.5 cm');
    expect(number.parse('12,50')).toEqual({ number: '12.5' });
  });

  it.each(['', ' ', '1 ', '1 cm m', 'cm', '1  cm', '1e3'])('refuses to read "%s"', (printed) => {
    expect(() => number.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
