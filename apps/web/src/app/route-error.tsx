import { useRouteError } from 'react-router';
import { useT } from '../platform/i18n';
import { Failed, usePageTitle } from '../platform/page';

/** A page that broke, or a part of the site that could not be fetched. Reloading is the way on. */
export function RouteError() {
  const t = useT();
  const error = useRouteError();
  usePageTitle(t('page.failed.fault.title'));
  return (
    <div className="mx-auto max-w-page px-4 py-8">
      <Failed error={error} headingLevel={1} onRetry={() => location.reload()} />
    </div>
  );
}
