import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';

export const routes: RouteObject[] = [
  { path: 'cilveki', lazy: lazyPage(async () => (await import('./pages/people-page')).PeoplePage) },
];
