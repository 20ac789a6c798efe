import { lazy } from 'react';
import { addWords } from '../../../platform/i18n';

/** Permission and work, with the words that they need. */
export const Clearances = lazy(async () => ({
  default: (await Promise.all([import('./components/clearances'), addWords('clearances')]))[0].Clearances,
}));
