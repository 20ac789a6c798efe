import { describe, expect, it } from 'vitest';
import { aSelfRating } from '../testing/open-questions.js';
import { text } from '../testing/questions.js';
import { selfRating } from './self-rating.js';

const five = aSelfRating();

describe('a self-rating', () => {
  it.each([
    ['the lowest of five steps', 5, 1],
    ['the second of five', 5, 2],
    ['the middle of five', 5, 3],
    ['the fourth of five', 5, 4],
    ['the highest of five', 5, 5],
    ['the lower of two', 2, 1],
    ['the higher of two', 2, 2],
    ['the lowest of three', 3, 1],
    ['the highest of three', 3, 3],
    ['the lowest of seven', 7, 1],
    ['the middle of seven', 7, 4],
    ['the highest of seven', 7, 7],
  ])('earns nothing and is neither right nor wrong: %s', (_title, count, step) => {
    const question = aSelfRating(count);
    const choice = `s${step}`;
    expect(selfRating.grade(question, { choice })).toMatchObject({ earned: 0, of: 1, correct: false });
    const { options } = selfRating.review(question, { choice });
    expect(options.map(({ chosen, correct }) => [chosen, correct])).toEqual(
      Array.from({ length: count }, (_, n) => [n + 1 === step, null]),
    );
    expect(selfRating.chosen(question, { choice })).toEqual([choice]);
  });

  it.each([
    ['a step that is not there', { choice: 's6' }, 'unknown-option'],
    ['the constructor', { choice: 'constructor' }, 'unknown-option'],
    ['a prototype key', { choice: '__proto__' }, 'bad-response'],
    ['a number', { choice: 3 }, 'bad-response'],
    ['a negative number', { choice: '-1' }, 'bad-response'],
    ['several', { choices: ['s1', 's2'] }, 'bad-response'],
    ['nothing', {}, 'bad-response'],
  ])('refuses %s', (_title, response, code) => {
    expect(() => selfRating.grade(five, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it('is marked by nobody, and shown from the lowest step up', () => {
    expect(selfRating.marking()).toBe('none');
    expect(selfRating.present(five).options.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's5']);
    expect(selfRating.choices(aSelfRating(2))).toEqual([
      { key: 's1', label: [text('step 1')], correct: null },
      { key: 's2', label: [text('step 2')], correct: null },
    ]);
  });

  it('lint wants unique ids, and no reasons', () => {
    expect(selfRating.lint(five)).toEqual([]);
    expect(selfRating.lint(aSelfRating(2, { options: [five.options[0]!, five.options[0]!] }))).toEqual([
      { path: ['options', 1, 'id'], rule: 'duplicate-option-id' },
    ]);
  });

  it.each(['', 'S1', 's1,s2', ' s1'])('refuses to read "%s"', (printed) => {
    expect(() => selfRating.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
