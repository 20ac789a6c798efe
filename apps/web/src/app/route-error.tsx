import { useRouteError } from 'react-router';
import { NetworkFault } from '../platform/graphql';
import { useT } from '../platform/i18n';
import { Failed, usePageTitle } from '../platform/page';

/** A page that broke, or a part of the site that could not be fetched. Reloading is the way on. */
export function RouteError() {
  const t = useT();
  const error = asFault(useRouteError());
  usePageTitle(t(error instanceof NetworkFault ? 'page.failed.offline.title' : 'page.failed.fault.title'));
  return (
    <div className="mx-auto max-w-page px-4 py-8">
      <Failed error={error} headingLevel={1} onRetry={() => location.reload()} />
    </div>
  );
}

/** A page's own chunk could not be fetched: every browser says so with a TypeError of its own words. */
function asFault(error: unknown): unknown {
  const unfetched = error instanceof TypeError && /import|module script|fetch/i.test(error.message);
  return unfetched ? new NetworkFault(error.message) : error;
}
