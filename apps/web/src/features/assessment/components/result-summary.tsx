import { Card, KeyValueList, LinkButton, StatusWord } from '@lidzgaita/ui';
import { Link } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { shortPoints } from '../verdict';

type Result = NonNullable<AttemptPartsFragment['result']>;

interface ResultSummaryProps {
  attempt: AttemptPartsFragment;
  result: Result;
}

export const reviewId = (questionId: string) => `jautajums-${questionId}`;

export function ResultSummary({ attempt, result }: ResultSummaryProps) {
  const t = useT();
  const text = useLocalized();
  const safety = attempt.questions.some((question) => question.safety);
  return (
    <Card tone={result.passed ? 'lead' : 'plain'} actions={<NextStep attempt={attempt} result={result} />}>
      <StatusWord tone={result.passed ? 'success' : 'warning'} className="text-h4">
        {t(result.passed ? 'assessment.result.word.passed' : 'assessment.result.word.not-passed')}
      </StatusWord>
      {result.feedback && <p className="mt-1 font-semibold">{text(result.feedback)}</p>}
      <p className="mt-1">{t(nextWords(result))}</p>
      <KeyValueList
        className="mt-3"
        items={[
          {
            id: 'points',
            key: t('assessment.result.points'),
            value: t('assessment.result.points.value', {
              points: shortPoints(result.points),
              max: shortPoints(result.max),
              percent: result.percent,
            }),
          },
          { id: 'pass', key: t('assessment.start.pass'), value: t('assessment.percent', { n: result.pass }) },
          ...(safety
            ? [
                {
                  id: 'safety',
                  key: t('assessment.result.safety'),
                  value: <SafetyMissed attempt={attempt} result={result} />,
                },
              ]
            : []),
          ...(result.passed
            ? []
            : [
                {
                  id: 'left',
                  key: t('assessment.start.left'),
                  value: t('assessment.attempts', { n: result.attemptsLeft }),
                },
              ]),
        ]}
      />
    </Card>
  );
}

function nextWords(result: Result): string {
  if (result.passed) return 'assessment.result.next.passed';
  if (result.attemptsLeft === 0) return 'assessment.result.next.used-up';
  return result.safetyMissed.length > 0 && result.percent >= result.pass
    ? 'assessment.result.next.safety'
    : 'assessment.result.next.again';
}

function SafetyMissed({ attempt, result }: ResultSummaryProps) {
  const t = useT();
  const numbers = new Map(attempt.questions.map((question, index) => [question.id, index + 1]));
  if (result.safetyMissed.length === 0) return t('assessment.result.safety.none');
  return (
    <>
      {t('assessment.result.safety.missed', { n: result.safetyMissed.length })}{' '}
      {result.safetyMissed.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`#${reviewId(id)}`} className="rounded-sm text-link underline underline-offset-[0.18em]">
            {t('assessment.result.safety.link', { n: numbers.get(id) ?? 0 })}
          </a>
        </span>
      ))}
    </>
  );
}

function NextStep({ attempt, result }: ResultSummaryProps) {
  const t = useT();
  const again = !result.passed && result.attemptsLeft > 0;
  return (
    <>
      {again && (
        <LinkButton as={Link} to={`/macibas/${attempt.enrolmentId}/${attempt.moduleId}/tests`} variant="secondary">
          {t('assessment.result.try-again')}
        </LinkButton>
      )}
      <LinkButton as={Link} to={again ? `/macibas/${attempt.enrolmentId}` : '/'}>
        {t(again ? 'assessment.result.read-again' : 'assessment.result.road')}
      </LinkButton>
    </>
  );
}
