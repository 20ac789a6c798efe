import type { StoredFact } from './evidence.repository.js';

/** How long somebody was at a session, after all corrections. */
export interface Mark {
  factId: string;
  sessionId: string;
  personId: string;
  minutes: number;
  recordedAt: Date;
}

/** The marks that hold: of each person and session the fact that nobody corrected. */
export function marksIn(facts: readonly StoredFact[]): Mark[] {
  const corrected = new Set(facts.map(({ correctsId }) => correctsId));
  const marks = new Map<string, Mark>();
  for (const fact of facts) {
    if (fact.kind !== 'attendance' || fact.sessionId === null || fact.withdrawn || corrected.has(fact.id)) continue;
    const { id: factId, sessionId, personId, minutes, recordedAt } = fact;
    const key = `${sessionId} ${personId}`;
    const rival = marks.get(key);
    if (rival && rival.recordedAt > recordedAt) continue;
    marks.set(key, { factId, sessionId, personId, minutes: minutes ?? 0, recordedAt });
  }
  return [...marks.values()];
}
