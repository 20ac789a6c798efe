import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SCOPES, VIEWERS, type Scope, type Viewer } from './target.js';

/** One thing to try, and what must come of it. */
export interface Cell {
  viewer: Viewer;
  scope: Scope;
  expected: string;
}

interface Matrix {
  operations: Record<string, string[]>;
  pages: Record<string, string[]>;
  restricted: Record<string, Record<string, string[]>>;
  'with their parent': Record<string, string[]>;
  'with their operation': Record<string, string[]>;
}

export const matrix = parse(readFileSync(join(import.meta.dirname, 'permissions.yaml'), 'utf8')) as Matrix;

/** The cells of one row. Nobody without an account has anything of their own: they ask about somebody. */
export function cellsOf(row: string[]): Cell[] {
  if (row.length !== VIEWERS.length) throw new Error(`A row has ${VIEWERS.length} columns: ${row.join(', ')}`);
  return VIEWERS.flatMap((viewer, at) => {
    const outcomes = row[at]!.split(' / ');
    const scopes = viewer === 'anonymous' || viewer === 'verifier' ? (['my cohort'] as const) : SCOPES;
    if (outcomes.length !== 1 && outcomes.length !== scopes.length) throw new Error(`One outcome or ${scopes.length}: ${row[at]}`);
    return scopes.map((scope, index) => ({ viewer, scope, expected: outcomes[outcomes.length === 1 ? 0 : index]! }));
  });
}

/** `got` for every cell that came out otherwise; empty when the row holds. */
export async function mismatches(cells: Cell[], run: (viewer: Viewer, scope: Scope) => Promise<string>): Promise<object[]> {
  const wrong: object[] = [];
  for (const { viewer, scope, expected } of cells) {
    const got = await run(viewer, scope);
    if (got !== expected) wrong.push({ viewer, scope, expected, got });
  }
  return wrong;
}
