import { Segmented } from '@lidzgaita/ui';
import { useState } from 'react';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';
import { PageTop } from '../../../platform/page';
import { NotTaken } from './not-taken';
import { QuestionReview } from './question-review';
import { ResultSummary } from './result-summary';

interface ResultsProps {
  attempt: AttemptPartsFragment;
}

type Shown = 'all' | 'wrong';

/** What came of it, what it means, and every option explained. */
export function Results({ attempt }: ResultsProps) {
  const t = useT();
  const [shown, setShown] = useState<Shown>('all');
  const { result, questions } = attempt;
  if (!result) return null;
  const wrong = questions.filter((question) => question.correct !== true);
  const visible = shown === 'wrong' ? wrong : questions;
  const outcome = result.passed ? 'assessment.result.passed' : 'assessment.result.not-passed';
  return (
    <div className="mx-auto max-w-prose">
      <PageTop
        title={t(outcome, { percent: result.percent })}
        eyebrow={t('assessment.result.eyebrow', { code: attempt.moduleCode, n: attempt.number })}
      />
      <NotTaken attemptId={attempt.id} />
      <ResultSummary attempt={attempt} result={result} />
      <section aria-labelledby="atbildes" className="mt-12">
        <h2 id="atbildes" className="mb-3 text-h2">
          {t('assessment.result.answers')}
        </h2>
        {wrong.length > 0 && wrong.length < questions.length && (
          <Segmented
            className="mb-6"
            label={t('assessment.result.show')}
            labelHidden
            options={[
              { value: 'all', label: t('assessment.result.show.all', { n: questions.length }) },
              { value: 'wrong', label: t('assessment.result.show.wrong', { n: wrong.length }) },
            ]}
            value={shown}
            onChange={setShown}
          />
        )}
        <ol className="grid gap-10">
          {visible.map((question) => (
            <li key={question.id}>
              <QuestionReview attempt={attempt} question={question} number={questions.indexOf(question) + 1} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
