import type { Target, Variation } from './target.js';

export type Json = Record<string, unknown>;

/** One way to a field that not everybody sees who sees its parent. */
export interface Probe {
  ask: (target: Target) => string;
  /** The parent within the answer, where it is one of many. */
  within?: (answer: Json, target: Target) => Json | undefined;
  /** What of the parent (null and empty when it is kept back). */
  look: (parent: Json, target: Target) => unknown;
  vary?: Variation;
}
