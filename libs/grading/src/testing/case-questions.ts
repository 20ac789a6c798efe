import type { CaseQuestion } from '../types/case.js';
import type { CaseStory } from '../types/case-walk.js';
import { base, text } from './questions.js';

/** Running text, of which the library knows nothing. */
export const blocks = (words: string) => ({ lv: [{ t: 'p', c: [words] }], en: [{ t: 'p', c: [words] }] });

type Choice = CaseStory['points'][number]['choices'][number];

/** A choice; its reason is secret. */
export function aChoice(id: string, value: Choice['value'], next: string): Choice {
  return { id, value, text: text(`do ${id}`), consequence: blocks(`then ${id}`), why: blocks('secret reason'), next };
}

/**
 * Points `dp1`, `dp2`, … `a` is best, `b` acceptable, and both lead on, at last to `end`; `c` is harmful and leads back
 * to the same point.
 */
export function aStory(count = 3): CaseStory {
  const points = Array.from({ length: count }, (_, n) => {
    const [id, next] = [`dp${n + 1}`, n + 1 === count ? 'end' : `dp${n + 2}`];
    const choices = [aChoice('a', 'best', next), aChoice('b', 'acceptable', next), aChoice('c', 'harmful', id)];
    return { id, scene: blocks('scene'), question: text(`what at ${id}`), choices, expert: blocks('secret expert') };
  });
  return { title: text('title'), intro: blocks('intro'), points };
}

/** A case with the story of three points. */
export function aCase(changes: Partial<CaseQuestion> = {}): CaseQuestion {
  return { ...base, id: 'walk', kind: 'case', case: 'the-case', scoring: 'scored', story: aStory(), ...changes };
}

/** The path that `dp1/a dp2/b` tells of. */
export function pathOf(line: string): { path: { point: string; choice: string }[] } {
  const steps = line.split(' ').filter(Boolean);
  return { path: steps.map((step) => ({ point: step.split('/')[0]!, choice: step.split('/')[1]! })) };
}
