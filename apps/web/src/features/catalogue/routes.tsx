import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';

export const routes: RouteObject[] = [
  { path: 'moduli', lazy: lazyPage(async () => (await import('./pages/modules-page')).ModulesPage) },
  { path: 'moduli/:hash', lazy: lazyPage(async () => (await import('./pages/edition-page')).EditionPage) },
  { path: 'moduli/:hash/lasit/:lessonId', lazy: lazyPage(async () => (await import('./pages/edition-lesson-page')).EditionLessonPage) },
];
