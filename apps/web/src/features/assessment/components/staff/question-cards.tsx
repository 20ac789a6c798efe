import { Card, TextLink } from '@lidzgaita/ui';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../../platform/i18n';
import { questionKey } from '../../staff/question-order';
import type { QuestionStatistics } from '../../staff/question-verdict';
import { noNumber, useQuestionNumbers, VerdictWord } from './question-numbers';
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
  const factsOf = (question: QuestionStatistics) =>
    [
      { id: 'n', value: String(question.n) },
      { id: 'facility', value: numbers.facility(question) },
      { id: 'discrimination', value: numbers.discrimination(question) },
      { id: 'seconds', value: numbers.seconds(question) },
      { id: 'version', value: numbers.version(question) },
    ].filter(({ value }) => value !== noNumber);
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
            <dl className="tnum mt-2 grid grid-cols-[1fr_auto] gap-x-4 text-small">
              {factsOf(question).map(({ id, value }) => (
                <Fragment key={id}>
                  <dt className="text-muted">{t(`assessment.staff.column.${id}`)}</dt>
                  <dd>{value}</dd>
                </Fragment>
              ))}
            </dl>
          </Card>
        </li>
      ))}
    </ul>
  );
}
