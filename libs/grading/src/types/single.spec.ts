import { describe, expect, it } from 'vitest';
import { aSingle, optionsOf, text } from '../testing/questions.js';
import { single } from './single.js';

describe('single choice', () => {
  it.each([
    ['a is right: a', aSingle(), 'a', 1],
    ['a is right: b', aSingle(), 'b', 0],
    ['a is right: c', aSingle(), 'c', 0],
    ['a is right: d, the last', aSingle(), 'd', 0],
    ['d, the last, is right: d', aSingle({ options: optionsOf(4, ['d']) }), 'd', 1],
    ['d, the last, is right: a', aSingle({ options: optionsOf(4, ['d']) }), 'a', 0],
    ['two options: the right one', aSingle({ options: optionsOf(2, ['b']) }), 'b', 1],
    ['two options: the wrong one', aSingle({ options: optionsOf(2, ['b']) }), 'a', 0],
    ['six options: the right one', aSingle({ options: optionsOf(6, ['e']) }), 'e', 1],
    ['six options: the one after it', aSingle({ options: optionsOf(6, ['e']) }), 'f', 0],
    ['a draft in which nothing is right', aSingle({ options: optionsOf(3, []) }), 'a', 0],
  ])('%s', (_title, question, choice, earned) => {
    expect(single.grade(question, { choice })).toMatchObject({
      earned,
      of: 1,
      fraction: earned,
      correct: earned === 1,
    });
  });

  it.each([
    ['an option of another question', { choice: 'z' }, 'unknown-option'],
    ['no choice', {}, 'bad-response'],
    ['nothing at all', undefined, 'bad-response'],
    ['a list of choices', { choices: ['a'] }, 'bad-response'],
    ['a choice and something more', { choice: 'a', extra: 1 }, 'bad-response'],
    ['a number', { choice: 1 }, 'bad-response'],
    ['bare text', 'a', 'bad-response'],
    ['the constructor', { choice: 'constructor' }, 'unknown-option'],
    ['a prototype key', { choice: '__proto__' }, 'bad-response'],
    ['NUL', { choice: 'a\0' }, 'bad-response'],
    ['a million characters', { choice: 'a'.repeat(1_000_000) }, 'bad-response'],
  ])('refuses %s', (_title, response, code) => {
    expect(() => single.grade(aSingle(), response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it('says which question and which option it refuses', () => {
    const details = { questionId: 'one', optionId: 'z' };
    expect(() => single.review(aSingle(), { choice: 'z' })).toThrow(expect.objectContaining({ details }));
  });

  it.each([
    ['a good question', aSingle(), []],
    ['no right option', aSingle({ options: optionsOf(3, []) }), [{ path: ['options'], rule: 'exactly-one-correct' }]],
    [
      'two right options',
      aSingle({ options: optionsOf(3, ['a', 'c']) }),
      [{ path: ['options'], rule: 'exactly-one-correct' }],
    ],
    [
      'the same option id twice',
      aSingle({ options: [...optionsOf(2, ['a']), ...optionsOf(2, []).slice(1)] }),
      [{ path: ['options', 2, 'id'], rule: 'duplicate-option-id' }],
    ],
    [
      'an option that does not say why',
      aSingle({ options: optionsOf(3, ['a']).map(({ why, ...rest }) => (rest.id === 'b' ? rest : { ...rest, why })) }),
      [{ path: ['options', 1, 'why'], rule: 'unexplained-option' }],
    ],
  ])('lint of %s', (_title, question, findings) => {
    expect(single.lint(question)).toEqual(findings);
  });

  it('reviews every option in the order of the bank', () => {
    const { options } = single.review(aSingle({ options: optionsOf(2, ['a']) }), { choice: 'b' });
    expect(options).toMatchObject([
      { id: 'a', chosen: false, correct: true, why: { lv: 'secret a' } },
      { id: 'b', chosen: true, correct: false, why: { lv: 'secret b' } },
    ]);
  });

  it('reviews an unanswered question with nothing chosen', () => {
    expect(single.review(aSingle(), undefined).options.some(({ chosen }) => chosen)).toBe(false);
  });

  it('counts its options', () => {
    expect(single.choices(aSingle({ options: optionsOf(2, ['b']) }))).toEqual([
      { key: 'a', label: [text('text a')], correct: false },
      { key: 'b', label: [text('text b')], correct: true },
    ]);
    expect(single.chosen(aSingle(), { choice: 'd' })).toEqual(['d']);
  });

  it.each(['', 'A', 'a,b', ' a', '1'])('refuses to read "%s"', (printed) => {
    expect(() => single.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
