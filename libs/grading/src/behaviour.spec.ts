import { describe, expect, it } from 'vitest';
import { certaintyMark, questionProgress, type Certainty } from './behaviour.js';
import { gradeOf } from './grade.js';
import type { Behaviour, QuizPolicy } from './quiz-policy.js';
import { aReflection, aSelfRating } from './testing/open-questions.js';
import { aMatching } from './testing/placed-questions.js';
import { aMultiple, aSingle, text } from './testing/questions.js';
import { choices, shareOf } from './testing/steps.js';

const rules = (behaviour: Behaviour, tries: Partial<QuizPolicy['tries']> = {}) => ({
  behaviour,
  tries: { most: 3, deduction: 33, ...tries },
});
const [live, over] = [{ ended: false }, { ended: true }];
const question = aSingle({ hints: [text('first hint'), text('second hint')] });

/** Closed, checked, points or null; the answer that counts by its revision. */
type Row = [line: string, when: { ended: boolean }, closed: boolean, checked: boolean, mark: string | null, last: number];

const told = (behaviour: Behaviour, line: string, when: { ended: boolean }): Row => {
  const { closed, checked, mark, last } = questionProgress(question, choices(line), rules(behaviour), when);
  return [line, when, closed, checked, mark && `${mark.earned}/${mark.of} ${mark.correct}`, last?.revision ?? 0];
};

describe('a quiz that is marked at its end', () => {
  it.each<Row>([
    ['', live, false, false, null, 0],
    ['', over, true, false, null, 0],
    ['b a', live, false, false, null, 2],
    ['b a', over, true, false, '1/1 true', 2],
    ['a b', over, true, false, '0/1 false', 2],
    ['a! b', live, false, false, null, 2],
    ['a! b', over, true, false, '0/1 false', 2],
  ])('%s', (...row) => {
    expect(told('deferred', row[0], row[1])).toEqual(row);
    expect(questionProgress(question, choices(row[0]), rules('deferred'), row[1])).toMatchObject({ triesLeft: null, hints: 0 });
  });
});

describe('a quiz that checks each answer once', () => {
  it.each<Row>([
    ['b', live, false, false, null, 1],
    ['b', over, true, false, '0/1 false', 1],
    ['a', over, true, false, '1/1 true', 1],
    ['a!', live, true, true, '1/1 true', 1],
    ['b!', live, true, true, '0/1 false', 1],
    ['b!', over, true, true, '0/1 false', 1],
    ['b a!', live, true, true, '1/1 true', 2],
    ['b! a', live, true, true, '0/1 false', 1],
    ['b! a!', over, true, true, '0/1 false', 1],
  ])('%s', (...row) => {
    expect(told('immediate', row[0], row[1])).toEqual(row);
    expect(questionProgress(question, choices(row[0]), rules('immediate'), row[1])).toMatchObject({ triesLeft: null, hints: 0 });
  });
});

