import { Skeleton } from '@lidzgaita/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { AttemptDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound } from '../../../platform/page';
import { LiveQuestion } from '../components/live-question';
import { Results } from '../components/results';

/** A running attempt shows its questions, a submitted one its results: the address stays the same. */
export function AttemptPage() {
  const t = useT();
  const { attemptId: id = '' } = useParams();
  const query = useOperation(AttemptDocument, { id });
  // Fetched now, so that the last look before submitting also opens when the signal has gone.
  useEffect(() => void import('./submit-page').catch(() => undefined), []);
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={6} className="mx-auto max-w-prose" />}>
      {({ attempt }) => {
        if (!attempt) return <NotFound />;
        return attempt.state === 'LIVE' ? <LiveQuestion attempt={attempt} /> : <Results attempt={attempt} />;
      }}
    </Loaded>
  );
}
