import { Skeleton, Tabs, TextLink } from '@lidzgaita/ui';
import { ArrowLeft, History } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { CohortTestsDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import { AccommodationList } from '../../components/staff/accommodation-list';
import { AttemptList } from '../../components/staff/attempt-list';

export function CohortTestsPage() {
  return hasRole(useViewer(), 'COORDINATOR') ? <CohortTests /> : <NotFound />;
}

/** How the cohort's tests go, and on what terms each person takes them. */
function CohortTests() {
  const t = useT();
  const text = useLocalized();
  const { cohortId = '' } = useParams();
  const { get, set } = useUrlValues();
  const query = useOperation(CohortTestsDocument, { cohortId });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={10} />}>
      {({ cohort, cohortAttempts, accommodations }) => {
        if (!cohort) return <NotFound />;
        return (
          <>
            <PageTop
              title={t('assessment.staff.cohort-tests.title')}
              lead={t('assessment.staff.cohort-tests.lead')}
              back={
                <TextLink as={Link} to={`/kohortas/${cohort.id}`} standalone icon={<ArrowLeft aria-hidden />}>
                  {text(cohort.title)}
                </TextLink>
              }
            />
            <Tabs
              label={t('assessment.staff.cohort-tests.title')}
              items={[
                {
                  id: 'meginajumi',
                  label: t('assessment.staff.attempts.tab', { n: cohortAttempts.length }),
                  content: <AttemptList attempts={cohortAttempts} />,
                },
                {
                  id: 'atkapes',
                  label: t('assessment.staff.accommodations.tab', { n: accommodations.filter((each) => !each.endedAt).length }),
                  content: <AccommodationList cohort={cohort} accommodations={accommodations} />,
                },
              ]}
              value={get('sadala') || 'meginajumi'}
              onChange={(sadala) => set({ sadala: sadala === 'meginajumi' ? '' : sadala })}
            />
            <TextLink as={Link} to="/parvertejumi" standalone icon={<History aria-hidden />} className="mt-8">
              {t('assessment.staff.regrades.title')}
            </TextLink>
          </>
        );
      }}
    </Loaded>
  );
}
