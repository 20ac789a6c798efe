import { type ComponentType, lazy } from 'react';
import type { RouteObject } from 'react-router';
import { addWords } from '../../platform/i18n';
import { lazyPage } from '../../platform/page';

/** How many answers wait for a marker, beside the word in the navigation. */
export const WaitingMarks = lazy(async () => ({
  default: (await Promise.all([import('./components/staff/waiting-marks'), addWords('staff')]))[0].WaitingMarks,
}));

/** A page with the words that trainees have no need of. */
const staffPage = (load: () => Promise<ComponentType>) => lazyPage(async () => (await Promise.all([load(), addWords('staff')]))[0]);

export const staffRoutes: RouteObject[] = [
  { path: 'testi', lazy: staffPage(async () => (await import('./pages/staff/quizzes-page')).QuizzesPage) },
  { path: 'testi/:moduleId/paraugs', lazy: staffPage(async () => (await import('./pages/staff/preview-page')).PreviewPage) },
  {
    path: 'testi/:moduleId/statistika',
    lazy: staffPage(async () => (await import('./pages/staff/statistics-page')).StatisticsPage),
  },
  {
    path: 'testi/:moduleId/parvertet/:questionId',
    lazy: staffPage(async () => (await import('./pages/staff/regrade-page')).RegradePage),
  },
  { path: 'parvertejumi', lazy: staffPage(async () => (await import('./pages/staff/regrades-page')).RegradesPage) },
  { path: 'vertesana', lazy: staffPage(async () => (await import('./pages/staff/marking-queue-page')).MarkingQueuePage) },
  {
    path: 'vertesana/:attemptId/:questionId',
    lazy: staffPage(async () => (await import('./pages/staff/marking-page')).MarkingPage),
  },
  {
    path: 'kohortas/:cohortId/testi',
    lazy: staffPage(async () => (await import('./pages/staff/cohort-tests-page')).CohortTestsPage),
  },
];
