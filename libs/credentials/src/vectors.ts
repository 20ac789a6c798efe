// Where the published test vectors lie. They are others' data and no part of this repository. Not exported.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.env['VECTORS'] ?? join(import.meta.dirname, '../../../../shared/vectors');

/** Whether a set of vectors is at hand; says in one line when it is not. */
export function haveVectors(set: string): boolean {
  const have = existsSync(join(root, set));
  if (!have) console.log(`Skipped the ${set} vectors: none at ${root} (set VECTORS)`);
  return have;
}

export const vectorPath = (...path: string[]): string => join(root, ...path);
export const vectorText = (...path: string[]): string => readFileSync(vectorPath(...path), 'utf8');
export const vectorJson = (...path: string[]): Record<string, unknown> => JSON.parse(vectorText(...path));
