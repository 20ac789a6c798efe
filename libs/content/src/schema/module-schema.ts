import { contentId, localizedText } from '@lidzgaita/grading';
import { z } from 'zod';
import { code, day, format, ids, list, number } from './parts.js';

/** `modules/<module>/module.yaml`. */
export const moduleSchema = z.strictObject({
  format,
  id: contentId,
  code,
  title: localizedText,
  summary: localizedText,
  minutes: number('minutes'),
  outcomes: list('outcomes', localizedText),
  lessons: ids('lessons'),
  cases: ids('cases').default([]),
  quiz: z.boolean().default(false),
  lawChecked: day.optional(),
});

/** The front matter of `lessons/<lesson>.<lang>.md`. */
export const frontMatterSchema = z.strictObject({
  title: z.string().regex(/\S/),
  minutes: number('minutes'),
});
