import { EmptyState, LinkButton, Skeleton } from '@lidzgaita/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { PracticeDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { PracticeRound } from '../components/practice-round';

/** The missed questions of a finished attempt once more, with the answers at once. Nothing of it is recorded. */
export function PracticePage() {
  const t = useT();
  const { attemptId = '' } = useParams();
  const [seed, setSeed] = useState(() => crypto.randomUUID());
  // Another look at the window must not mix the questions under somebody's hands.
  const query = useOperation(PracticeDocument, { attemptId, seed }, { staleTime: Infinity });
  return (
    <div className="mx-auto max-w-prose">
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={6} />}>
        {({ practice }) => {
          if (!practice) return <NotFound />;
          if (practice.questions.length > 0) {
            return <PracticeRound key={seed} practice={practice} onAgain={() => setSeed(crypto.randomUUID())} />;
          }
          return (
            <>
              <PageTop title={t('assessment.practice.title')} />
              <EmptyState
                title={t('assessment.practice.empty')}
                action={
                  <LinkButton as={Link} to={`/tests/${attemptId}`}>
                    {t('assessment.practice.back')}
                  </LinkButton>
                }
              >
                {t('assessment.practice.empty.advice')}
              </EmptyState>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
