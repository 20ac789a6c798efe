import type { RetentionNote } from './privacy.type.js';
import type { PersonalColumn, TableRetention } from './retention.js';
import { RULES } from './retention-rules.js';

/** The rules of a table's columns in words, each once; of hashes nobody needs to read. */
export const notesOf = ({ personal = {} }: TableRetention, which: (column: PersonalColumn) => boolean = () => true): RetentionNote[] =>
  [...new Set(Object.values(personal).filter((column) => !column.secret && which(column)).map(({ rule }) => rule))].map((rule) => RULES[rule]);
