import { canCertify, type CanCertify } from '@lidzgaita/certification';
import type { EnrolmentStanding } from '../standings/standings.service.js';

/** Whether there is something to decide; a renewal that a coordinator opened before its window is decided before it, too. */
export function mayCertify({ standing, cycle, previous }: EnrolmentStanding): CanCertify {
  const early = standing.state === 'certified' && previous !== undefined && cycle.number > previous.cycle;
  return canCertify(early ? { ...standing, state: 'expiring' } : standing);
}

/** Whether a cycle has to be opened first: after a lapse, with or without a renewal that nobody finished in time. */
export const awaitsOpening = ({ standing, cycle, previous }: EnrolmentStanding): boolean =>
  standing.state === 'lapsed' && (cycle.number === previous?.cycle || !cycle.lapsed);
