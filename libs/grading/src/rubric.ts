import { z } from 'zod';
import { gradeOf, type Grade } from './grade.js';
import { GradingError } from './grading-error.js';
import { optionId } from './ids.js';
import { localizedText } from './localized-text.js';

/** What a person marks by: criteria with levels, each worth whole points, from the lowest up. */
export const rubric = z
  .array(
    z.strictObject({
      id: optionId,
      text: localizedText,
      levels: z
        .array(z.strictObject({ id: optionId, points: z.int().min(0).max(100), text: localizedText }))
        .min(2)
        .max(6),
    }),
  )
  .min(1)
  .max(8);

/** See {@link rubric}. */
export type Rubric = z.infer<typeof rubric>;

/** The level that a marker gave for each criterion, by ids. */
export const rubricMark = z.record(optionId, optionId);

/** See {@link rubricMark}. */
export type RubricMark = z.infer<typeof rubricMark>;

/**
 * The grade that a marker's levels come to: their points out of the most that there is.
 * @throws GradingError `bad-mark` when a criterion has no level, or an id is unknown
 */
export function gradeByRubric(criteria: Rubric, mark: unknown): Grade {
  const read = rubricMark.safeParse(mark);
  if (!read.success) throw new GradingError('bad-mark');
  const levels = read.data;
  if (Object.keys(levels).length !== criteria.length) throw new GradingError('bad-mark');
  let earned = 0;
  for (const { id, levels: known } of criteria) {
    const given = Object.hasOwn(levels, id) ? known.find((level) => level.id === levels[id]) : undefined;
    if (!given) throw new GradingError('bad-mark', { optionId: id });
    earned += given.points;
  }
  return gradeOf(earned, Math.max(1, mostPoints(criteria)));
}

/** The most points that a rubric can give. */
export function mostPoints(criteria: Rubric): number {
  return criteria.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0);
}
