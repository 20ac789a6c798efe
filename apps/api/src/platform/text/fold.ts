/** A text as it is searched: small letters, without their marks, so that „Janis" finds „Jānis". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Marked letters of the languages around: those that {@link fold} takes apart. */
const SMALL = [...'āčēģīķļņōŗšūžäåàáâãąćçďéèêëęėěíìîïįľĺńňñóòôöõőřŕśťúùûüųůűýÿźżйё'];
const MARKED = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

/** SQL: the same as {@link fold}, of an expression that is a text. */
export const foldSql = (expression: string): string => `translate(lower(${expression}), '${MARKED.join('')}', '${MARKED.map(fold).join('')}')`;

/** What a `like` is given to find the folded text anywhere. */
export const foldedPattern = (text: string): string => `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`;
