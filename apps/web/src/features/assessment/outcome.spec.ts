import { describe, expect, it } from 'vitest';
import { missedIn, outcomeOf } from './outcome';

type Questions = Parameters<typeof missedIn>[0];
const question = (id: string, over: object = {}) =>
  ({ id, correct: false, voided: false, pending: false, max: 1, view: { kind: 'single' }, ...over }) as Questions[number];

describe('outcomeOf', () => {
  const result = { passed: true } as NonNullable<Parameters<typeof outcomeOf>[0]['result']>;
  it.each([
    ['passed', { result, waiting: 0 }],
    ['not-passed', { result: { ...result, passed: false }, waiting: 0 }],
    ['waiting', { result: null, waiting: 2 }],
    ['hidden', { result: null, waiting: 0 }],
  ])('is %s', (word, attempt) => expect(outcomeOf(attempt)).toBe(word));
});

it('missed are only questions known to be wrong', () => {
  const questions = [
    question('wrong'),
    question('right', { correct: true }),
    question('unknown', { correct: null }),
    question('credited', { voided: true }),
    question('waiting', { pending: true }),
    question('read', { view: { kind: 'reflection' } }),
    question('unmarked', { max: 0 }),
  ];
  expect(missedIn(questions).map(({ id }) => id)).toEqual(['wrong']);
});
