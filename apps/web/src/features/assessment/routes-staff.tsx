import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';

/** How many answers wait for a marker, beside the word in the navigation. */
export const WaitingMarks = lazy(async () => ({
  default: (await import('./components/staff/waiting-marks')).WaitingMarks,
}));

export const staffRoutes: RouteObject[] = [
  { path: 'testi', lazy: lazyPage(async () => (await import('./pages/staff/quizzes-page')).QuizzesPage) },
  { path: 'testi/:moduleId/paraugs', lazy: lazyPage(async () => (await import('./pages/staff/preview-page')).PreviewPage) },
  {
    path: 'testi/:moduleId/statistika',
    lazy: lazyPage(async () => (await import('./pages/staff/statistics-page')).StatisticsPage),
  },
  {
    path: 'testi/:moduleId/parvertet/:questionId',
    lazy: lazyPage(async () => (await import('./pages/staff/regrade-page')).RegradePage),
  },
  { path: 'parvertejumi', lazy: lazyPage(async () => (await import('./pages/staff/regrades-page')).RegradesPage) },
  { path: 'vertesana', lazy: lazyPage(async () => (await import('./pages/staff/marking-queue-page')).MarkingQueuePage) },
  {
    path: 'vertesana/:attemptId/:questionId',
    lazy: lazyPage(async () => (await import('./pages/staff/marking-page')).MarkingPage),
  },
  {
    path: 'kohortas/:cohortId/testi',
    lazy: lazyPage(async () => (await import('./pages/staff/cohort-tests-page')).CohortTestsPage),
  },
];
