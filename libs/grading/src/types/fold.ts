/** Which differences count when two texts are compared. */
export interface Differences {
  /** Small and capital letters. */
  case: boolean;
  /** Marks on letters: `ā` and `a`, `ķ` and `k`, also `й` and `и`. */
  diacritics: boolean;
}

/**
 * A text without the differences that do not count; two texts are alike when they fold to the same.
 * Blanks at the ends and more than one blank never count. Letters lose their marks as Unicode's canonical decomposition
 * (NFD) tells marks from letters. Source: Unicode Standard Annex #15, Normalization Forms.
 */
export function fold(text: string, count: Differences): string {
  const cased = count.case ? text : text.toLowerCase();
  const marked = count.diacritics ? cased : cased.normalize('NFD').replace(/\p{Mn}/gu, '');
  return marked.normalize('NFC').trim().replace(/\s+/g, ' ');
}
