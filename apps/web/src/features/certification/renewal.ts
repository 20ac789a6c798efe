import { addDays } from '../../platform/dates';
import type { Certificate } from './volunteer';

const daysEarly = 60;

export interface Renewal {
  startsOn: string;
  /** Not yet, may be done now, or too late for a renewal without a gap. */
  phase: 'later' | 'open' | 'over';
}

/** A certificate that was taken back is not renewed. */
export function renewalOf({ expiresOn, status }: Pick<Certificate, 'expiresOn' | 'status'>, today: string): Renewal | undefined {
  if (status === 'REVOKED' || status === 'SUSPENDED') return undefined;
  const startsOn = addDays(expiresOn, -daysEarly);
  if (today > expiresOn) return { startsOn, phase: 'over' };
  return { startsOn, phase: today < startsOn ? 'later' : 'open' };
}
