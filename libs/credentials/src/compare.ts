import { isObject, pointerTo } from './json-pointer.js';

/** One place where two documents part: `added` stands only in the candidate, `missing` only in the signed one. */
export interface Difference {
  /** JSON Pointer (RFC 6901); `''` is the whole document. */
  readonly at: string;
  readonly kind: 'changed' | 'added' | 'missing';
}

/** The answer to "is this the document that was signed?" */
export type Comparison =
  { readonly same: true } | { readonly same: false; readonly differences: readonly Difference[] };

const MAX_DIFFERENCES = 100;

/**
 * Compares a document that someone dropped with the one that was signed, value for value as RFC 8785 would write them:
 * order of keys does not matter, order of list items does, the proof counts. Stricter than `verify`, which asks only
 * whether the meaning is the signed one.
 * @param candidate parsed JSON of unknown origin, of any shape and depth: it is walked only as far as the signed
 *   document reaches
 * @returns the places that differ, in the signed document's order, at most 100
 */
export function compareWithSigned(candidate: unknown, signed: object): Comparison {
  const differences: Difference[] = [];
  compare(candidate, signed, '', differences);
  return differences.length === 0
    ? { same: true }
    : { same: false, differences: differences.slice(0, MAX_DIFFERENCES) };
}

function compare(candidate: unknown, signed: unknown, at: string, found: Difference[]): void {
  if (candidate === signed || found.length >= MAX_DIFFERENCES) return;
  if (Array.isArray(candidate) && Array.isArray(signed)) return compareLists(candidate, signed, at, found);
  if (isObject(candidate) && isObject(signed)) return compareObjects(candidate, signed, at, found);
  found.push({ at, kind: 'changed' });
}

function compareLists(candidate: unknown[], signed: unknown[], at: string, found: Difference[]): void {
  signed.forEach((item, index) => {
    if (index < candidate.length) compare(candidate[index], item, pointerTo(at, index), found);
    else found.push({ at: pointerTo(at, index), kind: 'missing' });
  });
  if (candidate.length > signed.length) found.push({ at: pointerTo(at, signed.length), kind: 'added' });
}

function compareObjects(
  candidate: Record<string, unknown>,
  signed: Record<string, unknown>,
  at: string,
  found: Difference[],
): void {
  for (const [key, value] of Object.entries(signed)) {
    if (Object.hasOwn(candidate, key)) compare(candidate[key], value, pointerTo(at, key), found);
    else found.push({ at: pointerTo(at, key), kind: 'missing' });
  }
  for (const key of Object.keys(candidate)) {
    if (found.length >= MAX_DIFFERENCES) return;
    if (!Object.hasOwn(signed, key)) found.push({ at: pointerTo(at, key), kind: 'added' });
  }
}
