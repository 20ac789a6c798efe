import { EmptyState, Skeleton } from '@lidzgaita/ui';
import { MyEnrolmentsDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, PageTop } from '../../../platform/page';
import { useViewer } from '../../../platform/session';
import { EnrolmentHome } from '../components/enrolment-home';

export function HomePage() {
  const t = useT();
  const text = useLocalized();
  const { givenName } = useViewer();
  const query = useOperation(MyEnrolmentsDocument, {});
  const [only, ...more] = query.data?.myEnrolments ?? [];
  return (
    <>
      <PageTop
        title={t('learning.home.greeting', { name: givenName })}
        documentTitle={t('learning.home.title')}
        eyebrow={only && more.length === 0 ? `${text(only.programme.title)} · ${text(only.cohort.title)}` : undefined}
      />
      <Loaded query={query} skeleton={<HomeSkeleton />}>
        {({ myEnrolments }) =>
          myEnrolments.length === 0 ? (
            <EmptyState title={t('learning.home.empty')}>{t('learning.home.empty.advice')}</EmptyState>
          ) : (
            <div className="grid gap-16">
              {myEnrolments.map((enrolment) => (
                <EnrolmentHome key={enrolment.id} enrolment={enrolment} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function HomeSkeleton() {
  const t = useT();
  return (
    <div className="grid gap-8">
      <Skeleton label={t('page.loading')} kind="block" height="13rem" />
      <Skeleton label={t('page.loading')} kind="rows" lines={8} />
    </div>
  );
}
