import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';

export const routes: RouteObject[] = [
  { path: 'moduli', lazy: lazyPage(async () => (await import('./pages/modules-page')).ModulesPage) },
];
