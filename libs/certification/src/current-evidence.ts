import { compareText } from './compare-text.js';
import { compareInstants } from './day.js';
import type { Evidence } from './evidence.js';

/**
 * The facts that hold after all corrections, ordered by day, then id; the order of `evidence` does not matter.
 * A fact and everything that corrects it, directly or through another correction, are one line of versions with one
 * last word: of the versions that nobody corrected, the one recorded last. When the last word is a withdrawal, nothing
 * of the line holds; an earlier version never comes back by itself. A correction of a fact that is not there (purged)
 * speaks for itself.
 */
export function currentEvidence(evidence: readonly Evidence[]): Evidence[] {
  const facts = new Map(evidence.map((fact) => [fact.id, fact]));
  const corrected = new Set([...facts.values()].map(({ correctsId }) => correctsId));
  const lastWords = new Map<string, Evidence>();
  for (const fact of facts.values()) {
    if (corrected.has(fact.id)) continue;
    const line = firstVersion(fact, facts);
    const rival = lastWords.get(line);
    if (!rival || isLater(fact, rival)) lastWords.set(line, fact);
  }
  return [...lastWords.values()]
    .filter(({ withdrawn }) => withdrawn !== true)
    .sort((a, b) => compareText(a.occurredOn, b.occurredOn) || compareText(a.id, b.id));
}

function firstVersion(fact: Evidence, facts: ReadonlyMap<string, Evidence>): string {
  const passed = new Set<string>();
  let id = fact.id;
  let earlier = fact.correctsId;
  // `passed` ends the walk when corrections run in a circle, which only damaged data can do.
  while (typeof earlier === 'string' && !passed.has(earlier)) {
    passed.add(earlier);
    id = earlier;
    earlier = facts.get(earlier)?.correctsId;
  }
  return id;
}

function isLater(a: Evidence, b: Evidence): boolean {
  return (compareInstants(a.recordedAt, b.recordedAt) || compareText(a.id, b.id)) > 0;
}
