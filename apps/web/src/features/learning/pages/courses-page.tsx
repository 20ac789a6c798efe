import { EmptyState, LinkButton } from '@lidzgaita/ui';
import { Link, Navigate } from 'react-router';
import { MyEnrolmentsDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, PageTop } from '../../../platform/page';

/** With one course there is nothing to choose. */
export function CoursesPage() {
  const t = useT();
  const text = useLocalized();
  const query = useOperation(MyEnrolmentsDocument, {});
  return (
    <Loaded query={query}>
      {({ myEnrolments: [first, ...others] }) => {
        if (first && others.length === 0) return <Navigate to={`/macibas/${first.id}`} replace />;
        return (
          <>
            <PageTop title={t('learning.courses.title')} />
            {!first && <EmptyState title={t('learning.home.empty')}>{t('learning.home.empty.advice')}</EmptyState>}
            <ul className="grid gap-3">
              {first &&
                [first, ...others].map(({ id, programme, cohort }) => (
                  <li key={id}>
                    <LinkButton as={Link} to={`/macibas/${id}`} variant="secondary">
                      {text(programme.title)} · {text(cohort.title)}
                    </LinkButton>
                  </li>
                ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}
