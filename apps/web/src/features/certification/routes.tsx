import type { RouteObject } from 'react-router';
import { lazyPage } from '../../platform/page';

export const routes: RouteObject[] = [
  {
    path: 'brivpratigie/:enrolmentId',
    lazy: lazyPage(async () => (await import('./pages/volunteer-page')).VolunteerPage),
  },
  {
    path: 'sertifikats/:enrolmentId',
    lazy: lazyPage(async () => (await import('./pages/certificate-page')).CertificatePage),
  },
];
