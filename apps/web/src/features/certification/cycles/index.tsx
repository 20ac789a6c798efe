import { lazy } from 'react';
import { addWords } from '../../../platform/i18n';

/** With its words, after the page that it stands on. */
export const CyclePanel = lazy(async () => ({ default: (await Promise.all([import('./cycle-panel'), addWords('cycles')]))[0].CyclePanel }));
