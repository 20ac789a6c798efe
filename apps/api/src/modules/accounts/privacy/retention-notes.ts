import type { RetentionNote } from './privacy.type.js';
import type { PersonalColumn, TableRetention } from './retention.js';
import { RULES } from './retention-rules.js';

/** The rules of a table's columns in words, each once; those of hashes and seals only where there is nothing else. */
export function notesOf({ personal = {} }: TableRetention, which: (column: PersonalColumn) => boolean = () => true): RetentionNote[] {
  const columns = Object.values(personal).filter(which);
  const open = columns.filter((column) => !column.secret);
  return [...new Set((open.length > 0 ? open : columns).map(({ rule }) => rule))].map((rule) => ({ basis: RULES[rule].basis, keep: RULES[rule].keep }));
}
