import { Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { RegradesDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { RegradeHistory } from '../../components/staff/regrade-history';

export function RegradesPage() {
  const viewer = useViewer();
  return hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'TRAINER') ? <Regrades trains={hasRole(viewer, 'TRAINER')} /> : <NotFound />;
}

/** What was marked anew within one's reach, and whose pass it changed. */
function Regrades({ trains }: { trains: boolean }) {
  const t = useT();
  const query = useOperation(RegradesDocument, { moduleId: null });
  return (
    <>
      <PageTop
        title={t('assessment.staff.regrades.title')}
        lead={t('assessment.staff.regrades.lead')}
        back={
          <TextLink as={Link} to={trains ? '/testi' : '/kohortas'} standalone icon={<ArrowLeft aria-hidden />}>
            {t(trains ? 'assessment.staff.quizzes.title' : 'assessment.staff.cohorts')}
          </TextLink>
        }
      />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={6} />}>
        {({ regrades }) => <RegradeHistory regrades={regrades} />}
      </Loaded>
    </>
  );
}
