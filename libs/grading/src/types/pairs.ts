import { z } from 'zod';
import { GradingError } from '../grading-error.js';
import { optionId } from '../ids.js';

type Pairs = Record<string, string>;

const most = 12;
const bag = z.custom<Pairs>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Object.hasOwn(value, '__proto__') &&
    Object.keys(value).length <= most,
);

/** `{ pairs: { part: option } }`, at most twelve; canonical with its keys sorted. Parts may be missing. */
export const pairsResponse = z.strictObject({
  pairs: bag
    .pipe(z.record(optionId, optionId))
    .transform((pairs): Pairs => Object.fromEntries(Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1)))),
});

/** See {@link pairsResponse}. */
export type PairsResponse = z.infer<typeof pairsResponse>;

/** `a=x,b=y`, sorted by what is before the mark. */
export function printPairs(pairs: Pairs): string {
  const sorted = Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map((pair) => pair.join('=')).join(',');
}

/** What {@link printPairs} printed, not yet checked. @throws GradingError `unreadable-response` */
export function parsePairs(line: string): Record<string, unknown> {
  const pairs = line === '' ? [] : line.split(',').map((pair) => pair.split('='));
  const twice = new Set(pairs.map(([part]) => part)).size !== pairs.length;
  if (twice || pairs.some((pair) => pair.length !== 2)) throw new GradingError('unreadable-response');
  return Object.fromEntries(pairs) as Record<string, unknown>;
}
