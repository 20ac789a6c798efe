import { isDay } from '@lidzgaita/certification';
import { contentId } from '@lidzgaita/grading';
import { z } from 'zod';
import { listRanges, numberRanges } from './ranges.js';

/** The name of the format, the first line of every YAML file. */
export const formatName = 'lidzgaita/1';

/** The `format` key. */
export const format = z.literal(formatName);

/** A short name that people say, such as `K1`. */
export const code = z.string().trim().regex(/\S/).max(12);

/** A day, `2026-11-22`. */
export const day = z.string().refine(isDay, { params: { rule: 'bad-day' } });

/** A whole number within the bounds of its key. */
export function number(key: keyof typeof numberRanges): z.ZodNumber {
  const [min, max] = numberRanges[key];
  return z.int().min(min).max(max);
}

/** A list within the bounds of its key. */
export function list<T extends z.ZodType>(key: keyof typeof listRanges, item: T): z.ZodArray<T> {
  const [min, max] = listRanges[key];
  return z.array(item).min(min).max(max);
}

/** A list of ids. */
export function ids(key: keyof typeof listRanges): z.ZodArray<typeof contentId> {
  return list(key, contentId);
}
