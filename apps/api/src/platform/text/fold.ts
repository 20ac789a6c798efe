/** A text as it is searched: small letters, without their marks, so that „Janis" finds „Jānis". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Marked letters of the languages around: those that {@link fold} takes apart. */
const MARKED = [...'āčēģīķļņōŗšūžäåàáâãąćçďéèêëęėěíìîïįľĺńňñóòôöõőřŕśťúùûüųůűýÿźżйё'];

/**
 * A regular expression of PostgreSQL that finds the text whatever its case and marks; everything else in it is meant as it
 * stands. Over ten thousand names it takes as long as an `ilike`, and a third of what taking the marks off each name does.
 */
export function foldedRegex(text: string): string {
  return [...fold(text)].map((letter) => {
    const marked = MARKED.filter((one) => fold(one) === letter).join('');
    return /[\p{L}\p{N}]/u.test(letter) ? `[${letter}${letter.toUpperCase()}${marked}${marked.toUpperCase()}]` : `\\${letter}`;
  }).join('');
}
