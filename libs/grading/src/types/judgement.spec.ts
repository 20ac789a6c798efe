import { describe, expect, it } from 'vitest';
import { aJudgement } from '../testing/open-questions.js';
import { text } from '../testing/questions.js';
import { judgement } from './judgement.js';

const four = aJudgement();
const wide = aJudgement([10, 1, 5]);
const narrow = aJudgement([3, 2, 1]);

describe('judging a situation (a is rated 9, b 6, c 4, d 2; of 14)', () => {
  it.each([
    ['the best and the worst: 7 + 7', four, 'least=d,most=a', 14, 14],
    ['the best only', four, 'most=a', 7, 14],
    ['the worst only', four, 'least=d', 7, 14],
    ['the second best and the worst: 4 + 7', four, 'least=d,most=b', 11, 14],
    ['the best and the second worst: 7 + 5', four, 'least=c,most=a', 12, 14],
    ['both beside it: 4 + 5', four, 'least=c,most=b', 9, 14],
    ['the middle two exchanged: 2 + 3', four, 'least=b,most=c', 5, 14],
    ['the best, and nearly the best as the worst: 7 + 3', four, 'least=b,most=a', 10, 14],
    ['the worst as the best: 0 + 5', four, 'least=c,most=d', 5, 14],
    ['exactly the other way round', four, 'least=a,most=d', 0, 14],
    ['the best as the worst only', four, 'least=a', 0, 14],
    ['nothing said', four, '', 0, 14],
    ['the whole range: 4 + 9 of 18', wide, 'least=b,most=c', 13, 18],
    ['a narrow range: 2 + 1 of 4', narrow, 'least=b,most=a', 3, 4],
    ['ratings that are all alike earn nothing', aJudgement([5, 5, 5]), 'least=b,most=a', 0, 1],
  ])('%s', (_title, question, said, earned, of) => {
    expect(judgement.grade(question, judgement.parse(said))).toMatchObject({ earned, of, correct: earned === of });
  });

  it.each([
    ['the same option as both', { most: 'a', least: 'a' }, 'bad-response'],
    ['an option of another question', { most: 'z' }, 'unknown-option'],
    ['the constructor', { least: 'constructor' }, 'unknown-option'],
    ['a prototype key', { most: '__proto__' }, 'bad-response'],
    ['a rating', { most: 9 }, 'bad-response'],
    ['nothing for one', { most: null, least: 'a' }, 'bad-response'],
    ['a third thing', { most: 'a', least: 'b', middle: 'c' }, 'bad-response'],
    ['a list', ['a', 'b'], 'bad-response'],
  ])('refuses %s', (_title, response, code) => {
    expect(() => judgement.grade(four, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it.each([
    ['a good question', four, []],
    ['two that are best', aJudgement([9, 9, 4]), [{ path: ['options'], rule: 'flat-rating' }]],
    ['two that are worst', aJudgement([9, 4, 4]), [{ path: ['options'], rule: 'flat-rating' }]],
    ['two alike in the middle', aJudgement([9, 5, 5, 1]), []],
    ['all alike', aJudgement([5, 5, 5]), [{ path: ['options'], rule: 'flat-rating' }]],
    [
      'an option twice, without a reason',
      aJudgement([9, 5, 1], { options: [...four.options, { id: 'a', text: text('x'), rating: 5 }] }),
      [
        { path: ['options', 4, 'id'], rule: 'duplicate-option-id' },
        { path: ['options', 4, 'why'], rule: 'unexplained-option' },
      ],
    ],
  ])('lint of %s', (_title, question, findings) => {
    expect(judgement.lint(question)).toEqual(findings);
  });

  it('reviews what the learner and what the experts say', () => {
    const { options } = judgement.review(four, { most: 'a', least: 'c' });
    expect(options.map(({ id, chosen, said, experts, correct }) => [id, chosen, said, experts, correct])).toEqual([
      ['a', true, 'most', 'most', true],
      ['b', false, undefined, undefined, false],
      ['c', true, 'least', undefined, false],
      ['d', false, undefined, 'least', false],
    ]);
    expect(judgement.review(four, undefined).options).toMatchObject([{ experts: 'most', correct: false }, {}, {}, {}]);
  });

  it('counts both ends', () => {
    expect(judgement.chosen(four, { least: 'a', most: 'b' })).toEqual(['most/b', 'least/a']);
    const right = judgement.choices(four).filter(({ correct }) => correct);
    expect(right.map(({ key }) => key)).toEqual(['most/a', 'least/d']);
  });

  it.each(['most', 'most=a,most=b', 'best=a', 'most=a,least=a', '__proto__=a', 'most='])(
    'refuses to read "%s"',
    (printed) => {
      expect(() => judgement.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
    },
  );
});
