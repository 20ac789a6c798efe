import { Skeleton } from '@lidzgaita/ui';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { outbox } from '../platform/outbox';
import { activateLocale, useT } from '../platform/i18n';
import { Failed } from '../platform/page';
import { useViewerQuery } from '../platform/session';
import { signInPath } from './sign-in-path';

/** Everything below is for signed-in people; others sign in first and come back to where they wanted to go. */
export function SignedIn() {
  const t = useT();
  const { data: viewer, isError, error, refetch, isFetching } = useViewerQuery();
  const { pathname, search, hash } = useLocation();
  const id = viewer?.id;
  const locale = viewer?.locale;

  useEffect(() => {
    if (locale) void activateLocale(locale);
    if (id) void outbox.flush();
  }, [id, locale]);

  if (viewer) return <Outlet />;
  if (isError) return <Failed error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (viewer === null) return <Navigate to={signInPath(pathname + search + hash)} replace />;
  return <Skeleton label={t('page.loading')} kind="block" height="60vh" />;
}
