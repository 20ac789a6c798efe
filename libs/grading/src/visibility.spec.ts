import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionReview } from './question-type.js';
import { seenMoments, seenThings, type Behaviour, type SeenMoment, type SeenThing } from './quiz-policy.js';
import { questionTypeOf, questionTypes } from './registry.js';
import { questionWithResponse } from './testing/arbitraries.js';
import { text } from './testing/questions.js';
import { hideFrom, momentOf, seenAt, toldOf } from './visibility.js';

const MINUTE = 60_000;
const END = Date.parse('2026-11-22T10:00:00Z');

describe('the moment at which an attempt is looked at', () => {
  it.each<[title: string, submittedAt: number | null, closesAt: number | null, now: number, moment: SeenMoment]>([
    ['while it is live', null, null, END, 'during'],
    ['while it is live, although the test has closed', null, END, END, 'during'],
    ['as it ends', END, null, END, 'after'],
    ['a millisecond before half an hour is over', END, null, END + 30 * MINUTE - 1, 'after'],
    ['half an hour later', END, null, END + 30 * MINUTE, 'later'],
    ['a millisecond before the test closes', END, END + MINUTE, END + MINUTE - 1, 'after'],
    ['as the test closes', END, END + MINUTE, END + MINUTE, 'closed'],
    ['long after the test closed', END, END + MINUTE, END + 99 * MINUTE, 'closed'],
  ])('%s', (_title, submittedAt, closesAt, now, moment) => {
    expect(momentOf(submittedAt, closesAt, now)).toBe(moment);
  });
});

describe('what is told of one question', () => {
  const seen: SeenThing[] = ['answer', 'right', 'explanation'];

  it.each<[title: string, at: { closed: boolean; checked: boolean }, told: SeenThing[]]>([
    ['nothing while it is open and unchecked', { closed: false, checked: false }, []],
    ['not what is right after a wrong try', { closed: false, checked: true }, ['answer', 'explanation']],
    ['all when no more can be answered', { closed: true, checked: true }, seen],
    ['all when the attempt ended unchecked', { closed: true, checked: false }, seen],
  ])('%s', (_title, at, told) => {
    expect(toldOf(seen, at)).toEqual(told);
  });
});

describe('what may be seen at a moment', () => {
  const show = { during: ['answer'], after: ['mark'], later: ['right'], closed: ['explanation'] } satisfies Record<SeenMoment, SeenThing[]>;

  it.each<[Behaviour, SeenThing[]]>([
    ['deferred', []],
    ['certainty', []],
    ['immediate', ['answer']],
    ['tries', ['answer']],
  ])('%s', (behaviour, during) => {
    expect(seenMoments.map((moment) => seenAt({ show, behaviour }, moment))).toEqual([during, ['mark'], ['right'], ['explanation']]);
  });

  it('is a list of its own', () => {
    seenAt({ show, behaviour: 'deferred' }, 'after').push('right');
    expect(show.after).toEqual(['mark']);
  });
});

const word = (thing: string) => `planted-${thing}`;
const planted = (thing: string) => text(word(thing));

/** The same review with words in it that tell what each thing is. */
const plant = ({ options, parts, steps }: QuestionReview): QuestionReview => ({
  options: options.map(({ said, experts, ...option }) => ({ ...option, ...(said && { said }), ...(experts && { experts }), why: planted(option.chosen ? 'why-chosen' : 'why-other') })),
  parts: parts.map((part) => ({ ...part, given: planted('answer'), right: [planted('right')], why: planted('why-other') })),
  steps: steps.map((step) => ({ ...step, question: planted('answer'), chosen: planted('answer'), why: planted('why-other'), expert: planted('why-other') })),
  text: word('answer'),
});

const subsets = Array.from({ length: 2 ** seenThings.length }, (_, bits) => seenThings.filter((_thing, n) => bits & (1 << n)));

/** Every value that stands under one of the keys, wherever it is. */
function valuesOf(value: unknown, keys: readonly string[]): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => [...(keys.includes(key) ? [part] : []), ...valuesOf(part, keys)]);
}

describe.each(subsets.map((seen) => [seen.join(', ') || 'nothing', seen] as const))('a learner who may see %s', (_title, seen) => {
  const may = (thing: SeenThing) => seen.includes(thing);

  it('is told nothing else, of a question of any kind', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(questionWithResponse, ({ question, response }) => {
        kinds.add(question.kind);
        const review = plant(questionTypeOf(question.kind).review(question, response));
        const told = hideFrom(review, seen);
        const json = JSON.stringify(told);
        const mayWhy = may('explanation') && may('right');
        expect([word('answer'), word('right'), word('why-other')].filter((secret) => json.includes(secret)).sort()).toEqual(
          [
            ...(may('answer') ? [word('answer')] : []),
            ...(may('right') && review.parts.length > 0 ? [word('right')] : []),
            ...(mayWhy && (review.parts.length > 0 || (may('answer') && review.steps.length > 0) || review.options.some(({ chosen }) => !chosen)) ? [word('why-other')] : []),
          ].sort(),
        );
        const chosen = review.options.some((option) => option.chosen);
        expect(json.includes(word('why-chosen'))).toBe(chosen && may('explanation') && (may('right') || may('answer')));
        if (!may('answer')) expect(valuesOf(told, ['chosen', 'said', 'given', 'text']).filter((value) => value === true || typeof value === 'string')).toEqual([]);
        if (!may('right')) expect(valuesOf(told, ['correct', 'experts', 'value', 'right']).filter((value) => value !== null)).toEqual([]);
        if (!may('answer') && !may('right')) expect(told.parts.map(({ given, correct }) => [given, correct])).toEqual(told.parts.map(() => [null, null]));
        expect(told.options.map(({ id }) => id)).toEqual(review.options.map(({ id }) => id));
        expect(told.parts.map(({ id }) => id)).toEqual(review.parts.map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
    expect([...kinds].sort()).toEqual(Object.keys(questionTypes).sort());
  });
});
