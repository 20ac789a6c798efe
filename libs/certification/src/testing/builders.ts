import type { Decision } from '../decision.js';
import type { Evidence } from '../evidence.js';
import { requirementSchema, type LeafKind, type Requirement } from '../requirement.js';

/** A requirement with the keys that every kind needs filled in, for tests. */
export function need(changes: { kind: LeafKind } & Record<string, unknown>): Requirement {
  const { kind, since, version, edition, ...rest } = changes;
  const leaf = requirementSchema.parse({
    id: kind,
    title: { lv: kind, en: kind },
    stage: 'online',
    mover: 'trainee',
    kind,
    ...rest,
  });
  return Object.assign(
    leaf,
    Object.fromEntries(Object.entries({ since, version, edition }).filter(([, value]) => value)),
  );
}

/** A group called by its kind, or at least `n`, for tests. */
export function group(
  kind: 'all' | 'any' | number,
  of: Requirement[],
  changes: Partial<Requirement> = {},
): Requirement {
  const asked = typeof kind === 'number' ? { kind: 'at-least', n: kind } : { kind };
  const id = changes.id ?? asked.kind;
  const common = { id, title: { lv: id, en: id }, stage: 'live', of } as const;
  return { ...common, ...changes, ...asked } as Requirement;
}

/** A waiver of a requirement through a day, for tests. */
export function waiver(
  requirementId: string,
  validUntil: string | undefined,
  changes: Partial<Evidence> = {},
): Evidence {
  const until = validUntil === undefined ? {} : { validUntil };
  return fact({ id: `waives-${requirementId}`, kind: 'waiver', requirementId, ...until, ...changes });
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
