import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';

/** Open to everybody, without an account. */
export const routes: RouteObject[] = [
  { path: 'v/:code', lazy: lazyPage(async () => (await import('./pages/verification-page')).VerificationPage) },
];
