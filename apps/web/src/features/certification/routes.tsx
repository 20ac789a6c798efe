import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { addWords } from '../../platform/i18n';
import { lazyPage } from '../../platform/page';

/** Open to everybody, without an account. */
export const publicRoutes: RouteObject[] = [
  {
    path: 'atsauksme/:token',
    lazy: lazyPage(async () => (await Promise.all([import('./references/pages/reference-page'), addWords('references')]))[0].ReferencePage),
  },
];

export const routes: RouteObject[] = [
  {
    path: 'vienosanas',
    lazy: lazyPage(async () => (await Promise.all([import('./agreements/pages/agreements-page'), addWords('agreements')]))[0].AgreementsPage),
  },
  {
    path: 'vienosanas/:enrolmentId/:documentId',
    lazy: lazyPage(async () => (await Promise.all([import('./agreements/pages/agreement-page'), addWords('agreements')]))[0].AgreementPage),
  },
  {
    path: 'atsauksmes/:enrolmentId',
    lazy: lazyPage(async () => (await Promise.all([import('./references/pages/own-references-page'), addWords('references')]))[0].OwnReferencesPage),
  },
  {
    path: 'programmas/:programmeId/noteikumi',
    lazy: lazyPage(async () => (await Promise.all([import('./rules/rules-page'), addWords('rules')]))[0].RulesPage),
  },
  {
    path: 'darbi',
    lazy: lazyPage(async () => (await Promise.all([import('./worklist/pages/worklist-page'), addWords('worklist')]))[0].WorklistPage),
  },
  {
    path: 'brivpratigie/:enrolmentId',
    lazy: lazyPage(async () => (await Promise.all([import('./pages/volunteer-page'), addWords('decisions'), addWords('references'), addWords('certificates'), addWords('evidence')]))[0].VolunteerPage),
  },
  {
    path: 'sertifikats/:enrolmentId',
    lazy: lazyPage(async () => (await Promise.all([import('./pages/certificate-page'), addWords('evidence')]))[0].CertificatePage),
  },
  {
    path: 'parbaudes',
    lazy: lazyPage(async () => (await Promise.all([import('./evidence/checks-page'), addWords('evidence')]))[0].ChecksPage),
  },
  {
    path: 'vietas',
    lazy: lazyPage(async () => (await Promise.all([import('./places/places-page'), addWords('places')]))[0].PlacesPage),
  },
  {
    path: 'lemumi',
    lazy: lazyPage(async () => (await Promise.all([import('./decisions/proposals-page'), addWords('decisions')]))[0].ProposalsPage),
  },
  {
    path: 'kohortas/:cohortId/apliecibas',
    lazy: lazyPage(async () => (await Promise.all([import('./decisions/cohort-certify-page'), addWords('decisions')]))[0].CohortCertifyPage),
  },
];

/** How many decisions wait for this person's word, beside the word in the navigation. */
export const WaitingProposals = lazy(async () => ({
  default: (await Promise.all([import('./decisions/waiting-proposals'), addWords('decisions')]))[0].WaitingProposals,
}));
