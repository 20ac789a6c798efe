import { Card, KeyValueList, LinkButton } from '@lidzgaita/ui';
import { ChartColumn, Eye, PenLine } from 'lucide-react';
import { Link } from 'react-router';
import type { QuizzesQuery } from '../../../../generated/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';

interface QuizCardProps {
  quiz: QuizzesQuery['quizzes'][number];
}

export function QuizCard({ quiz: { moduleId, code, title, attempts, waitingMarks } }: QuizCardProps) {
  const t = useT();
  const text = useLocalized();
  const name = { code };
  return (
    <Card
      as="article"
      className="h-full"
      eyebrow={code}
      title={text(title)}
      actions={
        <>
          <LinkButton
            as={Link}
            to={`/testi/${moduleId}/paraugs`}
            variant="secondary"
            icon={<Eye aria-hidden />}
            aria-label={t('assessment.staff.quizzes.preview.label', name)}
          >
            {t('assessment.staff.quizzes.preview')}
          </LinkButton>
          <LinkButton
            as={Link}
            to={`/testi/${moduleId}/statistika`}
            variant="secondary"
            icon={<ChartColumn aria-hidden />}
            aria-label={t('assessment.staff.quizzes.statistics.label', name)}
          >
            {t('assessment.staff.quizzes.statistics')}
          </LinkButton>
          {waitingMarks > 0 && (
            <LinkButton
              as={Link}
              to={`/vertesana?modulis=${moduleId}`}
              icon={<PenLine aria-hidden />}
              aria-label={t('assessment.staff.quizzes.mark.label', { code, n: waitingMarks })}
            >
              {t('assessment.staff.quizzes.mark')}
            </LinkButton>
          )}
        </>
      }
    >
      <KeyValueList
        items={[
          { id: 'attempts', key: t('assessment.staff.quizzes.attempts'), value: attempts },
          {
            id: 'waiting',
            key: t('assessment.staff.quizzes.waiting'),
            value: waitingMarks > 0 ? waitingMarks : t('assessment.staff.quizzes.waiting.none'),
          },
        ]}
      />
    </Card>
  );
}
