import type { QuestionResponse, QuestionText, QuestionView } from '@lidzgaita/contract';
import { describe, expect, it } from 'vitest';
import { kindOf } from './registry';

const say = (lv: string): QuestionText => ({ lv, en: lv });
const some = (...ids: string[]) => ids.map((id) => ({ id, text: say(id.toUpperCase()) }));
const told = { lv: [], en: [] };
const base = { id: 'q', prompt: say('?') };
const speech = {
  t: (id: string) => (id === 'assessment.decimal-mark' ? ',' : id),
  text: ({ lv }: QuestionText) => lv,
};

const single: QuestionView = { ...base, kind: 'single', options: some('a', 'b') };
const multiple: QuestionView = { ...base, kind: 'multiple', options: some('a', 'b', 'c') };
const matching: QuestionView = { ...base, kind: 'matching', parts: some('p', 'r'), options: some('a', 'b') };
const gaps: QuestionView = {
  ...base,
  kind: 'gap-select',
  text: say('x [[g]] y [[h]]'),
  gaps: [
    { id: 'g', options: some('a', 'b') },
    { id: 'h', options: some('c', 'd') },
  ],
};
const ordering: QuestionView = { ...base, kind: 'ordering', options: some('a', 'b', 'c') };
const short: QuestionView = { ...base, kind: 'short-answer', maxLength: 500 };
const bare: QuestionView = { ...base, kind: 'number', units: [] };
const units: QuestionView = { ...base, kind: 'number', units: some('h', 'min') };
const judgement: QuestionView = { ...base, kind: 'judgement', options: some('a', 'b', 'c') };
const reflection: QuestionView = { ...base, kind: 'reflection', minWords: 0, maxWords: 0, rubric: [] };
const rating: QuestionView = { ...base, kind: 'self-rating', options: some('a', 'b') };
const story: QuestionView = {
  ...base,
  kind: 'case',
  title: say('Case'),
  intro: told,
  points: [
    {
      id: 'one',
      scene: told,
      question: say('?'),
      choices: [
        { id: 'a', text: say('A'), consequence: told, next: 'two' },
        { id: 'b', text: say('B'), consequence: told, next: 'one' },
      ],
    },
    {
      id: 'two',
      scene: told,
      question: say('?'),
      choices: [{ id: 'c', text: say('C'), consequence: told, next: 'end' }],
    },
  ],
};
const path = (...steps: [string, string][]) => ({ path: steps.map(([point, choice]) => ({ point, choice })) });

const rows: [QuestionView, QuestionResponse, boolean, string][] = [
  [single, { choice: 'a' }, true, 'A'],
  [single, { choice: 'gone' }, false, ''],
  [{ ...single, kind: 'true-false' }, { choice: 'b' }, true, 'B'],
  [rating, { choice: 'b' }, true, 'B'],
  [multiple, { choices: [] }, false, ''],
  [multiple, { choices: ['c', 'a'] }, true, 'A; C'],
  [matching, { pairs: {} }, false, ''],
  [matching, { pairs: { p: 'a' } }, false, 'P – A'],
  [matching, { pairs: { p: 'a', r: 'gone' } }, false, 'P – A'],
  [matching, { pairs: { p: 'a', r: 'a' } }, true, 'P – A; R – A'],
  [{ ...matching, kind: 'groups' }, { pairs: { r: 'b', p: 'a' } }, true, 'P – A; R – B'],
  [gaps, { pairs: { h: 'd' } }, false, '2. – D'],
  [gaps, { pairs: { g: 'a', h: 'd' } }, true, '1. – A; 2. – D'],
  [gaps, { pairs: { g: 'c', h: 'd' } }, false, '2. – D'],
  [ordering, { order: ['c', 'a', 'b'] }, true, '1. C; 2. A; 3. B'],
  [short, { text: '  ' }, false, '  '],
  [short, { text: 'robežas' }, true, 'robežas'],
  [reflection, { text: 'Es domāju' }, true, 'Es domāju'],
  [bare, { number: '12.5' }, true, '12,5'],
  [units, { number: '12.5' }, false, '12,5'],
  [units, { number: '12', unit: 'min' }, true, '12 MIN'],
  [judgement, { most: 'a' }, false, 'assessment.judgement.most: A'],
  [judgement, { most: 'a', least: 'c' }, true, 'assessment.judgement.most: A; assessment.judgement.least: C'],
  [story, path(), false, ''],
  [story, path(['one', 'a']), false, '1. A'],
  [story, path(['one', 'b'], ['one', 'a'], ['two', 'c']), true, '1. B; 2. A; 3. C'],
  [story, path(['two', 'c']), false, ''],
];

describe('every kind', () => {
  it.each(rows)('$0.kind $1', (view, response, answered, words) => {
    const kind = kindOf(view);
    expect(kind?.isAnswered(view, response)).toBe(answered);
    expect(kind?.inWords(view, response, speech)).toBe(words);
  });

  it('is not confused by an answer of another shape', () => {
    for (const [view] of rows) {
      for (const [, response] of rows) expect(() => kindOf(view)?.inWords(view, response, speech)).not.toThrow();
    }
  });

  it('has no module for what this page does not know', () => {
    for (const kind of ['hotspot', 'constructor', '__proto__']) {
      expect(kindOf({ ...single, kind } as unknown as QuestionView)).toBeUndefined();
    }
  });
});
