import { today as dayOf } from '../../platform/dates';
import type { CohortDetail } from './member-list';

type Session = CohortDetail['sessions'][number];

/** What somebody with a phone in hand most likely came for: today's session that lacks marks, or else the latest. */
export function sessionToMark(sessions: readonly Session[], members: number, today: string): Session | undefined {
  const begun = sessions.filter(({ startsAt }) => dayOf(new Date(startsAt)) <= today);
  const unmarked = begun.filter(({ marks }) => marks.length < members);
  const ofToday = unmarked.filter(({ startsAt }) => dayOf(new Date(startsAt)) === today);
  return ofToday[0] ?? unmarked.at(-1);
}
