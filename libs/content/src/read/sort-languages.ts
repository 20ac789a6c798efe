import { requiredLanguages } from '../ids.js';

/** A map by language with the source first, then English, then the others by code. */
export function sortLanguages<T extends Record<string, unknown>>(texts: T): T {
  const first: readonly string[] = requiredLanguages;
  const rank = (language: string): string => `${first.includes(language) ? first.indexOf(language) : 9}${language}`;
  const sorted = Object.entries(texts).sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
  return Object.fromEntries(sorted) as T;
}
