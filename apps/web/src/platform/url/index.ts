export { useTyped } from './use-typed';
export { type UrlValues, useUrlValues } from './use-url-values';
