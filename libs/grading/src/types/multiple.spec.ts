import { describe, expect, it } from 'vitest';
import { aMultiple, optionsOf } from '../testing/questions.js';
import { multiple } from './multiple.js';

const all = aMultiple();
const partial = aMultiple({ scoring: 'partial' });

describe('several choices (a, b and c are right; d and e are wrong)', () => {
  it.each([
    ['all or nothing: everything right', all, ['a', 'b', 'c'], 1, 1],
    ['all or nothing: in another order', all, ['c', 'a', 'b'], 1, 1],
    ['all or nothing: one missing', all, ['a', 'b'], 0, 1],
    ['all or nothing: one too many', all, ['a', 'b', 'c', 'd'], 0, 1],
    ['all or nothing: nothing chosen', all, [], 0, 1],
    ['partial: everything right', partial, ['a', 'b', 'c'], 3, 3],
    ['partial: two of three', partial, ['a', 'b'], 2, 3],
    ['partial: one of three', partial, ['c'], 1, 3],
    ['partial: everything right and one wrong', partial, ['a', 'b', 'c', 'd'], 2, 3],
    ['partial: one right and one wrong', partial, ['a', 'd'], 0, 3],
    ['partial: more wrong than right is not below nothing', partial, ['a', 'd', 'e'], 0, 3],
    ['partial: everything ticked', partial, ['a', 'b', 'c', 'd', 'e'], 1, 3],
    ['partial: nothing chosen', partial, [], 0, 3],
  ])('%s', (_title, question, choices, earned, of) => {
    expect(multiple.grade(question, { choices })).toMatchObject({
      earned,
      of,
      fraction: earned / of,
      correct: earned === of,
    });
  });

  it.each([
    ['an option named twice', { choices: ['a', 'a'] }, 'bad-response'],
    ['an option of another question', { choices: ['a', 'z'] }, 'unknown-option'],
    ['one choice instead of a list', { choice: 'a' }, 'bad-response'],
    ['text instead of a list', { choices: 'a' }, 'bad-response'],
    ['nothing at all', null, 'bad-response'],
    ['the constructor', { choices: ['constructor'] }, 'unknown-option'],
    ['a prototype key', { choices: ['__proto__'] }, 'bad-response'],
    ['a thousand options', { choices: Array.from({ length: 1000 }, (_, n) => `o${n}`) }, 'bad-response'],
  ])('refuses %s', (_title, response, code) => {
    expect(() => multiple.grade(all, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it.each([
    ['a good question', all, []],
    ['a question where every option is right', aMultiple({ options: optionsOf(3, ['a', 'b', 'c']) }), []],
    [
      'no right option',
      aMultiple({ options: optionsOf(3, []) }),
      [{ path: ['options'], rule: 'at-least-one-correct' }],
    ],
    [
      'no right option, a repeated id and no reasons',
      aMultiple({ options: ['a', 'a'].map((id) => ({ id, correct: false, text: { lv: 'x', en: 'x' } })) }),
      [
        { path: ['options'], rule: 'at-least-one-correct' },
        { path: ['options', 0, 'why'], rule: 'unexplained-option' },
        { path: ['options', 1, 'id'], rule: 'duplicate-option-id' },
        { path: ['options', 1, 'why'], rule: 'unexplained-option' },
      ],
    ],
  ])('lint of %s', (_title, question, findings) => {
    expect(multiple.lint(question)).toEqual(findings);
  });

  it('a question without any right option is never right', () => {
    for (const scoring of ['all', 'partial'] as const)
      expect(multiple.grade(aMultiple({ scoring, options: optionsOf(2, []) }), { choices: [] }).fraction).toBe(0);
  });

  it('prints choices sorted, and nothing as nothing', () => {
    expect(multiple.print({ choices: ['c', 'a'] })).toBe('a,c');
    expect(multiple.print({ choices: [] })).toBe('');
    expect(multiple.parse('')).toEqual({ choices: [] });
  });

  it.each(['a,,b', 'a,a', ',', 'a, b'])('refuses to read "%s"', (printed) => {
    expect(() => multiple.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });

  it('counts its options', () => {
    expect(multiple.choices(all).map(({ key, correct }) => [key, correct])).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
      ['d', false],
      ['e', false],
    ]);
    expect(multiple.chosen(all, { choices: ['e', 'a'] })).toEqual(['a', 'e']);
  });

  it('reviews what was chosen and what was right', () => {
    const { options } = multiple.review(all, { choices: ['d', 'a'] });
    expect(options.map(({ id, chosen, correct }) => [id, chosen, correct])).toEqual([
      ['a', true, true],
      ['b', false, true],
      ['c', false, true],
      ['d', true, false],
      ['e', false, false],
    ]);
  });
});
