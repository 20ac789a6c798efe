import type { PersonalColumn } from './retention.js';
import { RULES } from './retention-rules.js';
import { TABLES } from './retention-tables.js';

/** The declaration as the table of docs/privacy.md. */
export function retentionTable(): string {
  const rows = Object.entries(TABLES).flatMap(([table, { title, gone, personal = {} }]) => {
    return grouped(Object.entries(personal)).map((columns) => {
      const [, { rule, kept }] = columns[0]!;
      const at = kept === undefined ? (gone ? 'the rows go' : 'emptied') : 'stays until its time';
      return `| ${title.en} | \`${table}\`: ${columns.map(([column]) => column).join(', ')} | ${RULES[rule].keep.en} | ${at} |`;
    });
  });
  return ['| what | table and columns | kept | at an erasure |', '|---|---|---|---|', ...rows].join('\n');
}

type Column = [string, PersonalColumn];

/** Columns with one fate together. */
function grouped(columns: Column[]): Column[][] {
  const fates = new Map<string, Column[]>();
  for (const column of columns) {
    const fate = `${column[1].rule} ${column[1].kept === undefined}`;
    fates.set(fate, [...(fates.get(fate) ?? []), column]);
  }
  return [...fates.values()];
}
