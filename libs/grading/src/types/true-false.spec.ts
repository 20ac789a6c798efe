import { describe, expect, it } from 'vitest';
import { questionTypeOf } from '../registry.js';
import { aTrueFalse, text } from '../testing/questions.js';
import { trueFalse } from './true-false.js';

describe('true or false', () => {
  it.each([
    ['a false statement called false is right', false, 'false', 1],
    ['a false statement called true is wrong', false, 'true', 0],
    ['a true statement called true is right', true, 'true', 1],
    ['a true statement called false is wrong', true, 'false', 0],
  ])('%s', (_title, answer, choice, fraction) => {
    expect(trueFalse.grade(aTrueFalse({ answer }), { choice })).toMatchObject({ fraction, correct: fraction === 1 });
  });

  it.each([
    ['a third side', { choice: 'maybe' }],
    ['a truth value instead of its name', { choice: true }],
    ['a list', { choices: ['true'] }],
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

  it.each(['', 'TRUE', 'yes', 'true,false'])('refuses to read "%s"', (printed) => {
    expect(() => trueFalse.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
