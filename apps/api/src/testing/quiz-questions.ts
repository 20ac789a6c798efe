import type { Question } from '@lidzgaita/grading';
import { SECRET } from './mini-course.js';

const both = (text: string) => ({ lv: `${text} (lv)`, en: `${text} (en)` });

interface Said {
  tags?: string[];
  safety?: boolean;
  hints?: string[];
  right?: string;
}

const base = (id: string, { tags = [], safety = false, hints = [] }: Said) => ({
  id, tags, safety, hints: hints.map(both), prompt: both(id), passage: 'pirma#sakums', feedback: both(`${SECRET} of ${id}`),
});

/** Four options `a` to `d`, of which `right` (or `a`) is right; every reason is secret. */
export const choice = (id: string, said: Said = {}): Question => ({
  ...base(id, said), kind: 'single',
  options: ['a', 'b', 'c', 'd'].map((letter) => ({ id: letter, correct: letter === (said.right ?? 'a'), text: both(letter), why: both(`${SECRET} ${letter}`) })),
});

/** A text that a person marks out of three: `plan` 0–2, `tone` 0–1. */
export const essay = (id: string, said: Said = {}): Question => ({
  ...base(id, said), kind: 'reflection', minWords: 0, maxWords: 0,
  rubric: [['plan', 3], ['tone', 2]].map(([criterion, levels]) => ({
    id: criterion as string, text: both(criterion as string),
    levels: Array.from({ length: levels as number }, (_, points) => ({ id: `l${points}`, points, text: both(`level ${points}`) })),
  })),
});

/** Several of `choice`, numbered from 1. */
export const choices = (count: number, said: Said = {}): Question[] => Array.from({ length: count }, (_, n) => choice(`q${n + 1}`, said));
