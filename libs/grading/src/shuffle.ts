import { randomStream } from './random.js';

/** A new array with the same items in an order that depends on `seed` only (Fisher–Yates; see {@link randomStream}). */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const next = randomStream(seed);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor((next() / 2 ** 32) * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
