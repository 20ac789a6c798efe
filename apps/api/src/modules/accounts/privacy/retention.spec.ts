import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atMoment, columnsOf, erasing, expiring, personalTables } from './retention.js';
import { retentionTable } from './retention-doc.js';
import { RULES } from './retention-rules.js';
import { TABLES } from './retention-tables.js';

const NOW = new Date('2026-11-21T22:30:00Z');
const DOC = join(import.meta.dirname, '../../../../../../docs/privacy.md');

describe('the declaration of what is kept', () => {
  it('is the table of docs/privacy.md; `npm run cli -- privacy table` prints it', () => {
    expect(readFileSync(DOC, 'utf8')).toContain(retentionTable());
  });

  it('names no column twice, and has nobody to be asked about where nothing is personal', () => {
    for (const [name, table] of Object.entries(TABLES)) {
      const columns = columnsOf(table);
      expect(columns, name).toEqual([...new Set(columns)]);
      if (table.personal) expect(table.whose, name).toBeDefined();
    }
  });

  it('comes to the person themselves last, since others are found by their address', () => {
    expect(personalTables.at(-1)?.name).toBe('person');
  });

  it('says in SQL what goes and what stays', () => {
    const whose = 't.person_id = $1';
    expect(erasing({ name: 'a', title: { lv: '', en: '' }, whose, gone: true }, NOW)).toBe('delete from "a" t where t.person_id = $1');
    expect(erasing({ name: 'a', title: { lv: '', en: '' }, whose }, NOW)).toBeUndefined();
    expect(erasing({ name: 'a', title: { lv: '', en: '' }, whose, personal: { b: { rule: 'account' }, c: { rule: 'register', blank: `'—'`, kept: 'k' } } }, NOW)).toBe(
      `update "a" t set "b" = null, "c" = case when k then t."c" else '—' end where t.person_id = $1`,
    );
    expect(expiring('a', { title: { lv: '', en: '' }, due: 'd', personal: { b: { rule: 'answers', due: 'e' } } }, NOW)).toEqual([
      'delete from "a" t where d', 'update "a" t set "b" = null where e and t."b" is distinct from null',
    ]);
  });

  it('knows who ends every period: the clock by a statement or a task of its own, or a person who erases', () => {
    const without = Object.entries(TABLES).flatMap(([name, { due, task, personal = {} }]) =>
      Object.entries(personal).filter(([, column]) => RULES[column.rule].endedBy === 'clock' && !due && !task && !column.due).map(([column]) => `${name}.${column}`),
    );
    expect(without).toEqual([]);
  });

  it('says the moment in SQL, with the day in Rīga', () => {
    expect(atMoment(`a::now < :now and b = :today`, NOW)).toBe(`a::now < timestamptz '2026-11-21T22:30:00.000Z' and b = date '2026-11-22'`);
  });
});
