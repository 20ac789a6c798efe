import { z } from 'zod';

const words = z.string().regex(/\S/, 'must not be blank');

/**
 * A text in several languages: `lv` (source) and `en` always, any other two-letter language optional.
 * The same shape as the question library's, declared here because neither library may import the other.
 * Source: docs/content-format.md, first section.
 */
export const localizedText = z
  .object({ lv: words, en: words })
  .catchall(words)
  .refine((text) => Object.keys(text).every((language) => /^[a-z]{2}$/.test(language)), 'unknown language key');

/** A text in several languages; see {@link localizedText}. */
export type LocalizedText = z.infer<typeof localizedText>;
