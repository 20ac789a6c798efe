import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';
import { invitationsPage } from './invitations/words';
import { privacyPage } from './privacy/words';

export const routes: RouteObject[] = [
  { path: 'cilveki', lazy: lazyPage(async () => (await import('./pages/people-page')).PeoplePage) },
  { path: 'cilveki/:personId/dzest', lazy: privacyPage(async () => (await import('./privacy/pages/erase-page')).ErasePage) },
  { path: 'dzesana', lazy: privacyPage(async () => (await import('./privacy/pages/erasures-due-page')).ErasuresDuePage) },
  { path: 'mani-dati', lazy: privacyPage(async () => (await import('./privacy/pages/own-data-page')).OwnDataPage) },
  { path: 'vardu-labojumi', lazy: privacyPage(async () => (await import('./privacy/pages/name-corrections-page')).NameCorrectionsPage) },
  {
    path: 'kohortas/:cohortId/uzaicinajumi',
    lazy: invitationsPage(async () => (await import('./invitations/pages/cohort-invitations-page')).CohortInvitationsPage),
  },
];

/** For whoever is not signed in. */
export const publicRoutes: RouteObject[] = [
  { path: 'ielugums/:token', lazy: invitationsPage(async () => (await import('./invitations/pages/invitation-page')).InvitationPage) },
  { path: 'privatums', lazy: privacyPage(async () => (await import('./privacy/pages/notice-page')).NoticePage) },
];
