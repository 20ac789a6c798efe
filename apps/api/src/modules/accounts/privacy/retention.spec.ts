import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf, erasing, expiring, personalTables } from './retention.js';
import { retentionTable } from './retention-doc.js';
import { TABLES } from './retention-tables.js';

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
    expect(erasing({ name: 'a', title: { lv: '', en: '' }, whose, gone: true })).toBe('delete from "a" t where t.person_id = $1');
    expect(erasing({ name: 'a', title: { lv: '', en: '' }, whose })).toBeUndefined();
    expect(erasing({ name: 'a', title: { lv: '', en: '' }, whose, personal: { b: { rule: 'account' }, c: { rule: 'register', blank: `'—'`, kept: 'k' } } })).toBe(
      `update "a" t set "b" = null, "c" = case when k then t."c" else '—' end where t.person_id = $1`,
    );
    expect(expiring('a', { title: { lv: '', en: '' }, due: 'd', personal: { b: { rule: 'answers', due: 'e' } } })).toEqual([
      'delete from "a" t where d', 'update "a" t set "b" = null where e and t."b" is distinct from null',
    ]);
  });
});
