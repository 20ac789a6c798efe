import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface UsedIds {
  exact: Set<string>;
  /** Beginnings of ids that are put together at run time. */
  prefixes: Set<string>;
}

const literal = /(['"])([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)\1/gi;
const template = /`([a-z][a-z0-9-]*\.[a-z0-9.-]*)\$\{/gi;

/** Message ids named in source: string literals, and the fixed beginnings of template literals. */
export function usedIds(source: string, namespaces: ReadonlySet<string>): UsedIds {
  const used: UsedIds = { exact: new Set(), prefixes: new Set() };
  const known = (id: string) => namespaces.has(id.slice(0, id.indexOf('.')));
  for (const file of sourceFiles(source)) {
    const text = readFileSync(file, 'utf8');
    for (const [, , id] of text.matchAll(literal)) if (id && known(id)) used.exact.add(id);
    for (const [, start] of text.matchAll(template)) if (start && known(start)) used.prefixes.add(start);
  }
  return used;
}

function sourceFiles(source: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path) && !path.startsWith('generated/'))
    .map((path) => join(source, path));
}
