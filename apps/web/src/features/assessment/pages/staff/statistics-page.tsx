import { EmptyState, SelectField, Skeleton, TextLink } from '@lidzgaita/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { CohortsDocument, QuizStatisticsDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import { QuestionList } from '../../components/staff/question-list';
import { StatisticsSummary } from '../../components/staff/statistics-summary';

export function StatisticsPage() {
  return hasRole(useViewer(), 'TRAINER') ? <StatisticsView /> : <NotFound />;
}

function StatisticsView() {
  const t = useT();
  const text = useLocalized();
  const { moduleId = '' } = useParams();
  const cohortId = useUrlValues().get('grupa') || null;
  const query = useOperation(QuizStatisticsDocument, { moduleId, cohortId }, { placeholderData: keepPreviousData });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={10} />}>
      {({ quizStatistics: statistics }) =>
        statistics ? (
          <>
            <PageTop
              title={t('assessment.staff.statistics.title')}
              eyebrow={`${statistics.code} ${text(statistics.title)}`}
              lead={t('assessment.staff.statistics.lead')}
              back={
                <TextLink as={Link} to="/testi" standalone icon={<ArrowLeft aria-hidden />}>
                  {t('assessment.staff.quizzes.title')}
                </TextLink>
              }
            />
            <CohortChoice />
            {statistics.attempts === 0 && statistics.questions.length === 0 ? (
              <EmptyState title={t('assessment.staff.statistics.none')}>{t('assessment.staff.statistics.none.advice')}</EmptyState>
            ) : (
              <div aria-busy={query.isPlaceholderData}>
                <StatisticsSummary statistics={statistics} />
                <QuestionList statistics={statistics} />
              </div>
            )}
          </>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}

function CohortChoice() {
  const t = useT();
  const text = useLocalized();
  const { get, set } = useUrlValues();
  const { data } = useOperation(CohortsDocument, {});
  return (
    <SelectField
      className="mb-6 w-full sm:w-96"
      label={t('assessment.staff.cohort')}
      placeholder={t('assessment.staff.cohort.all')}
      options={data?.cohorts.map(({ id, title, region }) => ({ value: id, label: `${text(title)}, ${text(region.name)}` })) ?? []}
      value={get('grupa')}
      onChange={(event) => set({ grupa: event.target.value })}
    />
  );
}
