import { describe, expect, it } from 'vitest';
import { aShortAnswer } from '../testing/open-questions.js';
import { text } from '../testing/questions.js';
import { shortAnswer } from './short-answer.js';

const town = aShortAnswer();
const cased = aShortAnswer({ case: true });
const marked = aShortAnswer({ diacritics: true });
const exact = aShortAnswer({ case: true, diacritics: true });
const accepting = (...words: string[]) =>
  aShortAnswer({ accepted: words.map((one, n) => ({ id: `a${n}`, text: text(one), credit: 100, why: text('w') })) });

describe('a short answer („Rīga”, in English also "Riga city"; „Ķemeri” for 40 %)', () => {
  it.each([
    ['as written', town, 'Rīga', 1, 1],
    ['in small letters', town, 'rīga', 1, 1],
    ['in capitals', town, 'RĪGA', 1, 1],
    ['without marks', town, 'Riga', 1, 1],
    ['with the mark as a character of its own', town, 'Ri\u0304ga', 1, 1],
    ['with blanks around', town, ' \t Rīga \n', 1, 1],
    ['the answer in English', town, 'Riga city', 1, 1],
    ['with more blanks inside, also of other kinds', town, 'riga \u00a0\n city', 1, 1],
    ['without the blank', town, 'Rigacity', 0, 1],
    ['something else', town, 'Jūrmala', 0, 1],
    ['nothing', town, '', 0, 1],
    ['blanks', town, ' \n ', 0, 1],
    ['part of the answer', town, 'Rīg', 0, 1],
    ['more than the answer', town, 'Rīga.', 0, 1],
    ['an answer worth less', town, 'ķemeri', 40, 100],
    ['an answer worth less, without marks', town, 'KEMERI', 40, 100],
    ['case counts: as written', cased, 'Rīga', 1, 1],
    ['case counts: small letters', cased, 'rīga', 0, 1],
    ['case counts: marks still do not', cased, 'Riga', 1, 1],
    ['marks count: as written', marked, 'rīga', 1, 1],
    ['marks count: without', marked, 'riga', 0, 1],
    ['marks count: as characters of their own', marked, 'ri\u0304ga', 1, 1],
    ['both count: as written', exact, 'Ķemeri', 40, 100],
    ['both count: another case', exact, 'ķemeri', 0, 1],
    ['all Latvian letters without marks', accepting('āčēģīķļņšūž'), 'acegiklnsuz', 1, 1],
    ['Russian letters without marks', accepting('Ёлка'), 'елка', 1, 1],
    ['the second of several', accepting('viens', 'divi'), 'Divi', 1, 1],
    ['marks of direction are letters like any other', town, '\u202eRīga', 0, 1],
    ['a blank of no width is one too', town, 'Rī\u200bga', 0, 1],
    ['__proto__', town, '__proto__', 0, 1],
  ])('%s', (_title, question, given, earned, of) => {
    expect(shortAnswer.grade(question, { text: given })).toMatchObject({ earned, of, correct: earned === of });
  });

  it.each([
    ['NUL', { text: 'Rī\0ga' }],
    ['an escape', { text: '\u001b[31m' }],
    ['a carriage return', { text: 'a\r\nb' }],
    ['a C1 control character', { text: '\u0085' }],
    ['half of a surrogate pair', { text: 'a\ud800' }],
    ['the other half', { text: '\udc00a' }],
    ['501 characters', { text: 'a'.repeat(501) }],
    ['500 characters that are more when composed', { text: '\u0958'.repeat(500) }],
    ['a million characters', { text: 'a'.repeat(1_000_000) }],
    ['a number', { text: -1 }],
    ['a list', { text: ['Rīga'] }],
    ['bare text', 'Rīga'],
    ['something more', { text: 'Rīga', extra: 1 }],
    ['nothing at all', undefined],
  ])('refuses %s', (_title, response) => {
    expect(() => shortAnswer.grade(town, response)).toThrow(expect.objectContaining({ code: 'bad-response' }));
  });

  it('takes 500 characters, and whole pairs', () => {
    expect(shortAnswer.responseSchema.parse({ text: '😀'.repeat(250) }).text).toHaveLength(500);
    expect(shortAnswer.responseSchema.parse({ text: ' Ri\u0304ga\t' })).toEqual({ text: 'Rīga' });
  });

  it('gives the best of what matches', () => {
    const accepted = [30, 60, 10].map((credit, n) => ({ id: `a${n}`, text: text('x'), credit }));
    expect(shortAnswer.grade(aShortAnswer({ accepted }), { text: 'X' })).toMatchObject({ earned: 60, of: 100 });
    expect(shortAnswer.chosen(aShortAnswer({ accepted }), { text: 'X' })).toEqual(['a1']);
  });

  it('an accepted answer of marks alone is not matched by nothing', () => {
    expect(shortAnswer.grade(accepting('\u0304'), { text: '' })).toMatchObject({ earned: 0 });
  });

  it.each([
    ['a good question', town, []],
    [
      'the same answer but for case and marks',
      accepting('Rīga', 'riga'),
      [{ path: ['accepted', 1, 'text'], rule: 'same-answer' }],
    ],
    ['answers that differ where it counts', { ...accepting('Rīga', 'riga'), diacritics: true }, []],
    [
      'nothing worth everything',
      aShortAnswer({ accepted: town.accepted.slice(1) }),
      [{ path: ['accepted'], rule: 'at-least-one-correct' }],
    ],
    [
      'a repeated id and no reason',
      aShortAnswer({ accepted: [town.accepted[0]!, { id: 'riga', text: text('x'), credit: 100 }] }),
      [
        { path: ['accepted', 1, 'id'], rule: 'duplicate-option-id' },
        { path: ['accepted', 1, 'why'], rule: 'unexplained-option' },
      ],
    ],
  ])('lint of %s', (_title, question, findings) => {
    expect(shortAnswer.lint(question)).toEqual(findings);
  });

  it('the schema keeps the id `other` for itself, and fills in the rest', () => {
    const written = (id: string) => ({
      id: 'town',
      kind: 'short-answer',
      prompt: text('p'),
      accepted: [{ id, text: text('x') }],
    });
    expect(shortAnswer.schema.safeParse(written('other')).success).toBe(false);
    expect(shortAnswer.schema.parse(written('some'))).toMatchObject({
      case: false,
      diacritics: false,
      accepted: [{ credit: 100 }],
    });
  });

  it('reviews what was typed beside what counts', () => {
    const [part] = shortAnswer.review(town, { text: ' Ventspils ' }).parts;
    expect(part).toEqual({
      id: 'text',
      label: null,
      given: text('Ventspils'),
      right: [{ lv: 'Rīga', en: 'Riga city' }],
      correct: false,
      why: text('secret riga'),
    });
    expect(shortAnswer.review(town, { text: 'kemeri' }).parts[0]).toMatchObject({
      correct: false,
      why: text('secret kemeri'),
    });
  });

  it('counts accepted answers and any other', () => {
    expect(shortAnswer.choices(town).map(({ key, correct }) => [key, correct])).toEqual([
      ['riga', true],
      ['kemeri', false],
      ['other', false],
    ]);
    expect(['RIGA', 'Ķemeri', 'x', ''].map((words) => shortAnswer.chosen(town, { text: words }))).toEqual([
      ['riga'],
      ['kemeri'],
      ['other'],
      [],
    ]);
  });

  it.each(['', 'Rīga', '{}', '["a"]', '"a', '"\\u0000"', '"\\ud800"', 'null'])('refuses to read %s', (printed) => {
    expect(() => shortAnswer.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
