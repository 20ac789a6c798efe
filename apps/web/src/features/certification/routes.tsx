import type { RouteObject } from 'react-router';
import { addWords } from '../../platform/i18n';
import { lazyPage } from '../../platform/page';

export const routes: RouteObject[] = [
  {
    path: 'brivpratigie/:enrolmentId',
    lazy: lazyPage(async () => (await Promise.all([import('./pages/volunteer-page'), addWords('certificates')]))[0].VolunteerPage),
  },
  {
    path: 'sertifikats/:enrolmentId',
    lazy: lazyPage(async () => (await import('./pages/certificate-page')).CertificatePage),
  },
];
