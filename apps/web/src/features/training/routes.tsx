import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';
import './attendance-sender';

export const routes: RouteObject[] = [
  { path: 'kohortas', lazy: lazyPage(async () => (await import('./pages/cohorts-page')).CohortsPage) },
  { path: 'kohortas/:cohortId', lazy: lazyPage(async () => (await import('./pages/cohort-page')).CohortPage) },
  {
    path: 'kohortas/:cohortId/klatbutne/:sessionId',
    lazy: lazyPage(async () => (await import('./pages/attendance-page')).AttendancePage),
  },
];
