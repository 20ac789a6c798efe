/** Below so many answers a number says more about chance than about the question. */
export const ENOUGH = 30;

/** One attempt: the share of the points of each question that it held, 0 to 1, by question version. */
export interface AttemptShares {
  shares: ReadonlyMap<string, number>;
}

/** What the answers say of one version of a question; null under {@link ENOUGH} answers or where nothing varies. */
export interface ItemStatistics {
  n: number;
  /** Mean share of the points: how easy it is. */
  facility: number | null;
  /** Correlation with the mean share of the attempt's other questions, −1 to 1. */
  discrimination: number | null;
}

/**
 * Item analysis of one version of a question.
 * Discrimination is the item–rest correlation (Pearson), which leaves the item itself out of the total.
 * Source: R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement (1991), chapter 13.
 */
export function itemStatistics(version: string, attempts: readonly AttemptShares[]): ItemStatistics {
  const pairs: [item: number, rest: number][] = [];
  let n = 0;
  let sum = 0;
  for (const { shares } of attempts) {
    const item = shares.get(version);
    if (item === undefined) continue;
    n++;
    sum += item;
    if (shares.size < 2) continue;
    let total = 0;
    for (const share of shares.values()) total += share;
    pairs.push([item, (total - item) / (shares.size - 1)]);
  }
  if (n < ENOUGH) return { n, facility: null, discrimination: null };
  return { n, facility: sum / n, discrimination: pairs.length < ENOUGH ? null : correlation(pairs) };
}

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const meanX = mean(pairs.map(([x]) => x));
  const meanY = mean(pairs.map(([, y]) => y));
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  // Rounding leaves a trace of variance where there is none.
  if (xx < 1e-12 || yy < 1e-12) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/**
 * Reliability of the total, at most 1. With the same questions in every attempt it is Cronbach's alpha, and KR-20 where
 * every question is right or wrong. Where attempts draw different questions, the sum of the item variances is the mean
 * over the attempts of what their own items vary by. Null under {@link ENOUGH} attempts, for fewer than two questions,
 * or where the totals do not vary.
 * Source: L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951).
 */
export function reliability(attempts: readonly AttemptShares[]): number | null {
  const k = mean(attempts.map(({ shares }) => shares.size));
  if (attempts.length < ENOUGH || k < 2) return null;
  const byItem = new Map<string, number[]>();
  for (const { shares } of attempts) {
    for (const [version, share] of shares) {
      const list = byItem.get(version);
      if (list) list.push(share);
      else byItem.set(version, [share]);
    }
  }
  const spread = new Map([...byItem].map(([version, list]) => [version, variance(list)]));
  const items = mean(attempts.map(({ shares }) => [...shares.keys()].reduce((sum, id) => sum + spread.get(id)!, 0)));
  const total = variance(attempts.map(({ shares }) => [...shares.values()].reduce((sum, share) => sum + share, 0)));
  return total < 1e-12 ? null : (k / (k - 1)) * (1 - items / total);
}

/** How many of the percentages lie in 0–9, 10–19, … 90–100. */
export function distribution(percents: readonly number[]): number[] {
  const bands = Array.from({ length: 10 }, () => 0);
  for (const percent of percents) bands[Math.min(9, Math.max(0, Math.floor(percent / 10)))]!++;
  return bands;
}

/** The middle value, or the mean of the two middle ones; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}
