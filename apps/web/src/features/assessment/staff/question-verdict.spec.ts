import { describe, expect, it } from 'vitest';
import { orderQuestions, questionKey } from './question-order';
import { type QuestionStatistics, reliabilityWord, verdictOf } from './question-verdict';

const question = (id: string, facts: Partial<QuestionStatistics> = {}): QuestionStatistics => ({
  questionId: id,
  version: 'aa',
  current: true,
  voided: false,
  safety: false,
  kind: 'single',
  prompt: { lv: id, en: id },
  n: 40,
  facility: 0.7,
  discrimination: 0.35,
  medianSeconds: 20,
  choices: [],
  ...facts,
});

describe('verdictOf', () => {
  it.each([
    ['works', {}],
    ['works', { discrimination: null }],
    ['check-key', { discrimination: -0.11 }],
    ['weak', { discrimination: -0.1 }],
    ['check-key', { discrimination: -0.4, facility: 0.1 }],
    ['too-hard', { facility: 0.29 }],
    ['weak', { discrimination: 0.19 }],
    ['weak', { discrimination: 0, facility: 0.9 }],
    ['works', { discrimination: 0.1, facility: 0.93 }],
    ['too-easy', { facility: 0.96, discrimination: 0.05 }],
    ['too-easy', { facility: 1, discrimination: null }],
    ['works', { safety: true, facility: 1, discrimination: null }],
    ['few', { n: 29, facility: null, discrimination: null }],
    ['unmarked', { facility: null, discrimination: null }],
    ['voided', { voided: true, discrimination: -1 }],
  ] as const)('%s: %o', (verdict, facts) => {
    expect(verdictOf(question('q', facts))).toBe(verdict);
  });
});

describe('reliabilityWord', () => {
  it('changes at 0.7 and 0.8', () => {
    expect([-0.2, 0.69, 0.7, 0.79, 0.8].map(reliabilityWord)).toEqual(['low', 'low', 'enough', 'enough', 'high']);
  });
});

describe('orderQuestions', () => {
  const rows = [
    question('b', { facility: 0.5 }),
    question('a', { n: 3, facility: null, discrimination: null, medianSeconds: null }),
    question('d', { discrimination: -0.2, facility: 0.4 }),
    question('c', { facility: 0.2 }),
  ];
  const ids = (column?: string, direction: 'ascending' | 'descending' = 'ascending') =>
    orderQuestions(rows, column ? { column, direction } : null, (row) => row.prompt.lv).map((row) => row.questionId);

  it('puts first what asks for a decision', () => {
    expect(ids()).toEqual(['d', 'c', 'b', 'a']);
  });

  it('sorts both ways, and leaves what has no number at the end', () => {
    expect(ids('facility')).toEqual(['c', 'd', 'b', 'a']);
    expect(ids('facility', 'descending')).toEqual(['b', 'd', 'c', 'a']);
    expect(ids('question', 'descending')).toEqual(['d', 'c', 'b', 'a']);
    expect(ids('n')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells versions of a question apart', () => {
    expect(questionKey(question('a'))).not.toBe(questionKey(question('a', { version: 'bb' })));
  });
});
