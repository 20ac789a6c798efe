import { describe, expect, it } from 'vitest';
import { questionSchema, type Question } from './registry.js';
import { aCase } from './testing/case-questions.js';
import { aJudgement, aNumber, aReflection, aRubric, aSelfRating, aShortAnswer } from './testing/open-questions.js';
import { aGapSelect, aGroups, aMatching, anOrdering } from './testing/placed-questions.js';
import { optionsOf, text } from './testing/questions.js';

const { story: _story, ...aWrittenCase } = aCase();
const accepted = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `a${n}`, text: text('x'), credit: 100 }));
const units = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `u${n}`, text: text('x'), factor: '1' }));
const steps = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `s${n}`, text: text('x') }));
const rated = (rating: number) => aJudgement([9, 5, rating]);
const hints = (count: number) => Array.from({ length: count }, () => text('x'));
const groups = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `g${n}`, text: text('x') }));

/** The largest and the smallest of what each kind takes. */
const taken: Question[] = [
  aMatching(2, 0),
  aMatching(10, 2),
  aGroups([1, 2], 2),
  aGroups(
    Array.from({ length: 12 }, () => 1),
    6,
  ),
  aGapSelect(['a']),
  aGapSelect(Array.from({ length: 10 }, () => 'a')),
  anOrdering(2),
  anOrdering(8),
  aShortAnswer({ accepted: accepted(1) }),
  aShortAnswer({ accepted: accepted(12) }),
  aNumber({ units: units(6) }),
  aJudgement([1, 2, 10]),
  aJudgement([1, 2, 3, 4, 5, 6]),
  aReflection({ rubric: aRubric([[0, 1]]) }),
  aSelfRating(2),
  aSelfRating(7),
  aWrittenCase,
  aNumber({ hints: hints(4), feedback: text('x') }),
];

/** One more, or one less, than what each kind takes. */
const refused: [string, unknown][] = [
  ['one part to match', { ...aMatching(2), parts: aMatching(2).parts.slice(1) }],
  ['eleven parts to match', aMatching(11, 0)],
  ['thirteen options to match', aMatching(10, 3)],
  [
    'a pair without its option',
    { ...aMatching(2), parts: aMatching(2).parts.map(({ match: _match, ...part }) => part) },
  ],
  ['one group', { ...aGroups([1, 1]), groups: groups(1) }],
  ['seven groups', { ...aGroups([1, 1]), groups: groups(7) }],
  ['thirteen parts in groups', aGroups(Array.from({ length: 13 }, () => 1))],
  ['no gap', { ...aGapSelect(['a']), gaps: [] }],
  ['eleven gaps', aGapSelect(Array.from({ length: 11 }, () => 'a'))],
  ['a gap with one option', { ...aGapSelect(['a']), gaps: [{ id: 'g1', options: optionsOf(1, ['a']) }] }],
  ['one thing to order', anOrdering(1)],
  ['nine things to order', { ...anOrdering(8), options: steps(9) }],
  ['no accepted answer', aShortAnswer({ accepted: [] })],
  ['thirteen accepted answers', aShortAnswer({ accepted: accepted(13) })],
  ['an accepted answer of no credit', aShortAnswer({ accepted: [{ ...accepted(1)[0]!, credit: 0 }] })],
  ['seven units', aNumber({ units: units(7) })],
  ['an answer in words', aNumber({ answer: 'ten' })],
  ['two options to judge', aJudgement([1, 2])],
  ['seven options to judge', { ...aJudgement(), options: steps(7).map((step) => ({ ...step, rating: 1 })) }],
  ['a rating of 0', rated(0)],
  ['a rating of 11', rated(11)],
  ['a rating of 2.5', rated(2.5)],
  ['no rubric', { ...aReflection(), rubric: undefined }],
  ['less than no words', aReflection({ minWords: -1 })],
  ['a scale of one step', aSelfRating(1)],
  ['a scale of eight steps', aSelfRating(8)],
  ['a scale with a right step', { ...aSelfRating(2), options: optionsOf(2, ['a']) }],
  ['a case without a case', { ...aWrittenCase, case: undefined }],
  ['a case with its story', aCase()],
  ['five hints', aNumber({ hints: hints(5) })],
];

describe('a question of another kind in quiz.yaml', () => {
  it.each(taken.map((question) => [question.kind, question]))('is read as it is (%s)', (_kind, question) => {
    expect(questionSchema.parse(question)).toEqual(question);
  });

  it.each(refused)('is refused with %s', (_title, question) => {
    expect(questionSchema.safeParse(question).success).toBe(false);
  });
});
