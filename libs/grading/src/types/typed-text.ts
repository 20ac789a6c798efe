import { z } from 'zod';
import { GradingError } from '../grading-error.js';

const unwritable = /\p{Cs}|[^\P{Cc}\n\t]/u;

/**
 * A text that a learner typed, in canonical form: composed letters (Unicode NFC), no blanks at its ends; empty is a text
 * too. At most `most` UTF-16 units before and after. Control characters other than line feeds and tabs, and halves of
 * surrogate pairs, are refused: a database cannot keep them.
 */
export function typedText(most: number) {
  return z
    .string()
    .max(most)
    .refine((text) => !unwritable.test(text), 'must not hold control characters')
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().max(most));
}

/** A text as one line: JSON, with the line and paragraph separators of Unicode escaped as well. */
export function printText(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}

/** What {@link printText} printed. @throws GradingError `unreadable-response` when it is not JSON */
export function parseText(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new GradingError('unreadable-response');
  }
}
