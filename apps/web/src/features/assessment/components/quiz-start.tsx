import { Card, ErrorSummary, StatusWord } from '@lidzgaita/ui';
import type { QuizQuery } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';
import { useStartAttempt } from '../hooks/use-start-attempt';
import { QuizFacts } from './quiz-facts';
import { QuizRules } from './quiz-rules';
import { StartButton } from './start-button';
import { StartRefusal } from './start-refusal';

export type Quiz = NonNullable<QuizQuery['quiz']>;

interface QuizStartProps {
  quiz: Quiz;
}

export function QuizStart({ quiz }: QuizStartProps) {
  const t = useT();
  const { submission, start } = useStartAttempt(quiz);
  const refused = !quiz.liveAttemptId && quiz.startRefusal;
  return (
    <>
      <ErrorSummary title={t('assessment.start.problem')} errors={submission.problems} focusKey={submission.tries} />
      <Card tone="lead" actions={<StartButton quiz={quiz} busy={submission.busy} onStart={() => void start()} />}>
        {quiz.passed ? (
          <StatusWord tone="success" className="text-h4">
            {t('assessment.start.passed')}
          </StatusWord>
        ) : (
          refused && <StartRefusal quiz={quiz} code={refused} />
        )}
        <QuizFacts quiz={quiz} />
      </Card>
      {(!refused || refused === 'wait' || refused === 'not-open-yet') && !quiz.passed && <QuizRules quiz={quiz} />}
    </>
  );
}
