import { describe, expect, it } from 'vitest';
import { anOrdering } from '../testing/placed-questions.js';
import { text } from '../testing/questions.js';
import { ordering } from './ordering.js';

const four = anOrdering();
const all = anOrdering(4, { scoring: 'all' });
const order = (letters: string) => ({ order: [...letters] });

describe('putting into order (the alphabet is right)', () => {
  it.each([
    ['the right order: 6 pairs right', four, 'abcd', 6, 6],
    ['first two exchanged: 5 right, 1 wrong', four, 'bacd', 4, 6],
    ['last two exchanged: 5 right, 1 wrong', four, 'abdc', 4, 6],
    ['the middle exchanged: 5 right, 1 wrong', four, 'acbd', 4, 6],
    ['both halves exchanged inside: 4 right, 2 wrong', four, 'badc', 2, 6],
    ['the first third: 4 right, 2 wrong', four, 'bcad', 2, 6],
    ['the last second: 4 right, 2 wrong', four, 'adbc', 2, 6],
    ['the last first: 3 right, 3 wrong', four, 'dabc', 0, 6],
    ['the first last: 3 right, 3 wrong', four, 'bcda', 0, 6],
    ['more wrong than right is not below nothing: 2 right, 4 wrong', four, 'cdab', 0, 6],
    ['turned round: 6 wrong', four, 'dcba', 0, 6],
    ['two in order', anOrdering(2), 'ab', 1, 1],
    ['two exchanged', anOrdering(2), 'ba', 0, 1],
    ['three, last two exchanged: 2 right, 1 wrong', anOrdering(3), 'acb', 1, 3],
    ['three, turned by one: 1 right, 2 wrong', anOrdering(3), 'bca', 0, 3],
    ['eight, last two exchanged: 27 right, 1 wrong', anOrdering(8), 'abcdefhg', 26, 28],
    ['all or nothing: the right order', all, 'abcd', 1, 1],
    ['all or nothing: last two exchanged', all, 'abdc', 0, 1],
  ])('%s', (_title, question, given, earned, of) => {
    expect(ordering.grade(question, order(given))).toMatchObject({ earned, of, correct: earned === of });
  });

  it.each([
    ['one left out', order('abc'), 'bad-response'],
    ['nothing', order(''), 'bad-response'],
    ['one named twice', order('abca'), 'bad-response'],
    ['one of another question', order('abcz'), 'unknown-option'],
    ['a thousand', { order: Array.from({ length: 1000 }, (_, n) => `o${n}`) }, 'bad-response'],
    ['a text', { order: 'abcd' }, 'bad-response'],
    ['numbers', { order: [1, 2, 3, 4] }, 'bad-response'],
    ['a prototype key', { order: ['a', 'b', 'c', '__proto__'] }, 'bad-response'],
    ['the constructor', { order: ['a', 'b', 'c', 'constructor'] }, 'unknown-option'],
  ])('refuses %s', (_title, response, code) => {
    expect(() => ordering.grade(four, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it('shows two things always exchanged', () => {
    for (let seed = 0; seed < 20; seed++)
      expect(ordering.present(anOrdering(2), `${seed}`).options.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('lint wants unique ids and reasons', () => {
    expect(ordering.lint(four)).toEqual([]);
    expect(ordering.lint(anOrdering(2, { options: ['a', 'a'].map((id) => ({ id, text: text(id) })) }))).toEqual([
      { path: ['options', 0, 'why'], rule: 'unexplained-option' },
      { path: ['options', 1, 'id'], rule: 'duplicate-option-id' },
      { path: ['options', 1, 'why'], rule: 'unexplained-option' },
    ]);
  });

  it('reviews each place, and counts it', () => {
    const three = anOrdering(3);
    expect(ordering.review(three, order('acb')).parts).toEqual([
      {
        id: '1',
        label: text('1.'),
        given: text('text a'),
        right: [text('text a')],
        correct: true,
        why: text('secret a'),
      },
      {
        id: '2',
        label: text('2.'),
        given: text('text c'),
        right: [text('text b')],
        correct: false,
        why: text('secret b'),
      },
      {
        id: '3',
        label: text('3.'),
        given: text('text b'),
        right: [text('text c')],
        correct: false,
        why: text('secret c'),
      },
    ]);
    expect(ordering.chosen(three, order('acb'))).toEqual(['1/a', '2/c', '3/b']);
    expect(ordering.choices(three)).toHaveLength(9);
    expect(ordering.choices(three)).toContainEqual({ key: '2/b', label: [text('2.'), text('text b')], correct: true });
  });

  it.each(['', 'a,a', 'a,,b', 'A', 'a b'])('refuses to read "%s"', (printed) => {
    expect(() => ordering.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
