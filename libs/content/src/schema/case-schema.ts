import { contentId, localizedText, optionId } from '@lidzgaita/grading';
import { z } from 'zod';
import { format, list, number } from './parts.js';

const choice = z.strictObject({
  id: optionId,
  value: z.enum(['best', 'acceptable', 'harmful']),
  text: localizedText,
  consequence: localizedText,
  why: localizedText,
  next: contentId,
});

const point = z.strictObject({
  id: contentId,
  scene: localizedText,
  question: localizedText,
  choices: list('choices', choice),
  expert: localizedText,
});

/** `modules/<module>/cases/<case>.yaml`. */
export const caseSchema = z.strictObject({
  format,
  id: contentId,
  title: localizedText,
  minutes: number('minutes'),
  notice: localizedText.optional(),
  intro: localizedText,
  points: list('points', point),
  closing: localizedText,
  support: z.boolean().default(false),
});

/** Keys of a case whose texts are Markdown; the others are plain. */
export const caseMarkdownKeys = ['notice', 'intro', 'scene', 'consequence', 'why', 'expert', 'closing'] as const;
