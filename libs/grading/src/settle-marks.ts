import type { Grade } from './grade.js';

/** What one marker gave, in the order in which marks were given. `agreed`: it settles a difference. */
export interface GivenGrade {
  markerId: string;
  grade: Grade;
  agreed: boolean;
}

/** `waiting` for a first marker, for a `second` one, markers are `different`, or the answer is marked. */
export type SettledMark =
  | { state: 'waiting' | 'second' | 'different' }
  | { state: 'agreed'; grade: Grade };

/**
 * What the marks of one answer come to. Of each marker the last mark counts. One marker is enough unless two are asked
 * for; two that give the same points agree; otherwise a mark that both talked over (`agreed`) decides, given after them.
 */
export function settleMarks(marks: readonly GivenGrade[], needed: 1 | 2): SettledMark {
  const settled = marks.findLast(({ agreed }) => agreed);
  const byMarker = new Map(marks.filter(({ agreed }) => !agreed).map((mark) => [mark.markerId, mark.grade]));
  if (settled && byMarker.size >= needed) return { state: 'agreed', grade: settled.grade };
  const grades = [...byMarker.values()];
  const [first, second] = grades;
  if (!first) return { state: 'waiting' };
  if (needed === 1) return { state: 'agreed', grade: grades.at(-1)! };
  if (!second) return { state: 'second' };
  const same = grades.every(({ earned, of }) => earned * first.of === first.earned * of);
  return same ? { state: 'agreed', grade: first } : { state: 'different' };
}
