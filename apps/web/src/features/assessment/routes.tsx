import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';
import './answer-sender';

export const routes: RouteObject[] = [
  {
    path: 'macibas/:enrolmentId/:moduleId/tests',
    lazy: lazyPage(async () => (await import('./pages/quiz-page')).QuizPage),
  },
  { path: 'tests/:attemptId', lazy: lazyPage(async () => (await import('./pages/attempt-page')).AttemptPage) },
  { path: 'tests/:attemptId/iesniegt', lazy: lazyPage(async () => (await import('./pages/submit-page')).SubmitPage) },
  {
    path: 'tests/:attemptId/vingrinaties',
    lazy: lazyPage(async () => (await import('./pages/practice-page')).PracticePage),
  },
];
