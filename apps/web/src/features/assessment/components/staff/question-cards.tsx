import { Card, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../../platform/i18n';
import { questionKey } from '../../staff/question-order';
import type { QuestionStatistics } from '../../staff/question-verdict';
import { useQuestionNumbers, VerdictWord } from './question-numbers';
import { useDetailLink } from './question-table';

interface QuestionCardsProps {
  questions: readonly QuestionStatistics[];
}

/** The rows of the table for a narrow screen. */
export function QuestionCards({ questions }: QuestionCardsProps) {
  const t = useT();
  const text = useLocalized();
  const numbers = useQuestionNumbers();
  const detail = useDetailLink();
  return (
    <ul aria-labelledby="jautajumi" className="grid gap-3 sm:grid-cols-2">
      {questions.map((question) => (
        <li key={questionKey(question)}>
          <Card
            as="article"
            className="h-full"
            headingLevel={3}
            title={
              <TextLink as={Link} to={detail(question)} preventScrollReset standalone>
                {text(question.prompt)}
              </TextLink>
            }
          >
            <VerdictWord question={question} />
            <dl className="tnum mt-2 grid grid-cols-[1fr_auto] gap-x-4 text-small [&>dt]:text-muted">
              <dt>{t('assessment.staff.column.n')}</dt>
              <dd>{question.n}</dd>
              <dt>{t('assessment.staff.column.facility')}</dt>
              <dd>{numbers.facility(question)}</dd>
              <dt>{t('assessment.staff.column.discrimination')}</dt>
              <dd>{numbers.discrimination(question)}</dd>
              <dt>{t('assessment.staff.column.seconds')}</dt>
              <dd>{numbers.seconds(question)}</dd>
              <dt>{t('assessment.staff.column.version')}</dt>
              <dd>{numbers.version(question)}</dd>
            </dl>
          </Card>
        </li>
      ))}
    </ul>
  );
}
