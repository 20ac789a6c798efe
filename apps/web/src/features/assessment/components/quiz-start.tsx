import { Card, ErrorSummary, KeyValueList, StatusWord } from '@lidzgaita/ui';
import type { QuizQuery } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';
import { useStartAttempt } from '../hooks/use-start-attempt';
import { StartButton } from './start-button';

export type Quiz = NonNullable<QuizQuery['quiz']>;

interface QuizStartProps {
  quiz: Quiz;
}

export function QuizStart({ quiz }: QuizStartProps) {
  const t = useT();
  const { submission, start } = useStartAttempt(quiz);
  const left = Math.max(0, quiz.attempts - quiz.attemptsUsed);
  const usedUp = !quiz.passed && !quiz.liveAttemptId && left === 0;
  return (
    <>
      <ErrorSummary title={t('assessment.start.problem')} errors={submission.problems} focusKey={submission.tries} />
      <Card tone="lead" actions={<StartButton quiz={quiz} left={left} busy={submission.busy} onStart={() => void start()} />}>
        {quiz.passed && (
          <StatusWord tone="success" className="text-h4">
            {t('assessment.start.passed')}
          </StatusWord>
        )}
        {usedUp && (
          <>
            <StatusWord tone="warning" className="text-h4">
              {t('assessment.start.used-up')}
            </StatusWord>
            <p className="mt-1">{t('assessment.start.used-up.advice')}</p>
          </>
        )}
        <KeyValueList
          items={[
            { id: 'draw', key: t('assessment.start.questions'), value: t('assessment.questions', { n: quiz.draw }) },
            { id: 'pass', key: t('assessment.start.pass'), value: t('assessment.percent', { n: quiz.pass }) },
            { id: 'time', key: t('assessment.start.time'), value: t('assessment.start.time.none') },
            ...(quiz.passed
              ? []
              : [{
                  id: 'left',
                  key: t('assessment.start.left'),
                  value: t('assessment.start.left.value', { n: left, total: quiz.attempts }),
                }]),
          ]}
        />
      </Card>
      {!quiz.passed && !usedUp && (
        <section aria-labelledby="kas-notiks" className="mt-8">
          <h2 id="kas-notiks" className="text-h3">
            {t('assessment.start.what')}
          </h2>
          <ul className="mt-2 grid list-disc gap-2 ps-5">
            <li>{t('assessment.start.what.saved')}</li>
            <li>{t('assessment.start.what.safety')}</li>
            <li>{t('assessment.start.what.after')}</li>
            <li>{t('assessment.start.what.failed')}</li>
          </ul>
        </section>
      )}
    </>
  );
}
