import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';
import './senders';

export const LearningHome = lazy(async () => ({ default: (await import('./pages/home-page')).HomePage }));

export const routes: RouteObject[] = [
  { path: 'macibas', lazy: lazyPage(async () => (await import('./pages/courses-page')).CoursesPage) },
  { path: 'macibas/:enrolmentId', lazy: lazyPage(async () => (await import('./pages/course-page')).CoursePage) },
  {
    path: 'macibas/:enrolmentId/:moduleId/lasit/:lessonId',
    lazy: lazyPage(async () => (await import('./pages/lesson-page')).LessonPage),
  },
  {
    path: 'macibas/:enrolmentId/:moduleId/gadijums/:caseId',
    lazy: lazyPage(async () => (await import('./pages/case-page')).CasePage),
  },
];
