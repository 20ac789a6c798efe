import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';
import { invitationsPage } from './invitations/words';

export const routes: RouteObject[] = [
  { path: 'cilveki', lazy: lazyPage(async () => (await import('./pages/people-page')).PeoplePage) },
  {
    path: 'kohortas/:cohortId/uzaicinajumi',
    lazy: invitationsPage(async () => (await import('./invitations/pages/cohort-invitations-page')).CohortInvitationsPage),
  },
];

/** For whoever is not signed in. */
export const publicRoutes: RouteObject[] = [
  { path: 'ielugums/:token', lazy: invitationsPage(async () => (await import('./invitations/pages/invitation-page')).InvitationPage) },
];
