import type { OwnCopy } from './own-data.service.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);

const WORDS = {
  lv: { title: 'Mani dati', made: 'Sagatavots', keep: 'Glabā', basis: 'pamats' },
  en: { title: 'My data', made: 'Made', keep: 'Kept', basis: 'ground' },
};

/** A person's copy as a page that any browser and any printer takes: headings, and names with values. */
export function ownPage({ madeAt, sections }: OwnCopy, locale: 'lv' | 'en'): string {
  const words = WORDS[locale];
  const parts = sections.map(({ title, notes, rows }) => {
    const rules = notes.map(({ keep, basis }) => `<p>${words.keep}: ${escaped(keep[locale])} (${words.basis}: ${escaped(basis[locale])})</p>`).join('');
    return `<h2>${escaped(title[locale])}</h2>${rules}${rows.map(listOf).join('<hr>')}`;
  });
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><h1>${words.title}</h1><p>${words.made}: ${madeAt}</p>${parts.join('')}</html>`;
}

const listOf = (row: Record<string, unknown>): string =>
  `<dl>${Object.entries(row)
    .filter(([name, value]) => value !== null && name !== 'pdf')
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value))}</dd>`)
    .join('')}</dl>`;
