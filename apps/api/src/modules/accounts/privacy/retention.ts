import { createHash } from 'node:crypto';
import { rigaDay } from '@lidzgaita/certification';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { RULES, type RuleId } from './retention-rules.js';
import { TABLES } from './retention-tables.js';

/** A column that says something about somebody. SQL over the table's row, which is called `t`. */
export interface PersonalColumn {
  rule: RuleId;
  /** What an erasure puts there instead; nothing (`null`) unless it is said. */
  blank?: string;
  /** While this holds, an erasure leaves it, and the person is told. */
  kept?: string;
  /** When it goes for everybody, erased or not; `:now` and `:today` are the night's. */
  due?: string;
  /** Not in anybody's own copy: a hash, sealed, or what somebody else was promised. */
  secret?: true;
}

export interface TableRetention {
  title: LocalizedText;
  /** Rows about one person, whose id is `$1`; none where a table is about nobody. */
  whose?: string;
  /** An erasure takes whole rows. */
  gone?: true;
  /** Which rows go for everybody. */
  due?: string;
  /** The nightly task that ends what the clock ends here, where it is not `due`. */
  task?: string;
  personal?: Record<string, PersonalColumn>;
  /** Columns that lead to a person, and say nothing once that one is a pseudonym. */
  links?: string;
  /** Columns that are about nobody. */
  plain?: string;
}

export type PersonalTable = TableRetention & { name: string; whose: string };

/** Tables with something about people; the person's own row last, since others are found by it. */
export const personalTables: PersonalTable[] = Object.entries(TABLES)
  .flatMap(([name, table]) => (table.whose === undefined ? [] : [{ name, ...table, whose: table.whose }]))
  .sort((a, b) => Number(a.name === 'person') - Number(b.name === 'person'));

export const columnsOf = ({ personal = {}, links = '', plain = '' }: TableRetention): string[] => [...Object.keys(personal), ...words(links), ...words(plain)];

const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** The statement that takes one person (`$1`) out of a table; undefined where nothing of it goes. */
export function erasing({ name, whose, gone, personal = {} }: PersonalTable, now: Date): string | undefined {
  if (gone) return `delete from "${name}" t where ${whose}`;
  const sets = Object.entries(personal).map(([column, { blank = 'null', kept }]) => `"${column}" = ${kept ? `case when ${kept} then t."${column}" else ${blank} end` : blank}`);
  return sets.length ? atMoment(`update "${name}" t set ${sets.join(', ')} where ${whose}`, now) : undefined;
}

/** The statements that take from a table what is due for everybody. */
export function expiring(name: string, { due, personal = {} }: TableRetention, now: Date): string[] {
  const statements = [
    ...(due ? [`delete from "${name}" t where ${due}`] : []),
    ...Object.entries(personal).flatMap(([column, rule]) => (rule.due ? [`update "${name}" t set "${column}" = ${rule.blank ?? 'null'} where ${rule.due} and t."${column}" is distinct from ${rule.blank ?? 'null'}`] : [])),
  ];
  return statements.map((statement) => atMoment(statement, now));
}

/** SQL of the declaration with its `:now` and `:today` said. */
export const atMoment = (sql: string, now: Date): string =>
  sql.replaceAll(/(?<!:):now\b/g, `timestamptz '${now.toISOString()}'`).replaceAll(/(?<!:):today\b/g, `date '${rigaDay(now.toISOString())}'`);

/** Names this declaration: whoever reads of an erasure later knows by which rules it went. */
export const rulesHash = (): string => createHash('sha256').update(JSON.stringify([RULES, TABLES])).digest('hex').slice(0, 16);
