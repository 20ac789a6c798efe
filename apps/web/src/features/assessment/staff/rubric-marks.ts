import type { CriterionReview } from '@lidzgaita/contract';
import type { MarkingPartsFragment } from '../../../generated/graphql';

export type Marking = MarkingPartsFragment;
export type GivenMark = Marking['marks'][number];

/** Level by criterion. */
export type Levels = Readonly<Record<string, string>>;

export const levelsOf = (mark: GivenMark | undefined): Levels =>
  Object.fromEntries((mark?.levels ?? []).map(({ criterionId, levelId }) => [criterionId, levelId]));

const mostOf = ({ levels }: CriterionReview) => Math.max(0, ...levels.map(({ points }) => points));

export const pointsOf = (criterion: CriterionReview, levels: Levels): number | undefined =>
  criterion.levels.find(({ id }) => id === levels[criterion.id])?.points;

export function sumOf(rubric: readonly CriterionReview[], levels: Levels): { points: number; max: number } {
  return {
    points: rubric.reduce((sum, criterion) => sum + (pointsOf(criterion, levels) ?? 0), 0),
    max: rubric.reduce((sum, criterion) => sum + mostOf(criterion), 0),
  };
}

export const missingCriteria = (rubric: readonly CriterionReview[], levels: Levels): CriterionReview[] =>
  rubric.filter((criterion) => pointsOf(criterion, levels) === undefined);

/** Of each marker the last mark counts; a mark that both agreed on stands apart. */
export function lastMarks(marks: readonly GivenMark[]): GivenMark[] {
  const byMarker = new Map(marks.filter(({ agreed }) => !agreed).map((mark) => [mark.marker.id, mark]));
  return [...byMarker.values()].sort((a, b) => Number(b.mine) - Number(a.mine));
}

export const agreedMark = (marks: readonly GivenMark[]): GivenMark | undefined => marks.findLast(({ agreed }) => agreed);
