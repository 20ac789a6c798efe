import { InvitationsDocument, type InvitationsPartsFragment } from '../../../generated/graphql';
import { operationKey, queryClient } from '../../../platform/graphql';

export type OpenInvitation = InvitationsPartsFragment['open'][number];

/** What the server answered is what is there now. */
export function keepInvitations(invitations: InvitationsPartsFragment): void {
  queryClient.setQueryData(operationKey(InvitationsDocument, { cohortId: invitations.cohortId }), { invitations });
}
