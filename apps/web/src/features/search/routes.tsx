import { lazy } from 'react';
import { addWords } from '../../platform/i18n';

export type { Page } from './finder/choice';

/** Fetched before it is asked for, no letter that is typed after Ctrl K is lost. */
export const fetchSearch = async () => ({
  default: (await Promise.all([import('./finder/search-dialog'), addWords('finder')]))[0].SearchDialog,
});

export const SearchDialog = lazy(fetchSearch);
