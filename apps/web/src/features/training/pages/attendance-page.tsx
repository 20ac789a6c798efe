import { Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { CohortDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { AttendanceForm } from '../components/attendance-form';
import { SessionWhen } from '../components/session-when';

/** Who was there and for how long, on a phone, also without a signal. */
export function AttendancePage() {
  const t = useT();
  const text = useLocalized();
  const { cohortId: id = '', sessionId = '' } = useParams();
  const query = useOperation(CohortDocument, { id });
  return (
    <div className="mx-auto max-w-prose">
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={12} />}>
        {({ cohort }) => {
          const session = cohort?.sessions.find((each) => each.id === sessionId);
          if (!cohort || !session) return <NotFound />;
          return (
            <>
              <PageTop
                title={t('training.attendance.title')}
                eyebrow={text(session.title)}
                back={
                  <TextLink as={Link} to={`/kohortas/${id}`} standalone icon={<ArrowLeft aria-hidden />}>
                    {text(cohort.title)}
                  </TextLink>
                }
              />
              <SessionWhen session={session} />
              <AttendanceForm cohort={cohort} session={session} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
