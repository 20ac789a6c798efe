import { Callout, LinkButton, Segmented } from '@lidzgaita/ui';
import { Dumbbell } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { TextProvider } from '../../../platform/document';
import { useT } from '../../../platform/i18n';
import { PageTop } from '../../../platform/page';
import { useUrlValues } from '../../../platform/url';
import { missedIn, outcomeOf } from '../outcome';
import { NotTaken } from './not-taken';
import { QuestionReview } from './question-review';
import { ResultSummary } from './result-summary';
import { ResultWaits } from './result-waits';

interface ResultsProps {
  attempt: AttemptPartsFragment;
}

/** What came of it, what it means, and every option explained; as far as the test lets it be seen now. */
export function Results({ attempt }: ResultsProps) {
  const t = useT();
  const url = useUrlValues();
  const { result, questions, closedBy, enrolmentId, moduleId } = attempt;
  const texts = useMemo(() => ({ terms: {}, base: `/macibas/${enrolmentId}/${moduleId}` }), [enrolmentId, moduleId]);
  const missed = missedIn(questions);
  const shown = url.get('radit') === 'kludainie' && missed.length > 0 ? 'wrong' : 'all';
  const visible = shown === 'wrong' ? missed : questions;
  const explained = questions.some(({ review }) => review !== null);
  return (
    <div className="mx-auto max-w-prose">
      <PageTop
        title={t(`assessment.result.${outcomeOf(attempt)}`, { percent: result?.percent ?? 0 })}
        eyebrow={t('assessment.result.eyebrow', { code: attempt.moduleCode, n: attempt.number })}
      />
      <NotTaken attemptId={attempt.id} />
      {closedBy && closedBy !== 'LEARNER' && (
        <Callout kind="note" label={t(`assessment.result.closed-by.${closedBy}`)} className="mb-6">
          <p>{t('assessment.result.closed-by.advice')}</p>
        </Callout>
      )}
      {result ? <ResultSummary attempt={attempt} result={result} /> : <ResultWaits attempt={attempt} />}
      {missed.length > 0 && (
        <p className="mt-6">
          <LinkButton
            as={Link}
            to={`/tests/${attempt.id}/vingrinaties`}
            variant="secondary"
            icon={<Dumbbell aria-hidden />}
          >
            {t('assessment.practice.open', { n: missed.length })}
          </LinkButton>
        </p>
      )}
      <section aria-labelledby="atbildes" className="mt-12">
        <h2 id="atbildes" className="mb-3 text-h2">
          {t(explained ? 'assessment.result.answers' : 'assessment.result.questions')}
        </h2>
        {!explained && <p className="mb-6 text-muted">{t('assessment.result.unexplained')}</p>}
        {missed.length > 0 && missed.length < questions.length && (
          <Segmented
            className="mb-6"
            label={t('assessment.result.show')}
            labelHidden
            options={[
              { value: 'all', label: t('assessment.result.show.all', { n: questions.length }) },
              { value: 'wrong', label: t('assessment.result.show.wrong', { n: missed.length }) },
            ]}
            value={shown}
            onChange={(value) => url.set({ radit: value === 'wrong' ? 'kludainie' : '' })}
          />
        )}
        <TextProvider value={texts}>
          <ol className="grid gap-10">
            {visible.map((question) => (
              <li key={question.id}>
                <QuestionReview attempt={attempt} question={question} number={questions.indexOf(question) + 1} />
              </li>
            ))}
          </ol>
        </TextProvider>
      </section>
    </div>
  );
}
