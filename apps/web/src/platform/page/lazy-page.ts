import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/** A route's page in a chunk of its own: `lazyPage(async () => (await import('./pages/x-page')).XPage)`. */
export function lazyPage(load: () => Promise<ComponentType>): NonNullable<RouteObject['lazy']> {
  return async () => ({ Component: await load() });
}
