import { VolunteerDocument, type VolunteerQuery } from '../../generated/graphql';
import { operationKey, queryClient } from '../../platform/graphql';
import type { Volunteer } from './volunteer';

export function keepVolunteer(volunteer: Volunteer): void {
  const key = operationKey(VolunteerDocument, { enrolmentId: volunteer.enrolment.id });
  queryClient.setQueryData<VolunteerQuery>(key, { volunteer });
}

/** A fact or a decision changes who is ready, in every list that says so. */
export function refreshStandings(): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== 'Viewer' });
}
