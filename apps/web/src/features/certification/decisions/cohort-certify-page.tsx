import { EmptyState, Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { CertifyPreviewDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import type { CohortResult, PreviewPerson } from './cohort-certify';
import { CohortForm } from './cohort-form';
import { CohortResults } from './cohort-results';

export function CohortCertifyPage() {
  const { cohortId = '' } = useParams();
  return hasRole(useViewer(), 'COORDINATOR') ? <CohortCertify key={cohortId} cohortId={cohortId} /> : <NotFound />;
}

/** Certifies the people of a cohort at once: first what will happen to each, then what did. */
function CohortCertify({ cohortId }: { cohortId: string }) {
  const t = useT();
  const text = useLocalized();
  const [done, setDone] = useState<{ results: CohortResult[]; people: PreviewPerson[] }>();
  const query = useOperation(CertifyPreviewDocument, { cohortId }, { enabled: !done, staleTime: 0 });
  return (
    <div className="mx-auto max-w-page">
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={12} />}>
        {({ certifyPreview }) =>
          certifyPreview ? (
            <>
              <PageTop
                title={t(done ? 'decisions.cohort.done.title' : 'decisions.cohort.title')}
                eyebrow={text(certifyPreview.title)}
                {...(!done && { lead: t('decisions.cohort.lead') })}
                back={
                  <TextLink as={Link} to={`/kohortas/${cohortId}`} standalone icon={<ArrowLeft aria-hidden />}>
                    {text(certifyPreview.title)}
                  </TextLink>
                }
              />
              {done ? (
                <CohortResults {...done} onAgain={() => setDone(undefined)} />
              ) : certifyPreview.people.length === 0 ? (
                <EmptyState title={t('decisions.cohort.nobody')}>{t('decisions.cohort.nobody.advice')}</EmptyState>
              ) : (
                <CohortForm
                  key={certifyPreview.people.map(({ plan, refusal }) => `${plan}${refusal}`).join()}
                  cohortId={cohortId}
                  people={certifyPreview.people}
                  onDone={(results) => setDone({ results, people: certifyPreview.people })}
                />
              )}
            </>
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </div>
  );
}
