import { lazy } from 'react';
import { addWords } from '../../platform/i18n';

// Only for those who hold a certificate.

export const RenewalCard = lazy(async () => ({
  default: (await Promise.all([import('./components/renewal-card'), addWords('renewal')]))[0].RenewalCard,
}));

export const ChangedText = lazy(async () => ({
  default: (await Promise.all([import('./components/changed-text'), addWords('renewal')]))[0].ChangedText,
}));
