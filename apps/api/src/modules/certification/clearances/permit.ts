import type { EnrolmentStanding } from '../standings/standings.service.js';
import type { StoredClearance, StoredMatch, StoredPermits } from './clearances.repository.js';

export type ClearanceState = 'cleared' | 'blocked' | 'expired' | 'ended';
export type MatchState = 'running' | 'paused' | 'ended';

/** What keeps somebody who is certified from working: what they no longer meet, or have not passed. */
export function hindrances({ standing }: EnrolmentStanding): string[] {
  return standing.requirements.filter(({ state }) => state === 'expired' || state === 'refused').map(({ id }) => id);
}

export const holdsCertificate = ({ standing }: EnrolmentStanding): boolean => standing.state === 'certified' || standing.state === 'expiring';

/** A clearance today. That it is blocked is computed from the certificate and what it rests on; that it ended, a person said. */
export function clearanceState({ end, validUntil }: StoredClearance, standing: EnrolmentStanding, today: string): ClearanceState {
  if (end && end.endedOn <= today) return 'ended';
  if (today > validUntil) return 'expired';
  return holdsCertificate(standing) && hindrances(standing).length === 0 ? 'cleared' : 'blocked';
}

/** What people said last; nothing else moves a match, whatever becomes of certificate and clearance. */
export function matchState({ events }: StoredMatch): MatchState {
  const last = events.findLast(({ kind }) => kind !== 'MET')?.kind;
  if (last === 'ENDED') return 'ended';
  return last === 'PAUSED' ? 'paused' : 'running';
}

/** Whether somebody may work and does, for lists: two answers that do not follow from each other. */
export function permitOf(standing: EnrolmentStanding, stored: StoredPermits | undefined, today: string): { cleared: boolean; matched: boolean; clearedUntil: string | null } {
  const holding = (stored?.clearances ?? []).filter((clearance) => clearanceState(clearance, standing, today) === 'cleared');
  return {
    cleared: holding.length > 0,
    matched: (stored?.matches ?? []).some((match) => matchState(match) === 'running'),
    clearedUntil: holding.map(({ validUntil }) => validUntil).sort()[0] ?? null,
  };
}
