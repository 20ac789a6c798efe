import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from './registry.js';
import { scoreAttempt } from './score-attempt.js';
import { shuffle } from './shuffle.js';
import { attempt } from './testing/arbitraries.js';
import { aMultiple, aSingle, aTrueFalse, optionsOf } from './testing/questions.js';

/** `count` single questions, of which the first `right` are answered rightly and the rest wrongly. */
function singles(count: number, right: number): [Question[], Record<string, unknown>] {
  const questions = Array.from({ length: count }, (_, n) => aSingle({ id: `q-${n}` }));
  return [questions, Object.fromEntries(questions.map(({ id }, n) => [id, { choice: n < right ? 'a' : 'b' }]))];
}

/** Three "partial" questions with `of` right options each, with so many of them picked. */
function partials(of: number, picked: number[]): [Question[], Record<string, unknown>] {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, of);
  const questions = picked.map((_, n) => aMultiple({ id: `q-${n}`, scoring: 'partial', options: optionsOf(of, ids) }));
  return [questions, Object.fromEntries(picked.map((count, n) => [`q-${n}`, { choices: ids.slice(0, count) }]))];
}

describe('the score of an attempt', () => {
  it.each([
    ['8 of 10 passes 80 %', singles(10, 8), 80, { points: 8, max: 10, percent: 80, passed: true }],
    ['7 of 10 does not pass 80 %', singles(10, 7), 80, { points: 7, percent: 70, passed: false }],
    ['10 of 10 passes 100 %', singles(10, 10), 100, { percent: 100, passed: true }],
    [
      '7 of 25 passes 28 % (0.28 × 100 is more than 28 on a computer)',
      singles(25, 7),
      28,
      { percent: 28, passed: true },
    ],
    [
      '29 of 50 passes 58 % (0.58 × 100 is less than 58 on a computer)',
      singles(50, 29),
      58,
      { percent: 58, passed: true },
    ],
    ['2 of 3 passes 66 %', singles(3, 2), 66, { percent: 200 / 3, passed: true }],
    ['2 of 3 does not pass 67 %', singles(3, 2), 67, { passed: false }],
    ['nothing right passes 0 %', singles(4, 0), 0, { percent: 0, passed: true }],
    ['no questions at all never pass', singles(0, 0), 0, { max: 0, percent: 0, passed: false }],
    ['thirds add up without loss', partials(3, [1, 1, 1]), 34, { points: 1, percent: 100 / 3, passed: false }],
    ['sixths add up without loss', partials(6, [1, 1, 1, 1, 1, 1]), 17, { points: 1, passed: false }],
    ['fifths add up to exactly 80 %', partials(5, [3, 4, 5, 4]), 80, { percent: 80, passed: true }],
    [
      'tenths of ten questions: 8 of 10 by fifths',
      partials(5, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
      80,
      { points: 8, passed: true },
    ],
  ])('%s', (_title, [questions, responses], pass, expected) => {
    expect(scoreAttempt(questions, responses, { pass })).toMatchObject(expected);
  });

  it.each([
    ['a missed safety question fails 9 of 10', { 'q-9': { choice: 'b' } }, ['q-9'], false],
    ['an unanswered safety question fails 9 of 10', { 'q-9': undefined }, ['q-9'], false],
    ['a missed everyday question does not', { 'q-0': { choice: 'b' } }, [], true],
  ])('%s', (_title, changed, safetyMissed, passed) => {
    const [questions, responses] = singles(10, 10);
    const withSafety = questions.map((question) => ({ ...question, safety: question.id === 'q-9' }));
    const score = scoreAttempt(withSafety, { ...responses, ...changed }, { pass: 80 });
    expect(score).toMatchObject({ points: 9, safetyMissed, passed });
  });

  it('a safety question with partial credit must be fully right', () => {
    const question = aMultiple({ scoring: 'partial', safety: true });
    const score = scoreAttempt([question], { many: { choices: ['a', 'b'] } }, { pass: 50 });
    expect(score).toMatchObject({ percent: 200 / 3, safetyMissed: ['many'], passed: false });
  });

  it('tells an unanswered question from a wrong one', () => {
    const questions = [aSingle(), aMultiple(), aTrueFalse()];
    const { perQuestion } = scoreAttempt(questions, { one: { choice: 'b' }, many: null, other: 'x' }, { pass: 80 });
    expect(perQuestion).toMatchObject([
      { id: 'one', answered: true, correct: false, fraction: 0 },
      { id: 'many', answered: false, correct: false, fraction: 0 },
      { id: 'yes-no', answered: false, correct: false, fraction: 0 },
    ]);
  });

  it('does not take an inherited property for an answer', () => {
    expect(scoreAttempt([aSingle({ id: 'constructor' })], {}, { pass: 0 }).perQuestion[0]).toMatchObject({
      answered: false,
    });
  });

  it.each([
    [
      'a response that does not fit',
      () => scoreAttempt([aSingle()], { one: { choice: 'z' } }, { pass: 80 }),
      'unknown-option',
    ],
    ['the same question twice', () => scoreAttempt([aSingle(), aSingle()], {}, { pass: 80 }), 'duplicate-question'],
    ['a pass mark above 100', () => scoreAttempt([aSingle()], {}, { pass: 101 }), 'bad-pass'],
    ['a pass mark of 79.5', () => scoreAttempt([aSingle()], {}, { pass: 79.5 }), 'bad-pass'],
  ])('refuses %s', (_title, score, code) => {
    expect(score).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it('lies between 0 and 100 and is passed only without a missed safety question', () => {
    fc.assert(
      fc.property(attempt, fc.integer({ min: 0, max: 100 }), ({ questions, responses }, pass) => {
        const score = scoreAttempt(questions, responses, { pass });
        expect(score.points).toBeGreaterThanOrEqual(0);
        expect(score.points).toBeLessThanOrEqual(score.max);
        expect(score.percent).toBeGreaterThanOrEqual(0);
        expect(score.percent).toBeLessThanOrEqual(100);
        if (score.passed) expect(score.safetyMissed).toEqual([]);
        if (score.passed) expect(score.percent).toBeGreaterThanOrEqual(pass);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of questions or options', () => {
    fc.assert(
      fc.property(attempt, fc.string(), ({ questions, responses }, seed) => {
        const turned = shuffle(questions, seed).map((question) =>
          question.kind === 'single' || question.kind === 'multiple'
            ? { ...question, options: shuffle(question.options, seed) }
            : question,
        );
        const { points, percent, passed, safetyMissed } = scoreAttempt(questions, responses, { pass: 80 });
        const other = scoreAttempt(turned, responses, { pass: 80 });
        expect(other).toMatchObject({ points, percent, passed });
        expect([...other.safetyMissed].sort()).toEqual([...safetyMissed].sort());
      }),
      { numRuns: 1000 },
    );
  });
});
