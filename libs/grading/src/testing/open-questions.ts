import type { Rubric } from '../rubric.js';
import type { JudgementQuestion } from '../types/judgement.js';
import type { NumberQuestion } from '../types/number.js';
import type { ReflectionQuestion } from '../types/reflection.js';
import type { SelfRatingQuestion } from '../types/self-rating.js';
import type { ShortAnswerQuestion } from '../types/short-answer.js';
import { base, text } from './questions.js';

/** Accepts „Rīga” (in English also "Riga city") fully, „Ķemeri” for 40 %. */
export function aShortAnswer(changes: Partial<ShortAnswerQuestion> = {}): ShortAnswerQuestion {
  const accepted = [
    { id: 'riga', text: { lv: 'Rīga', en: 'Riga city' }, credit: 100, why: text('secret riga') },
    { id: 'kemeri', text: text('Ķemeri'), credit: 40, why: text('secret kemeri') },
  ];
  return { ...base, id: 'town', kind: 'short-answer', case: false, diacritics: false, accepted, ...changes };
}

/** 12.5, exactly, without a unit. */
export function aNumber(changes: Partial<NumberQuestion> = {}): NumberQuestion {
  const why = text('secret reason');
  return { ...base, id: 'count', kind: 'number', answer: '12.5', tolerance: '0', units: [], why, ...changes };
}

/** Options `a`, `b`, … rated as said; `a` is the best and `d` the worst of the usual four. */
export function aJudgement(
  ratings: readonly number[] = [9, 6, 4, 2],
  changes: Partial<JudgementQuestion> = {},
): JudgementQuestion {
  const options = ratings.map((rating, n) => {
    const id = 'abcdef'.charAt(n);
    return { id, text: text(`text ${id}`), rating, why: text(`secret ${id}`) };
  });
  return { ...base, id: 'judge', kind: 'judgement', options, ...changes };
}

/** One criterion for each list of points. */
export function aRubric(points: readonly (readonly number[])[] = [[0, 1, 2]]): Rubric {
  return points.map((levels, n) => ({
    id: `c${n + 1}`,
    text: text(`criterion ${n + 1}`),
    levels: levels.map((worth, m) => ({ id: `l${m + 1}`, points: worth, text: text(`level ${m + 1}`) })),
  }));
}

/** A text without word limits. */
export function aReflection(changes: Partial<ReflectionQuestion> = {}): ReflectionQuestion {
  return { ...base, id: 'think', kind: 'reflection', minWords: 0, maxWords: 0, rubric: aRubric(), ...changes };
}

/** Steps `s1`, `s2`, … */
export function aSelfRating(count = 5, changes: Partial<SelfRatingQuestion> = {}): SelfRatingQuestion {
  const options = Array.from({ length: count }, (_, n) => ({ id: `s${n + 1}`, text: text(`step ${n + 1}`) }));
  return { ...base, id: 'rate', kind: 'self-rating', options, ...changes };
}
