import { expect, it } from 'vitest';
import { type Marked, shortPoints, verdictOf } from './verdict';

const rows: [string, Marked, string | undefined][] = [
  ['right', { correct: true, points: 1, max: 1 }, 'correct'],
  ['right at a later try', { correct: true, points: 0.67, max: 1 }, 'correct'],
  ['wrong', { correct: false, points: 0, max: 1 }, 'incorrect'],
  ['surely wrong', { correct: false, points: -2, max: 1 }, 'incorrect'],
  ['partly right', { correct: false, points: 0.5, max: 1 }, 'partly'],
  ['not answered', { correct: false, points: 0, max: 1, answered: false }, 'unanswered'],
  ['marked by a person', { correct: null, points: 4, max: 6 }, 'marked'],
  ['marked by a person, not fully', { correct: false, points: 0.5, max: 1, byPerson: true }, 'marked'],
  ['waiting for a person', { correct: null, points: null, max: 6, pending: true }, 'pending'],
  ['not marked at all', { correct: null, points: null, max: 0 }, 'unmarked'],
  [
    'credited to everybody, also unanswered',
    { correct: false, points: 1, max: 1, voided: true, answered: false },
    'voided',
  ],
  ['not to be seen', { correct: null, points: null, max: 1 }, undefined],
];

it.each(rows)('verdict: %s', (_, marked, word) => expect(verdictOf(marked)?.word).toBe(word));

it('points have two decimals at most', () => {
  expect([1 / 3, -2, 0.005, 2.5].map(shortPoints)).toEqual([0.33, -2, 0.01, 2.5]);
});
