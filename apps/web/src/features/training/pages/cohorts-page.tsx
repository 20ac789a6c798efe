import { Skeleton } from '@lidzgaita/ui';
import { CohortsDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import { CohortList } from '../components/cohort-list';

export function CohortsPage() {
  const viewer = useViewer();
  return hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'TRAINER') ? <Cohorts /> : <NotFound />;
}

function Cohorts() {
  const t = useT();
  const query = useOperation(CohortsDocument, {});
  return (
    <>
      <PageTop title={t('training.cohorts.title')} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={6} />}>
        {({ cohorts }) => <CohortList cohorts={cohorts} />}
      </Loaded>
    </>
  );
}
