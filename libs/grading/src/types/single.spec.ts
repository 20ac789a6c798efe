import { describe, expect, it } from 'vitest';
import { aSingle, optionsOf } from '../testing/questions.js';
import { single } from './single.js';

describe('single choice', () => {
  it.each([
    ['the right option earns the point', { choice: 'a' }, 1, true],
    ['a wrong option earns nothing', { choice: 'b' }, 0, false],
    ['the last wrong option earns nothing', { choice: 'd' }, 0, false],
  ])('%s', (_title, response, fraction, correct) => {
    expect(single.grade(aSingle(), response)).toMatchObject({ fraction, correct });
  });

  it.each([
    ['an option of another question', { choice: 'z' }, 'unknown-option'],
    ['no choice', {}, 'bad-response'],
    ['nothing at all', undefined, 'bad-response'],
    ['a list of choices', { choices: ['a'] }, 'bad-response'],
    ['a choice and something more', { choice: 'a', extra: 1 }, 'bad-response'],
    ['a number', { choice: 1 }, 'bad-response'],
    ['bare text', 'a', 'bad-response'],
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

  it.each(['', 'A', 'a,b', ' a', '1'])('refuses to read "%s"', (printed) => {
    expect(() => single.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
