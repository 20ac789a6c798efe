import { Badge, StatusWord, TextLink } from '@lidzgaita/ui';
import { BookOpen } from 'lucide-react';
import { Link } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import type { AttemptQuestion } from '../hooks/use-answers';
import { OptionReviewRow } from './option-review-row';
import { reviewId } from './result-summary';

interface QuestionReviewProps {
  attempt: AttemptPartsFragment;
  question: AttemptQuestion;
  number: number;
}

export function QuestionReview({ attempt, question, number }: QuestionReviewProps) {
  const t = useT();
  const text = useLocalized();
  const { passage, correct, review, safety } = question;
  return (
    <article aria-labelledby={reviewId(question.id)}>
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <StatusWord tone={correct ? 'success' : 'error'}>
          {t(correct ? 'assessment.review.correct' : 'assessment.review.incorrect')}
        </StatusWord>
        {safety && <Badge tone="neutral">{t('assessment.review.safety')}</Badge>}
      </div>
      <h3 id={reviewId(question.id)} tabIndex={-1} className="mb-3 scroll-mt-24 text-h3">
        {number}. {text(question.view.prompt)}
      </h3>
      <ul className="grid gap-2">
        {review?.options.map((option) => <OptionReviewRow key={option.id} option={option} />)}
      </ul>
      {passage && (
        <TextLink
          as={Link}
          to={`/macibas/${attempt.enrolmentId}/${attempt.moduleId}/lasit/${passage.lessonId}#${passage.anchor}`}
          standalone
          icon={<BookOpen aria-hidden />}
          className="mt-2"
        >
          {t('assessment.review.passage')}
        </TextLink>
      )}
    </article>
  );
}
