import {
  type MatchEventKind,
  type MatchState,
  PermitsDocument,
  type PermitsPartsFragment,
  type PermitsQuery,
} from '../../../generated/graphql';
import { operationKey, queryClient } from '../../../platform/graphql';

export type Permits = PermitsPartsFragment;
export type Clearance = Permits['clearances'][number];
export type Match = Permits['matches'][number];

/** What may be said of a match in each state. */
export const nextEvents: Record<MatchState, readonly MatchEventKind[]> = {
  RUNNING: ['MET', 'PAUSED', 'ENDED'],
  PAUSED: ['RESUMED', 'MET', 'ENDED'],
  ENDED: [],
};

/** Shows what a write has made of it, and lets lists be asked anew. */
export function keepPermits(permits: Permits): void {
  queryClient.setQueryData<PermitsQuery>(operationKey(PermitsDocument, { enrolmentId: permits.enrolmentId }), {
    permits,
  });
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => /^(Worklist|Volunteer)/.test(String(name)),
  });
}