describe('a quiz with several tries', () => {
  it.each<[line: string, when: { ended: boolean }, triesLeft: number, hints: number, mark: string | null, closed: boolean]>([
    ['', live, 3, 0, null, false],
    ['b', live, 3, 0, null, false],
    ['b', over, 0, 0, '0/1 false', true],
    ['a', over, 0, 0, '1/1 true', true],
    ['a!', live, 0, 0, '1/1 true', true],
    ['b!', live, 2, 1, '0/1 false', false],
    ['b!', over, 0, 1, '0/1 false', true],
    ['b! b! b!', live, 2, 1, '0/1 false', false],
    ['b! b', over, 0, 1, '0/1 false', true],
    ['b! a!', live, 0, 1, '67/100 true', true],
    ['b! c a!', live, 0, 1, '67/100 true', true],
    ['b! a', live, 2, 1, '0/1 false', false],
    ['b! a', over, 0, 1, '67/100 true', true],
    ['b! c', over, 0, 1, '0/1 false', true],
    ['b! c!', live, 1, 2, '0/1 false', false],
    ['b! c! a!', live, 0, 2, '34/100 true', true],
    ['b! c! d!', live, 0, 2, '0/1 false', true],
    ['b! c! d! a!', over, 0, 2, '0/1 false', true],
    ['a! b!', over, 0, 0, '1/1 true', true],
  ])('%s', (line, when, triesLeft, hints, mark, closed) => {
    const progress = questionProgress(question, choices(line), rules('tries'), when);
    expect(progress).toMatchObject({ triesLeft, hints, closed });
    expect(progress.mark && `${progress.mark.earned}/${progress.mark.of} ${progress.mark.correct}`).toBe(mark);
  });

  it.each([
    ['nothing off', { deduction: 0 }, 'b! a!', 1],
    ['everything off', { deduction: 100 }, 'b! a!', 0],
    ['never below nothing', { deduction: 100, most: 5 }, 'b! c! d! a!', 0],
    ['two tries only', { most: 2 }, 'b! c! a!', 0],
  ])('with %s', (_title, tries, line, share) => {
    expect(shareOf(questionProgress(question, choices(line), rules('tries', tries), live).mark!)).toBe(share);
  });

  it.each([
    [33, 201 / 300],
    [50, 2 / 3],
  ])('lets the best try count, less what it costs (%s off)', (deduction, share) => {
    const many = aMultiple({ scoring: 'partial' });
    const steps = [['a', 'b'], ['a', 'b', 'c']].map((ids, n) => ({ revision: n + 1, response: { choices: ids }, check: true, certainty: null }));
    const { mark } = questionProgress(many, steps, rules('tries', { deduction }), live);
    expect(shareOf(mark!)).toBeCloseTo(share, 12);
    expect(mark!.correct).toBe(true);
  });

  it('takes the same pairs in another order for the same answer', () => {
    const pairs = [{ p1: 'o2', p2: 'o1' }, { p2: 'o1', p1: 'o2' }];
    const steps = pairs.map((said, n) => ({ revision: n + 1, response: { pairs: said }, check: true, certainty: null }));
    expect(questionProgress(aMatching(), steps, rules('tries'), live)).toMatchObject({ triesLeft: 2, checked: true });
  });

  it('gives no more hints than there are', () => {
    expect(questionProgress(aSingle(), choices('b!'), rules('tries'), live).hints).toBe(0);
  });
});

describe('a quiz that asks how sure one is', () => {
  it.each<[Certainty | null, line: string, earned: number]>([
    [1, 'a', 1],
    [2, 'a', 2],
    [3, 'a', 3],
    [1, 'b', 0],
    [2, 'b', -2],
    [3, 'b', -6],
    [null, 'a', 1],
    [null, 'b', 0],
  ])('certainty %s, answer %s: %s thirds', (certainty, line, earned) => {
    const { mark } = questionProgress(question, choices(line, certainty), rules('certainty'), over);
    expect(mark).toEqual({ earned, of: 3, correct: line === 'a' });
    expect(questionProgress(question, choices(line, certainty), rules('certainty'), live).mark).toBeNull();
  });

  it('weighs the last answer by what was said with it', () => {
    const steps = [...choices('b', 3), { ...choices('a', 2)[0]!, revision: 2 }];
    expect(questionProgress(question, steps, rules('certainty'), over).mark).toEqual({ earned: 2, of: 3, correct: true });
  });

  it('puts a partly right answer between the two weights', () => {
    expect(certaintyMark(gradeOf(1, 2), 3)).toEqual({ earned: -3, of: 6, correct: false });
    expect(certaintyMark(gradeOf(2, 3), 2)).toEqual({ earned: 2, of: 9, correct: false });
  });

  it.each<[chance: number, best: Certainty]>([
    [0.5, 1],
    [0.66, 1],
    [0.67, 2],
    [0.79, 2],
    [0.81, 3],
    [1, 3],
  ])('pays most for saying what one believes: right %s of the time, certainty %s', (chance, best) => {
    const expected = ([1, 2, 3] as const).map(
      (level) => chance * certaintyMark(gradeOf(1, 1), level).earned + (1 - chance) * certaintyMark(gradeOf(0, 1), level).earned,
    );
    expect(expected.indexOf(Math.max(...expected)) + 1).toBe(best);
  });
});

describe.each([
  ['a text', aReflection(), { text: 'Thoughts.' }],
  ['a self-rating', aSelfRating(), { choice: 's5' }],
])('%s', (_title, open, response) => {
  it.each<Behaviour>(['deferred', 'immediate', 'tries', 'certainty'])('is never marked by the rules (%s)', (behaviour) => {
    const steps = [{ revision: 1, response, check: true, certainty: null }];
    expect(questionProgress(open, steps, rules(behaviour), live)).toEqual({ last: steps[0], closed: false, checked: false, triesLeft: null, hints: 0, mark: null });
    expect(questionProgress(open, steps, rules(behaviour), over)).toMatchObject({ closed: true, mark: null, hints: 0 });
  });
});
