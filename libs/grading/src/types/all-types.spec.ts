import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionId } from '../ids.js';
import type { OptionView } from '../question-type.js';
import { questionTypeOf, questionTypes } from '../registry.js';
import { canonical, multipleWithChoices, questionWithResponse } from '../testing/arbitraries.js';
import { aMultiple, aSingle } from '../testing/questions.js';
import { multiple } from './multiple.js';

const runs = { numRuns: 1000 };
const optionsIn = (view: object) => ('options' in view ? (view.options as OptionView[]) : []);

describe('every question type', () => {
  it('gives a mark between 0 and 1, and "correct" exactly at 1', () => {
    fc.assert(
      fc.property(questionWithResponse, ({ question, response }) => {
        const { fraction, correct, earned, of } = questionTypeOf(question.kind).grade(question, response);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        expect(fraction).toBe(earned / of);
        expect(Number.isInteger(earned) && Number.isInteger(of)).toBe(true);
        expect(correct).toBe(fraction === 1);
      }),
      runs,
    );
  });

  it('is marked right exactly when the review shows every right option chosen and no other', () => {
    fc.assert(
      fc.property(questionWithResponse, ({ question, response }) => {
        const type = questionTypeOf(question.kind);
        const { options } = type.review(question, response);
        const agrees = options.every(({ chosen, correct }) => chosen === correct);
        expect(type.grade(question, response).correct).toBe(agrees);
      }),
      runs,
    );
  });

  it('prints a response so that it can be read back', () => {
    fc.assert(
      fc.property(questionWithResponse, ({ question, response }) => {
        const type = questionTypeOf(question.kind);
        const r = canonical(question, response);
        expect(type.parse(type.print(r))).toEqual(r);
      }),
      runs,
    );
  });

  it('prints and reads any option ids that the format allows', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,59}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 6 }), (ids) => {
        const r = multiple.responseSchema.parse({ choices: ids });
        expect(multiple.parse(multiple.print(r))).toEqual(r);
        for (const one of ids) expect(optionId.parse(questionTypes.single.parse(one).choice)).toBe(one);
      }),
      runs,
    );
  });

  it('never shows the answer or a reason before marking', () => {
    fc.assert(
      fc.property(questionWithResponse, fc.string(), ({ question }, seed) => {
        const view = questionTypeOf(question.kind).present(question, seed);
        expect(Object.keys(view).sort()).toEqual(['id', 'kind', 'options', 'prompt']);
        for (const option of optionsIn(view)) expect(Object.keys(option).sort()).toEqual(['id', 'text']);
        expect(JSON.stringify(view)).not.toMatch(/secret|correct|why|answer/);
      }),
      runs,
    );
  });

  it('shows the same options, all of them, in an order that the seed alone decides', () => {
    fc.assert(
      fc.property(questionWithResponse, fc.string(), ({ question, response }, seed) => {
        const type = questionTypeOf(question.kind);
        const view = type.present(question, seed);
        expect(type.present(question, seed)).toEqual(view);
        const inBank = type.review(question, response).options.map(({ id }) => id);
        expect(
          optionsIn(view)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...inBank].sort());
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

  it('never marks an answer differently because its options were shuffled', () => {
    fc.assert(
      fc.property(multipleWithChoices, fc.string(), ({ question, response }, seed) => {
        const order = multiple.present(question, seed).options.map(({ id }) => id);
        const options = order.map((id) => question.options.find((option) => option.id === id)!);
        const choices = order.filter((id) => response.choices.includes(id));
        expect(multiple.grade({ ...question, options }, { choices })).toEqual(multiple.grade(question, response));
      }),
      runs,
    );
  });
});

describe('partial credit', () => {
  it('never falls with another right option and never rises with another wrong one', () => {
    fc.assert(
      fc.property(multipleWithChoices, fc.nat(5), ({ question, response }, pick) => {
        const partial = aMultiple({ scoring: 'partial', options: question.options });
        const extra = question.options.filter(({ id }) => !response.choices.includes(id));
        fc.pre(extra.length > 0);
        const added = extra[pick % extra.length]!;
        const before = multiple.grade(partial, response).fraction;
        const after = multiple.grade(partial, { choices: [...response.choices, added.id] }).fraction;
        if (added.correct) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
      runs,
    );
  });
});
