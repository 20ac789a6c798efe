import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../grade.js';
import type { QuestionReview } from '../question-type.js';
import { questionTypeOf, type Question } from '../registry.js';
import { questionWithResponse } from '../testing/arbitraries.js';

const runs = { numRuns: 300 };

/** Whether a review shows everything right, as its kind shows it; null where nothing says. */
function showsRight({ kind }: Question, { options, parts, steps }: QuestionReview): boolean | null {
  switch (kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return options.every(({ chosen, correct }) => chosen === correct);
    case 'judgement':
      return options.every(({ said, experts }) => said === experts);
    case 'reflection':
    case 'self-rating':
      return null;
    case 'case':
      return steps.length === 3 && steps.every(({ value }) => value === 'best');
    default:
      return parts.length > 0 && parts.every(({ correct }) => correct);
  }
}

describe('every review', () => {
  it('shows everything right exactly when the answer was marked right', () => {
    fc.assert(
      fc.property(questionWithResponse, ({ question, response }) => {
        const type = questionTypeOf(question.kind);
        const grade: Grade = type.grade(question, response);
        const review = type.review(question, response);
        const right = showsRight(question, review);
        if (type.marking?.(question) === undefined || type.marking(question) === 'rules')
          expect(grade.correct).toBe(right);
        if (
          'scoring' in question &&
          question.scoring === 'partial' &&
          review.parts.length > 0 &&
          question.kind !== 'ordering'
        )
          expect(grade).toMatchObject({
            earned: review.parts.filter(({ correct }) => correct).length,
            of: review.parts.length,
          });
      }),
      runs,
    );
  });

  it('shows nothing given where nothing was', () => {
    fc.assert(
      fc.property(questionWithResponse, ({ question }) => {
        const { options, parts, steps, text } = questionTypeOf(question.kind).review(question, undefined);
        expect(options.filter(({ chosen, said }) => chosen || said)).toEqual([]);
        expect(parts.filter(({ given, correct }) => given !== null || correct)).toEqual([]);
        expect([steps, text]).toEqual([[], null]);
      }),
      runs,
    );
  });

  it('shows as much given as statistics count', () => {
    fc.assert(
      fc.property(questionWithResponse, ({ question, response }) => {
        const type = questionTypeOf(question.kind);
        const { options, parts, steps } = type.review(question, response);
        const chosen = type.chosen(question, response);
        const places = new Set(steps.map(({ id }) => id.replace(/#.*/, ''))).size;
        const given = parts.filter(({ given: words }) => words !== null && words.lv !== '').length;
        const shown = options.filter((option) => option.chosen).length + given + places;
        if (question.kind !== 'number') expect(chosen).toHaveLength(shown);
      }),
      runs,
    );
  });
});

describe('what statistics count', () => {
  it('is known beforehand, and all of the right ones make a right answer', () => {
    fc.assert(
      fc.property(questionWithResponse, ({ question, response }) => {
        const type = questionTypeOf(question.kind);
        const choices = type.choices(question);
        const chosen = type.chosen(question, response);
        expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
        expect(choices.map(({ key }) => key)).toEqual(expect.arrayContaining(chosen));
        expect(new Set(chosen).size).toBe(chosen.length);
        const right = choices.filter(({ correct }) => correct).map(({ key }) => key);
        const all = chosen.length === right.length && right.every((key) => chosen.includes(key));
        const apart = ['short-answer', 'number', 'reflection', 'self-rating'];
        const marked = type.marking?.(question) ?? 'rules';
        if (!apart.includes(question.kind) && marked === 'rules')
          expect(type.grade(question, response).correct).toBe(all);
      }),
      runs,
    );
  });
});
