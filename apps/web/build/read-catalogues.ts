import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formatter } from '@lingui/format-po';

const po = formatter({ explicitIdAsDefault: true });

export interface CatalogueEntry {
  id: string;
  text: string;
  file: string;
}

/** Every message of one language under `src`, from all `locales/<locale>.po` files. */
export async function readCatalogues(source: string, locale: string): Promise<CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  for (const path of catalogueFiles(source, locale)) {
    const file = relative(source, path);
    const catalogue = await po.parse(readFileSync(path, 'utf8'), { locale, sourceLocale: 'lv', filename: path });
    for (const [id, message] of Object.entries(catalogue)) entries.push({ id, text: message.translation ?? '', file });
  }
  return entries;
}

export function catalogueFiles(source: string, locale: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => join(source, path))
    .filter((path) => path.endsWith(`/locales/${locale}.po`))
    .sort();
}
