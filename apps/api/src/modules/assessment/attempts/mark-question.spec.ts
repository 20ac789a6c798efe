import { policyOf, type Question } from '@lidzgaita/grading';
import { describe, expect, it } from 'vitest';
import { choice, essay } from '../../../testing/quiz-questions.js';
import { markQuestion, voidedMark } from './mark-question.js';

const text = (words: string) => ({ lv: words, en: words });
const rating: Question = { id: 'sure', kind: 'self-rating', tags: [], hints: [], safety: false, prompt: text('sure?'), options: ['a', 'b'].map((id) => ({ id, text: text(id) })) };
const policy = policyOf({ draw: 1, pass: 50, attempts: 1 });
const answered = (response: object) => [{ revision: 1, response, check: false, certainty: null }];

describe('credit for everybody', () => {
  it('is a whole point of what is counted, and nothing of what is not', () => {
    expect(voidedMark({ question: choice('q'), version: 'v' }, false)).toMatchObject({ earned: 1, of: 1, correct: true, counted: true, voided: true });
    expect(voidedMark({ question: rating, version: 'v' }, true).counted).toBe(false);
  });
});

describe('a text', () => {
  it.each([
    ['waits for a person', answered({ text: 'words' }), true],
    ['of blanks alone is none', answered({ text: ' \n ' }), false],
    ['that nobody wrote is none', [], false],
  ])('%s', (_title, steps, pending) => {
    expect(markQuestion({ question: essay('q'), version: 'v', steps, policy })).toMatchObject({ pending, answered: pending, earned: 0, counted: true });
  });
});
