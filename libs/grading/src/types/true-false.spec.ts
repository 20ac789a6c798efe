import { describe, expect, it } from 'vitest';
import { questionTypeOf } from '../registry.js';
import { aTrueFalse, text } from '../testing/questions.js';
import { trueFalse } from './true-false.js';

describe('true or false', () => {
  it.each([
    ['a false statement called false is right', aTrueFalse(), 'false', 1],
    ['a false statement called true is wrong', aTrueFalse(), 'true', 0],
    ['a true statement called true is right', aTrueFalse({ answer: true }), 'true', 1],
    ['a true statement called false is wrong', aTrueFalse({ answer: true }), 'false', 0],
    ['safety changes nothing: right', aTrueFalse({ safety: true }), 'false', 1],
    ['safety changes nothing: wrong', aTrueFalse({ safety: true }), 'true', 0],
    ['a draft without reasons: right', aTrueFalse({ why: {} }), 'false', 1],
    ['a draft without reasons: wrong', aTrueFalse({ why: {} }), 'true', 0],
    ['hints change nothing: right', aTrueFalse({ answer: true, hints: [text('hint')] }), 'true', 1],
    ['hints change nothing: wrong', aTrueFalse({ answer: true, hints: [text('hint')] }), 'false', 0],
  ])('%s', (_title, question, choice, earned) => {
    expect(trueFalse.grade(question, { choice })).toMatchObject({
      earned,
      of: 1,
      fraction: earned,
      correct: earned === 1,
    });
  });

  it.each([
    ['a third side', { choice: 'maybe' }],
    ['a truth value instead of its name', { choice: true }],
    ['a list', { choices: ['true'] }],
    ['the constructor', { choice: 'constructor' }],
    ['a prototype key', { choice: '__proto__' }],
    ['NUL', { choice: 'true\0' }],
    ['a million characters', { choice: 'true'.repeat(250_000) }],
  ])('refuses %s', (_title, response) => {
    expect(() => trueFalse.grade(aTrueFalse(), response)).toThrow(expect.objectContaining({ code: 'bad-response' }));
  });

  it('is presented with "true" first, whatever the seed', () => {
    for (let seed = 0; seed < 50; seed++)
      expect(questionTypeOf('true-false').present(aTrueFalse(), `seed-${seed}`)).toMatchObject({
        options: [{ id: 'true' }, { id: 'false' }],
      });
  });

  it('lint wants a reason for each side', () => {
    expect(trueFalse.lint(aTrueFalse())).toEqual([]);
    expect(trueFalse.lint(aTrueFalse({ why: { true: text('w') } }))).toEqual([
      { path: ['why', 'false'], rule: 'unexplained-option' },
    ]);
  });

  it('reviews both sides', () => {
    expect(trueFalse.review(aTrueFalse(), { choice: 'true' }).options).toMatchObject([
      { id: 'true', chosen: true, correct: false, why: { en: 'secret true' } },
      { id: 'false', chosen: false, correct: true, why: { en: 'secret false' } },
    ]);
  });

  it('counts both sides', () => {
    expect(trueFalse.choices(aTrueFalse()).map(({ key, correct }) => [key, correct])).toEqual([
      ['true', false],
      ['false', true],
    ]);
    expect(trueFalse.chosen(aTrueFalse(), { choice: 'true' })).toEqual(['true']);
  });

  it.each(['', 'TRUE', 'yes', 'true,false'])('refuses to read "%s"', (printed) => {
    expect(() => trueFalse.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
