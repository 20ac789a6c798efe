export { Failed } from './failed';
export { lazyPage } from './lazy-page';
export { Loaded } from './loaded';
export { NotFound } from './not-found';
export { usePageTitle } from './page-title';
export { PageTop } from './page-top';
