import { currentEvidence } from './current-evidence.js';
import type { Evidence, EvidenceKind } from './evidence.js';

/** A person's facts after corrections, by kind. */
export type Facts = ReadonlyMap<EvidenceKind, readonly Evidence[]>;

/** Facts after corrections (see {@link currentEvidence}), by kind. */
export function factsOf(evidence: readonly Evidence[]): Facts {
  const facts = new Map<EvidenceKind, Evidence[]>();
  for (const fact of currentEvidence(evidence)) {
    const same = facts.get(fact.kind);
    if (same) same.push(fact);
    else facts.set(fact.kind, [fact]);
  }
  return facts;
}
