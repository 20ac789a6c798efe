import { contentId, localizedText } from '@lidzgaita/grading';
import { z } from 'zod';
import { format, list } from './parts.js';

/** `glossary.yaml`. */
export const glossarySchema = z.strictObject({
  format,
  terms: list('terms', z.strictObject({ id: contentId, term: localizedText, definition: localizedText })),
});
