import type { Decision } from '../decision.js';
import type { Evidence } from '../evidence.js';
import { requirementSchema, type Requirement } from '../requirement.js';

/** A requirement with the keys that every kind needs filled in, for tests. */
export function need(changes: { kind: Requirement['kind'] } & Record<string, unknown>): Requirement {
  const { kind } = changes;
  return requirementSchema.parse({
    id: kind,
    title: { lv: kind, en: kind },
    stage: 'online',
    mover: 'trainee',
    ...changes,
  });
}

/** A fact of 10 January 2026, recorded that noon by `anna`, for tests. */
export function fact(changes: Pick<Evidence, 'kind'> & Partial<Evidence>): Evidence {
  const id = changes.id ?? changes.kind;
  return {
    id,
    occurredOn: '2026-01-10',
    recordedBy: 'anna',
    recordedAt: `${changes.occurredOn ?? '2026-01-10'}T10:00:00Z`,
    sourceId: `source-${id}`,
    ...changes,
  };
}

/** A decision of a day, taken at 10:00 UTC, for tests. */
export function decision(kind: Decision['kind'], decidedOn: string, expiresOn?: string): Decision {
  const day = { decidedOn, decidedAt: `${decidedOn}T10:00:00Z` };
  return { id: `${kind}-${decidedOn}`, kind, ...day, ...(expiresOn !== undefined && { expiresOn }) };
}
