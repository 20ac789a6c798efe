import type { LocalizedText } from '../localized-text.js';
import type { Option } from '../options.js';
import type { MultipleQuestion } from '../types/multiple.js';
import type { SingleQuestion } from '../types/single.js';
import type { TrueFalseQuestion } from '../types/true-false.js';

/** The same words in both languages, for tests. */
export const text = (words: string): LocalizedText => ({ lv: words, en: words });

/** What every question has. */
export const base = { tags: [], safety: false, prompt: text('prompt'), hints: [] };

/** Options `a`, `b`, … as many as `count`, of which those named in `right` are correct. */
export function optionsOf(count: number, right: readonly string[]): Option[] {
  return ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count).map((id) => ({
    id,
    correct: right.includes(id),
    text: text(`text ${id}`),
    why: text(`secret ${id}`),
  }));
}

/** A question with four options of which `a` is right. */
export function aSingle(changes: Partial<SingleQuestion> = {}): SingleQuestion {
  return { ...base, id: 'one', kind: 'single', options: optionsOf(4, ['a']), ...changes };
}

/** A question with five options of which `a`, `b` and `c` are right. */
export function aMultiple(changes: Partial<MultipleQuestion> = {}): MultipleQuestion {
  return { ...base, id: 'many', kind: 'multiple', scoring: 'all', options: optionsOf(5, ['a', 'b', 'c']), ...changes };
}

/** A statement that is false. */
export function aTrueFalse(changes: Partial<TrueFalseQuestion> = {}): TrueFalseQuestion {
  const why = { true: text('secret true'), false: text('secret false') };
  return { ...base, id: 'yes-no', kind: 'true-false', answer: false, why, ...changes };
}
