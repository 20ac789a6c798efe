import { Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { QuizDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { QuizHistory } from '../components/quiz-history';
import { QuizStart } from '../components/quiz-start';

/** What the test is like, and the way into it. */
export function QuizPage() {
  const t = useT();
  const text = useLocalized();
  const { enrolmentId = '', moduleId = '' } = useParams();
  const query = useOperation(QuizDocument, { enrolmentId, moduleId });
  return (
    <div className="mx-auto max-w-prose">
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="block" height="28rem" />}>
        {({ quiz }) =>
          quiz ? (
            <>
              <PageTop
                title={t('assessment.start.title', { title: text(quiz.moduleTitle) })}
                eyebrow={quiz.moduleCode}
                back={
                  <TextLink as={Link} to={`/macibas/${enrolmentId}`} standalone icon={<ArrowLeft aria-hidden />}>
                    {t('assessment.start.back')}
                  </TextLink>
                }
              />
              <QuizStart quiz={quiz} />
              <QuizHistory attempts={quiz.history} />
            </>
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </div>
  );
}
