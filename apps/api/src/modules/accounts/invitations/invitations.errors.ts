import { resultUnion } from '../../../platform/graphql/refusal.js';
import { Viewer } from '../person.type.js';
import { CohortInvitations } from './invitation.type.js';

/** Everything that invitations may refuse beside what accounts do; the web app has a sentence for each. */
export type InvitationRefusal =
  | 'cohort-unknown'
  | 'cohort-full'
  | 'nobody-invited'
  | 'too-many-invited'
  | 'already-enrolled'
  | 'already-invited'
  | 'invitation-unknown'
  | 'invitation-has-account'
  | 'invitation-for-another';

export const ChangeInvitationsResult = resultUnion('ChangeInvitationsResult', () => CohortInvitations);
export const AcceptInvitationResult = resultUnion('AcceptInvitationResult', () => Viewer);
