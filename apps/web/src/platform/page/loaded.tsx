import { Skeleton } from '@lidzgaita/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ServerFault } from '../graphql';
import { useT } from '../i18n';
import { Failed } from './failed';
import { NotFound } from './not-found';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  /** Holds the place of what is coming, at its size. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** The states of a read: waiting at size, waiting for a connection, not theirs to see, failed with a way on, or there. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  const t = useT();
  if (query.data !== undefined) return children(query.data);
  if (query.error instanceof ServerFault && query.error.code === 'NOT_FOUND') return <NotFound />;
  if (query.isError)
    return <Failed error={query.error} onRetry={() => void query.refetch()} retrying={query.isFetching} />;
  return (
    <>
      {query.fetchStatus === 'paused' && <p role="status">{t('page.waiting-for-connection')}</p>}
      {skeleton ?? <Skeleton label={t('page.loading')} kind="block" height="60vh" />}
    </>
  );
}
