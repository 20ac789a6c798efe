import { describe, expect, it } from 'vitest';
import { gradeByRubric, mostPoints, rubric } from './rubric.js';
import { aRubric } from './testing/open-questions.js';

const criteria = aRubric([[0, 1, 2], [0, 3]]);

describe('marking by a rubric', () => {
  it.each([
    [{ c1: 'l1', c2: 'l1' }, 0, false],
    [{ c1: 'l2', c2: 'l1' }, 1, false],
    [{ c1: 'l1', c2: 'l2' }, 3, false],
    [{ c2: 'l2', c1: 'l3' }, 5, true],
  ])('%j earns %s of 5', (mark, earned, correct) => {
    expect(gradeByRubric(criteria, mark)).toEqual({ earned, of: 5, correct, fraction: earned / 5 });
  });

  it.each([
    ['a criterion without a level', { c1: 'l1' }],
    ['an unknown criterion', { c1: 'l1', c9: 'l1' }],
    ['one criterion more', { c1: 'l1', c2: 'l1', c3: 'l1' }],
    ['a level of another criterion', { c1: 'l1', c2: 'l3' }],
    ['an inherited name', { c1: 'l1', constructor: 'l1' }],
    ['a number', { c1: 1, c2: 'l1' }],
    ['nothing', undefined],
    ['a list', ['l1', 'l1']],
  ])('refuses %s', (_title, mark) => {
    expect(() => gradeByRubric(criteria, mark)).toThrow(expect.objectContaining({ code: 'bad-mark' }));
  });

  it('names the criterion that has no level', () => {
    expect(() => gradeByRubric(criteria, { c1: 'l1', c2: 'l9' })).toThrow(expect.objectContaining({ details: { optionId: 'c2' } }));
  });

  it('takes the best level of each criterion for the most, wherever it stands', () => {
    expect(mostPoints(aRubric([[2, 0], [1, 5, 3]]))).toBe(7);
    expect(gradeByRubric(aRubric([[0, 0]]), { c1: 'l2' })).toMatchObject({ earned: 0, of: 1, correct: false });
  });

  it.each([
    ['no criteria', []],
    ['nine criteria', aRubric(Array.from({ length: 9 }, () => [0, 1]))],
    ['one level', aRubric([[1]])],
    ['seven levels', aRubric([[0, 1, 2, 3, 4, 5, 6]])],
    ['half a point', aRubric([[0, 0.5]])],
    ['less than nothing', aRubric([[-1, 1]])],
  ])('is not written with %s', (_title, said) => {
    expect(rubric.safeParse(said).success).toBe(false);
  });

  it('is written with as many as there may be', () => {
    expect(rubric.safeParse(aRubric(Array.from({ length: 8 }, () => [0, 1, 2, 3, 4, 100]))).success).toBe(true);
  });
});
