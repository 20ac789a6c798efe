/** Whether a text can be an id of a module, lesson, case, question, term or anchor: `^[a-z][a-z0-9-]{1,59}$`. */
export function isId(text: string): boolean {
  return /^[a-z][a-z0-9-]{1,59}$/.test(text);
}

/** Whether a text is a language code: two lower-case letters. */
export function isLanguage(text: string): boolean {
  return /^[a-z]{2}$/.test(text);
}

/** Languages that every text has; the first is the source. */
export const requiredLanguages = ['lv', 'en'] as const;
