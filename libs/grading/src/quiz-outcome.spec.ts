import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayStart, quizOutcome, type FinishedAttempt, type StartRefusal } from './quiz-outcome.js';
import type { QuizPolicy } from './quiz-policy.js';

type Method = QuizPolicy['result'];

/** `82 95! 70`: percentages in order, `!` where a safety question was missed; the pass mark is 80. */
const attempts = (line: string): FinishedAttempt[] =>
  line
    .split(' ')
    .filter(Boolean)
    .map((word, n) => {
      const [percent, safetyMissed] = [Number.parseFloat(word), word.endsWith('!')];
      return { number: n + 1, percent, safetyMissed, passed: percent >= 80 && !safetyMissed };
    });
const outcome = (line: string, result: Method) => {
  const { percent, passed } = quizOutcome(attempts(line), { result, pass: 80 });
  return `${percent} ${passed ? 'passed' : 'failed'}`;
};

describe('what counts of several attempts', () => {
  it.each<[line: string, best: string, last: string, first: string, average: string]>([
    ['', 'null failed', 'null failed', 'null failed', 'null failed'],
    ['80', '80 passed', '80 passed', '80 passed', '80 passed'],
    ['79.9', '79.9 failed', '79.9 failed', '79.9 failed', '79.9 failed'],
    ['60 90', '90 passed', '90 passed', '60 failed', '75 failed'],
    ['70 90', '90 passed', '90 passed', '70 failed', '80 passed'],
    ['90 60', '90 passed', '60 failed', '90 passed', '75 failed'],
    ['60 70', '70 failed', '70 failed', '60 failed', '65 failed'],
    ['95! 82', '82 passed', '82 passed', '95 failed', '88.5 passed'],
    ['82 95!', '82 passed', '95 failed', '82 passed', '88.5 failed'],
    ['95! 60', '95 failed', '60 failed', '95 failed', '77.5 failed'],
    ['95! 70', '95 failed', '70 failed', '95 failed', '82.5 passed'],
    ['80 85', '85 passed', '85 passed', '80 passed', '82.5 passed'],
  ])('%s', (line, best, last, first, average) => {
    expect((['best', 'last', 'first', 'average'] as const).map((method) => outcome(line, method))).toEqual([best, last, first, average]);
  });

  it('passes an average that is the pass mark, also where a sum of thirds is a hair less', () => {
    const thirds = [80 - 1 / 3, 80, 80 + 1 / 3].map((percent, n) => ({ number: n + 1, percent, passed: false, safetyMissed: false }));
    expect(quizOutcome(thirds, { result: 'average', pass: 80 }).passed).toBe(true);
    expect(quizOutcome(attempts('79.99 80'), { result: 'average', pass: 80 }).passed).toBe(false);
  });

  it('does not depend on the order in which the attempts are told, and lies among them', () => {
    const any = fc.tuple(fc.array(fc.record({ percent: fc.integer({ min: 0, max: 100 }), safetyMissed: fc.boolean() }), { minLength: 1, maxLength: 6 }), fc.constantFrom<Method>('best', 'last', 'first', 'average'));
    const withOrder = any.chain(([list, result]) => {
      const told = list.map((one, n) => ({ ...one, number: n + 1, passed: one.percent >= 80 && !one.safetyMissed }));
      return fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }), fc.constant(result));
    });
    fc.assert(
      fc.property(withOrder, ([told, other, result]) => {
        const counted = quizOutcome(told, { result, pass: 80 });
        expect(quizOutcome(other, { result, pass: 80 })).toEqual(counted);
        const percents = told.map(({ percent }) => percent);
        expect(counted.percent).toBeGreaterThanOrEqual(Math.min(...percents) - 1e-9);
        expect(counted.percent).toBeLessThanOrEqual(Math.max(...percents) + 1e-9);
        if (counted.passed) expect(counted.percent! + 1e-9).toBeGreaterThanOrEqual(80);
        if (result === 'best') expect(counted.passed).toBe(told.some(({ passed }) => passed));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('whether an attempt may start', () => {
  const NOW = Date.parse('2026-11-22T10:00:00Z');
  const MINUTE = 60_000;
  const free = { passed: false, waiting: false, used: 0, lastEndedAt: null };
  const terms = { attempts: 2, wait: 30, opensAt: null, closesAt: null };

  it.each<[title: string, done: object, limits: object, refusal: StartRefusal | null, from: number | null]>([
    ['nothing in the way', {}, {}, null, null],
    ['one attempt left', { used: 1 }, {}, null, null],
    ['none left', { used: 2 }, {}, 'attempts-used-up', null],
    ['more used than there are', { used: 3 }, {}, 'attempts-used-up', null],
    ['passed', { passed: true, used: 1 }, {}, 'already-passed', null],
    ['one is being marked', { used: 1, waiting: true }, {}, 'being-marked', null],
    ['the last one is being marked', { used: 2, waiting: true }, {}, 'being-marked', null],
    ['passed while another is being marked', { passed: true, used: 2, waiting: true }, {}, 'already-passed', null],
    ['being marked is told before closed', { used: 1, waiting: true }, { closesAt: NOW }, 'being-marked', null],
    ['passed with the last attempt', { passed: true, used: 2 }, {}, 'already-passed', null],
    ['it opens this millisecond', {}, { opensAt: NOW }, null, null],
    ['it opens the next millisecond', {}, { opensAt: NOW + 1 }, 'not-open-yet', NOW + 1],
    ['it closes this millisecond', {}, { closesAt: NOW }, 'closed', null],
    ['it closes the next millisecond', {}, { closesAt: NOW + 1 }, null, null],
    ['the wait is over this millisecond', { used: 1, lastEndedAt: NOW - 30 * MINUTE }, {}, null, null],
    ['the wait is over the next millisecond', { used: 1, lastEndedAt: NOW - 30 * MINUTE + 1 }, {}, 'wait', NOW + 1],
    ['no wait asked for, ended now', { used: 1, lastEndedAt: NOW }, { wait: 0 }, null, null],
    ['used up is told before closed', { used: 2 }, { closesAt: NOW }, 'attempts-used-up', null],
    ['closed is told before the wait', { used: 1, lastEndedAt: NOW }, { closesAt: NOW }, 'closed', null],
    ['not open is told before the wait', { used: 1, lastEndedAt: NOW }, { opensAt: NOW + 5 }, 'not-open-yet', NOW + 5],
  ])('%s', (_title, done, limits, refusal, from) => {
    expect(mayStart({ ...free, ...done }, { ...terms, ...limits }, NOW)).toEqual({ refusal, from });
  });
});
