import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTypeOf, type Question } from '../registry.js';
import { multipleWithChoices, questionWithResponse } from '../testing/arbitraries.js';
import { aMultiple } from '../testing/questions.js';
import { multiple } from './multiple.js';

const runs = { numRuns: 300 };

/** Of each kind what is changed below. */
interface Answer {
  pairs?: Record<string, string>;
  order?: string[];
  most?: string;
  least?: string;
}

type Better = { question: Question; response: unknown } | undefined;

/** The same answer with one thing in it done better, or the same question kinder to it; undefined where nothing is. */
function improved(question: Question, response: Answer, pick: number): Better {
  switch (question.kind) {
    case 'matching':
    case 'groups': {
      const part = question.parts[pick % question.parts.length]!;
      const right = 'match' in part ? part.match : part.group;
      return { question, response: { pairs: { ...response.pairs, [part.id]: right } } };
    }
    case 'gap-select': {
      const gap = question.gaps[pick % question.gaps.length]!;
      const right = gap.options.find(({ correct }) => correct)!.id;
      return { question, response: { pairs: { ...response.pairs, [gap.id]: right } } };
    }
    case 'ordering': {
      const order: string[] = [...response.order!];
      const at = order.findIndex((id, place) => place > 0 && id < order[place - 1]!);
      if (at > 0) [order[at - 1], order[at]] = [order[at]!, order[at - 1]!];
      return { question, response: { order } };
    }
    case 'short-answer': {
      const accepted = question.accepted.map((one) => ({ ...one, credit: Math.min(100, one.credit + pick) }));
      return { question: { ...question, accepted }, response };
    }
    case 'judgement': {
      const sorted = [...question.options].sort((a, b) => b.rating - a.rating).map(({ id }) => id);
      const [best, worst] = [sorted[0]!, sorted.at(-1)!];
      if (pick % 2 === 0)
        return { question, response: { ...response, ...(response.least !== best && { most: best }) } };
      return { question, response: { ...response, ...(response.most !== worst && { least: worst }) } };
    }
    case 'case': {
      const points = question.story!.points.map((point) => ({
        ...point,
        choices: point.choices.map((choice) =>
          choice.id === 'abc'[pick % 3] ? { ...choice, value: 'best' as const } : choice,
        ),
      }));
      return { question: { ...question, story: { ...question.story!, points } }, response };
    }
    default:
      return undefined;
  }
}

describe('partial credit', () => {
  it('never falls when something is done better', () => {
    const tried = new Set<string>();
    fc.assert(
      fc.property(questionWithResponse, fc.nat(60), ({ question, response }, pick) => {
        const better = improved(question, response as Answer, pick);
        if (!better) return;
        const type = questionTypeOf(question.kind);
        const before = type.grade(question, response).fraction;
        const after = type.grade(better.question, better.response).fraction;
        expect(after).toBeGreaterThanOrEqual(before);
        if (after > before) tried.add(question.kind);
      }),
      { numRuns: 1500, seed: 1 },
    );
    expect([...tried].sort()).toEqual([
      'case',
      'gap-select',
      'groups',
      'judgement',
      'matching',
      'ordering',
      'short-answer',
    ]);
  });

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
