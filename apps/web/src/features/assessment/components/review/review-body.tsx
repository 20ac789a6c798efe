import type { QuestionReview } from '@lidzgaita/contract';
import { useT } from '../../../../platform/i18n';
import { OptionReviewRow } from './option-review-row';
import { PartReviewRow } from './part-review-row';
import { RubricReview } from './rubric-review';
import { StepReviewRow } from './step-review-row';

/** An answered question explained, whatever its kind: each kind fills the lists that it has something to say in. */
export function ReviewBody({ review }: { review: QuestionReview }) {
  const t = useT();
  const { options, parts, steps, text, rubric } = review;
  return (
    <div className="grid gap-3">
      {options.length > 0 && (
        <ul className="grid gap-2">
          {options.map((option) => (
            <OptionReviewRow key={option.id} option={option} />
          ))}
        </ul>
      )}
      {parts.length > 0 && (
        <ul className="grid gap-2">
          {parts.map((part) => (
            <PartReviewRow key={part.id} part={part} />
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <ol className="grid gap-2">
          {steps.map((step) => (
            <StepReviewRow key={step.id} step={step} />
          ))}
        </ol>
      )}
      {text !== null && (
        <div>
          <p className="mb-1 text-small font-semibold text-muted">{t('assessment.part.text')}</p>
          <p className="rounded-md border border-divider bg-surface px-4 py-3 break-words whitespace-pre-wrap">
            {text || t('assessment.part.nothing')}
          </p>
        </div>
      )}
      {rubric.length > 0 && <RubricReview rubric={rubric} />}
    </div>
  );
}
