import { Badge } from '@lidzgaita/ui';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import type { AttemptQuestion } from '../hooks/use-answers';
import { reviewId } from './result-summary';
import { AnswerFeedback, Verdict } from './review/answer-feedback';
import { QuestionMaterial } from './review/question-material';

interface QuestionReviewProps {
  attempt: AttemptPartsFragment;
  question: AttemptQuestion;
  number: number;
}

export function QuestionReview({ attempt, question, number }: QuestionReviewProps) {
  const t = useT();
  const text = useLocalized();
  const checked = { ...question, answered: question.answer !== null || !attempt.seen.includes('ANSWER') };
  return (
    <article aria-labelledby={reviewId(question.id)}>
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Verdict checked={checked} />
        {question.safety && <Badge tone="neutral">{t('assessment.review.safety')}</Badge>}
      </div>
      <h3 id={reviewId(question.id)} tabIndex={-1} className="mb-3 scroll-mt-24 text-h3">
        {number}. {text(question.view.prompt)}
      </h3>
      {question.answer?.certainty && (
        <p className="mb-2 text-small text-muted">
          {t('assessment.certainty.said', { what: t(`assessment.certainty.${question.answer.certainty}`) })}
        </p>
      )}
      <QuestionMaterial view={question.view} />
      <AnswerFeedback checked={checked} base={`/macibas/${attempt.enrolmentId}/${attempt.moduleId}`} />
    </article>
  );
}
