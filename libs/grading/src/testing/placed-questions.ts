import type { GapSelectQuestion } from '../types/gap-select.js';
import type { GroupsQuestion } from '../types/groups.js';
import type { MatchingQuestion } from '../types/matching.js';
import type { OrderingQuestion } from '../types/ordering.js';
import { base, optionsOf, text } from './questions.js';

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Parts `p1`, `p2`, … of which the first belongs to option `o1` and so on; as many options more as `left`. */
export function aMatching(count = 4, left = 1, changes: Partial<MatchingQuestion> = {}): MatchingQuestion {
  const parts = Array.from({ length: count }, (_, n) => n + 1).map((n) => ({
    id: `p${n}`,
    text: text(`part ${n}`),
    match: `o${n}`,
    why: text(`secret ${n}`),
  }));
  const options = Array.from({ length: count + left }, (_, n) => ({ id: `o${n + 1}`, text: text(`option ${n + 1}`) }));
  return { ...base, id: 'match', kind: 'matching', scoring: 'partial', parts, options, ...changes };
}

/** Parts `p1`, `p2`, … in groups `g1`, `g2`, … as `belongs` says, by the number of the group. */
export function aGroups(belongs = [1, 1, 2, 2], count = 2, changes: Partial<GroupsQuestion> = {}): GroupsQuestion {
  const groups = Array.from({ length: count }, (_, n) => ({ id: `g${n + 1}`, text: text(`group ${n + 1}`) }));
  const parts = belongs.map((group, n) => ({
    id: `p${n + 1}`,
    text: text(`part ${n + 1}`),
    group: `g${group}`,
    why: text(`secret ${n + 1}`),
  }));
  return { ...base, id: 'sort', kind: 'groups', scoring: 'partial', groups, parts, ...changes };
}

/** Gaps `g1`, `g2`, … with options `a`, `b` and `c`; which of them is right in each, `right` says. */
export function aGapSelect(right = ['a', 'b', 'c'], changes: Partial<GapSelectQuestion> = {}): GapSelectQuestion {
  const gaps = right.map((id, n) => ({ id: `g${n + 1}`, options: optionsOf(3, [id]) }));
  const words = text(gaps.map(({ id }) => `words [[${id}]]`).join(' '));
  return { ...base, id: 'gaps', kind: 'gap-select', scoring: 'partial', text: words, gaps, ...changes };
}

/** Options `a`, `b`, … whose right order is that of the alphabet. */
export function anOrdering(count = 4, changes: Partial<OrderingQuestion> = {}): OrderingQuestion {
  const options = letters.slice(0, count).map((id) => ({ id, text: text(`text ${id}`), why: text(`secret ${id}`) }));
  return { ...base, id: 'order', kind: 'ordering', scoring: 'partial', options, ...changes };
}
