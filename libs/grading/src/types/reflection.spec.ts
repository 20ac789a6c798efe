import { describe, expect, it } from 'vitest';
import { gradeByRubric } from '../rubric.js';
import { aReflection, aRubric } from '../testing/open-questions.js';
import { text } from '../testing/questions.js';
import { reflection } from './reflection.js';

const plain = aReflection();
const short = aReflection({ maxWords: 2 });
const long = aReflection({ minWords: 100 });

describe('a reflection', () => {
  it.each([
    ['a sentence', plain, 'Es domāju.', 'Es domāju.'],
    ['nothing', plain, '', ''],
    ['blanks', plain, ' \n\t ', ''],
    ['several lines', plain, 'viens\n\n\tdivi\n', 'viens\n\n\tdivi'],
    ['blanks inside', plain, 'viens  divi', 'viens  divi'],
    ['marks as characters of their own', plain, 'a\u0304', 'ā'],
    ['more words than advised', short, 'viens divi trīs', 'viens divi trīs'],
    ['fewer words than advised', long, 'viens', 'viens'],
    ['20,000 characters', plain, 'a'.repeat(20_000), 'a'.repeat(20_000)],
    ['marks of direction', plain, '\u202eabc', '\u202eabc'],
    ['pictures', plain, '👩‍👩‍👧', '👩‍👩‍👧'],
    ['what looks like markup', plain, '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['line separators', plain, 'a\u2028b\u2029c', 'a\u2028b\u2029c'],
  ])('waits for a person with %s', (_title, question, given, kept) => {
    expect(reflection.grade(question, { text: given })).toMatchObject({ earned: 0, of: 1, correct: false });
    expect(reflection.review(question, { text: given })).toEqual({ options: [], parts: [], steps: [], text: kept });
    expect(reflection.parse(reflection.print({ text: kept }))).toEqual({ text: kept });
  });

  it.each([
    ['NUL', { text: 'a\0b' }],
    ['a carriage return', { text: 'a\r\nb' }],
    ['a bell', { text: '\u0007' }],
    ['half of a surrogate pair', { text: '\ud83d' }],
    ['20,001 characters', { text: 'a'.repeat(20_001) }],
    ['a million characters', { text: 'a'.repeat(1_000_000) }],
    ['no text', {}],
    ['a list', { text: [] }],
    ['nothing at all', null],
  ])('refuses %s', (_title, response) => {
    const error = expect.objectContaining({ name: 'GradingError', code: 'bad-response' }) as Error;
    for (const ask of [reflection.grade, reflection.review, reflection.chosen])
      expect(() => ask(plain, response)).toThrow(error);
  });

  it('is marked by a person, by its rubric, which is shown beforehand', () => {
    expect(reflection.marking()).toBe('person');
    expect(reflection.rubric(plain)).toBe(plain.rubric);
    expect(reflection.present(plain)).toMatchObject({ minWords: 0, maxWords: 0, rubric: plain.rubric });
    expect(gradeByRubric(reflection.rubric(plain), { c1: 'l2' })).toMatchObject({ earned: 1, of: 2 });
    expect([reflection.choices(), reflection.chosen(plain, { text: 'a' })]).toEqual([[], []]);
  });

  it.each([
    [
      'levels that rise',
      aRubric([
        [0, 1],
        [1, 5, 9],
      ]),
      [],
    ],
    [
      'levels that stand',
      aRubric([[0, 1, 1]]),
      [{ path: ['rubric', 0, 'levels', 2, 'points'], rule: 'rubric-levels' }],
    ],
    [
      'levels that fall',
      aRubric([
        [0, 1],
        [3, 2],
      ]),
      [{ path: ['rubric', 1, 'levels', 1, 'points'], rule: 'rubric-levels' }],
    ],
    ['levels of nothing', aRubric([[0, 0]]), [{ path: ['rubric', 0, 'levels', 1, 'points'], rule: 'rubric-levels' }]],
    [
      'repeated ids',
      [1, 2].map((n) => ({
        ...aRubric([[0, n, n + 1]])[0]!,
        levels: [0, n].map((points) => ({ id: 'l', points, text: text('x') })),
      })),
      [
        { path: ['rubric', 1, 'id'], rule: 'duplicate-option-id' },
        { path: ['rubric', 0, 'levels', 1, 'id'], rule: 'duplicate-option-id' },
        { path: ['rubric', 1, 'levels', 1, 'id'], rule: 'duplicate-option-id' },
      ],
    ],
  ])('lint of %s', (_title, rubric, findings) => {
    expect(reflection.lint(aReflection({ rubric }))).toEqual(findings);
  });

  it('the schema refuses fewer words at most than at least', () => {
    const written = { id: 'think', kind: 'reflection', prompt: text('p'), rubric: aRubric() };
    expect(reflection.schema.parse(written)).toMatchObject({ minWords: 0, maxWords: 0 });
    expect(reflection.schema.safeParse({ ...written, minWords: 5, maxWords: 4 }).success).toBe(false);
    expect(reflection.schema.safeParse({ ...written, minWords: 5 }).success).toBe(true);
    expect(reflection.schema.safeParse({ ...written, rubric: [] }).success).toBe(false);
  });

  it('prints on one line', () => {
    expect(reflection.print({ text: 'a\n"b"\u2028' })).toBe('"a\\n\\"b\\"\\u2028"');
  });
});
