import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTypeOf, questionTypes, type QuestionKind } from '../registry.js';
import { questionWithResponse } from '../testing/arbitraries.js';
import { aSingle, text } from '../testing/questions.js';

const runs = { numRuns: 300 };
const options = ['id', 'kind', 'options', 'prompt'];
const pairing = ['id', 'kind', 'options', 'parts', 'prompt'];

/** Everything that a view of a kind is made of, at its top. */
const shapes: Record<QuestionKind, string[]> = {
  single: options,
  multiple: options,
  'true-false': options,
  ordering: options,
  judgement: options,
  'self-rating': options,
  matching: pairing,
  groups: pairing,
  'gap-select': ['gaps', 'id', 'kind', 'prompt', 'text'],
  'short-answer': ['id', 'kind', 'maxLength', 'prompt'],
  number: ['id', 'kind', 'prompt', 'units'],
  reflection: ['id', 'kind', 'maxWords', 'minWords', 'prompt', 'rubric'],
  case: ['id', 'intro', 'kind', 'points', 'prompt', 'title'],
};

const telling = [
  ...['correct', 'why', 'answer', 'tolerance', 'factor', 'match', 'group', 'rating', 'accepted', 'credit', 'value'],
  ...['expert', 'story', 'feedback', 'hints', 'safety', 'tags', 'passage', 'scoring'],
];

/** The names of all keys in a value, at any depth. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)]);
}

describe('every view', () => {
  it('never shows the answer or a reason before marking', () => {
    fc.assert(
      fc.property(questionWithResponse, fc.string(), ({ question }, seed) => {
        const said = { ...question, feedback: text('secret'), hints: [text('secret')], passage: 'secret#secret' };
        const view = questionTypeOf(question.kind).present(said, seed);
        expect(Object.keys(view).sort()).toEqual(shapes[question.kind]);
        const keys = keysIn(view);
        expect(telling.filter((key) => keys.includes(key))).toEqual([]);
        expect(JSON.stringify(view)).not.toMatch(/secret|12[.,]5|R[iī]ga|[ĶK]emeri/);
      }),
      runs,
    );
  });

  it('shows the same things, all of them, in an order that the seed alone decides', () => {
    fc.assert(
      fc.property(questionWithResponse, fc.string(), ({ question }, seed) => {
        const type = questionTypeOf(question.kind);
        const view = type.present(question, seed);
        expect(type.present(question, seed)).toEqual(view);
        for (const key of ['options', 'parts', 'gaps', 'units'] as const) {
          if (!(key in view) || !(key in question)) continue;
          const ids = (list: unknown) => (list as { id: string }[]).map(({ id }) => id).sort();
          expect(ids(view[key as never])).toEqual(ids(question[key as never]));
        }
      }),
      runs,
    );
  });

  it('gives two questions of one attempt orders of their own', () => {
    const orders = Array.from({ length: 20 }, (_, n) =>
      questionTypes.single
        .present(aSingle({ id: `q-${n}` }), 'one seed')
        .options.map(({ id }) => id)
        .join(''),
    );
    expect(new Set(orders).size).toBeGreaterThan(5);
  });

  it('never shows an ordering in its right order', () => {
    fc.assert(
      fc.property(questionWithResponse, fc.string(), ({ question }, seed) => {
        if (question.kind !== 'ordering') return;
        const { options: shown } = questionTypes.ordering.present(question, seed);
        expect(shown.map(({ id }) => id)).not.toEqual(question.options.map(({ id }) => id));
      }),
      runs,
    );
  });
});
