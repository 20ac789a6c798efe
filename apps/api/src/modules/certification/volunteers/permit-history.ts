import type { MatchEventKind } from '../clearances/clearance.type.js';
import type { StoredPermits } from '../clearances/clearances.repository.js';
import type { HistoryEntry } from './volunteer.type.js';

const KIND_OF_EVENT: Record<MatchEventKind, string> = { PAUSED: 'match-paused', RESUMED: 'match-resumed', ENDED: 'match-ended', MET: 'match-met' };

/** What became of clearances and matches, told by those who said it. */
export function permitEntries({ clearances, matches }: StoredPermits): HistoryEntry[] {
  const granted = clearances.flatMap(({ id, setting, grantedAt, grantedBy, end }) => [
    { id, at: new Date(grantedAt), kind: 'clearance-granted', actor: grantedBy, requirementId: null, params: { setting }, reason: null },
    ...(end ? [{ id: `${id}-end`, at: new Date(end.endedAt), kind: 'clearance-ended', actor: end.endedBy, requirementId: null, params: { setting }, reason: end.reason }] : []),
  ]);
  const worked = matches.flatMap(({ id, reference, startedAt, startedBy, events }) => [
    { id, at: new Date(startedAt), kind: 'match-started', actor: startedBy, requirementId: null, params: { reference }, reason: null },
    ...events.map(({ id: eventId, kind, recordedAt, recordedBy, reason, contacts }) => ({
      id: eventId, at: new Date(recordedAt), kind: KIND_OF_EVENT[kind], actor: recordedBy, requirementId: null, params: { reference, ...(contacts !== null && { contacts }) }, reason,
    })),
  ]);
  return [...granted, ...worked];
}
