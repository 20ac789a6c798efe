import { EmptyState, Skeleton, TextLink } from '@lidzgaita/ui';
import { History } from 'lucide-react';
import { Link } from 'react-router';
import { QuizzesDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { QuizCard } from '../../components/staff/quiz-card';

export function QuizzesPage() {
  return hasRole(useViewer(), 'TRAINER') ? <Quizzes /> : <NotFound />;
}

/** Every module with a test: how it goes, and what waits for somebody. */
function Quizzes() {
  const t = useT();
  const query = useOperation(QuizzesDocument, {});
  return (
    <>
      <PageTop title={t('assessment.staff.quizzes.title')} lead={t('assessment.staff.quizzes.lead')} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="block" height="40vh" />}>
        {({ quizzes }) =>
          quizzes.length === 0 ? (
            <EmptyState title={t('assessment.staff.quizzes.none')}>{t('assessment.staff.quizzes.none.advice')}</EmptyState>
          ) : (
            <ul aria-label={t('assessment.staff.quizzes.title')} className="grid gap-4 lg:grid-cols-2">
              {quizzes.map((quiz) => (
                <li key={quiz.moduleId}>
                  <QuizCard quiz={quiz} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <TextLink as={Link} to="/parvertejumi" standalone icon={<History aria-hidden />} className="mt-6">
        {t('assessment.staff.regrades.title')}
      </TextLink>
    </>
  );
}
