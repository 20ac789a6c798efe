import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { messageShape } from './message-shape';
import { type CatalogueEntry, readCatalogues } from './read-catalogues';
import { usedIds } from './used-ids';

const source = join(import.meta.dirname, '../src');
let lv: CatalogueEntry[];
let en: CatalogueEntry[];

beforeAll(async () => {
  [lv, en] = await Promise.all([readCatalogues(source, 'lv'), readCatalogues(source, 'en')]);
});

const ids = (entries: CatalogueEntry[]) => entries.map((entry) => entry.id).sort();

describe('message catalogues', () => {
  it('have the same ids in both languages, each once', () => {
    expect(ids(en)).toEqual(ids(lv));
    expect(ids(lv)).toEqual([...new Set(ids(lv))]);
  });

  it('leave nothing untranslated', () => {
    expect([...lv, ...en].filter((entry) => entry.text.trim() === '')).toEqual([]);
  });

  it('hold every id that the source names, and no other', () => {
    const known = new Set(ids(lv));
    const { exact, prefixes } = usedIds(source, new Set([...known].map((id) => id.split('.')[0] ?? '')));
    const used = (id: string) => exact.has(id) || [...prefixes].some((prefix) => id.startsWith(prefix));
    expect([...exact].filter((id) => !known.has(id)).sort(), 'missing').toEqual([]);
    expect(
      [...prefixes].filter((prefix) => !lv.some(({ id }) => id.startsWith(prefix))),
      'missing',
    ).toEqual([]);
    expect(
      ids(lv).filter((id) => !used(id)),
      'unused',
    ).toEqual([]);
  });

  it('use the same placeholders in both languages', () => {
    const english = new Map(en.map((entry) => [entry.id, entry.text]));
    const unequal = lv.filter(({ id, text }) => {
      const other = messageShape(english.get(id) ?? '').placeholders;
      const mine = messageShape(text).placeholders;
      return mine.size !== other.size || [...mine].some((name) => !other.has(name));
    });
    expect(unequal.map(({ id }) => id)).toEqual([]);
  });

  it('have all forms of a plural', () => {
    const lacking = (entries: CatalogueEntry[], forms: string[]) =>
      entries
        .filter(({ text }) => messageShape(text).plurals.some((have) => forms.some((form) => !have.includes(form))))
        .map(({ id }) => id);
    expect(lacking(lv, ['0', 'zero', 'one', 'other'])).toEqual([]);
    expect(lacking(en, ['0', 'one', 'other'])).toEqual([]);
  });

  it('quote in Latvian with „ and ”', () => {
    expect(lv.filter(({ text }) => /["“]/.test(text)).map(({ id }) => id)).toEqual([]);
  });
});
