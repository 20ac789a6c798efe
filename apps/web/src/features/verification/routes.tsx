import type { RouteObject } from 'react-router';
import { addWords } from '../../platform/i18n';
import { lazyPage } from '../../platform/page';

/** Open to everybody, without an account. */
export const routes: RouteObject[] = [
  {
    path: 'v/:code',
    lazy: lazyPage(async () => (await Promise.all([import('./pages/verification-page'), addWords('check')]))[0].VerificationPage),
  },
];
