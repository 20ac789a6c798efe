import { cx, VisuallyHidden } from '@lidzgaita/ui';
import type { OptionReview } from '@lidzgaita/contract';
import { Circle, CircleCheck, CircleDot, CircleX } from 'lucide-react';
import { useLocalized, useT } from '../../../../platform/i18n';

interface OptionReviewRowProps {
  option: OptionReview;
}

const marks = {
  right: { Icon: CircleCheck, box: 'border-success bg-success-soft', ink: 'text-success' },
  wrong: { Icon: CircleX, box: 'border-error bg-error-soft', ink: 'text-error' },
  missed: { Icon: CircleDot, box: 'border-dashed border-success bg-surface', ink: 'text-success' },
  chosen: { Icon: Circle, box: 'border-primary bg-surface', ink: 'text-primary' },
} as const;

type Mark = keyof typeof marks;

function markOf({ chosen, correct, said, experts }: OptionReview): Mark | undefined {
  if (said && correct === null) return 'chosen';
  if (said) return said === experts ? 'right' : 'wrong';
  if (experts) return 'missed';
  if (correct === null) return chosen ? 'chosen' : undefined;
  if (correct) return chosen ? 'right' : 'missed';
  return chosen ? 'wrong' : undefined;
}

/** An option with what it was, in an icon, a word and a colour, and why. */
export function OptionReviewRow({ option }: OptionReviewRowProps) {
  const t = useT();
  const text = useLocalized();
  const mark = markOf(option);
  const judged = Boolean(option.said ?? option.experts);
  const { Icon, box, ink } = mark ? marks[mark] : { Icon: undefined, box: 'border-divider bg-surface', ink: '' };
  return (
    <li className={cx('rounded-md border-2 px-4 py-3', box)}>
      {mark && Icon ? (
        <p className={cx('mb-1 flex items-start gap-1.5 text-small font-semibold', ink)}>
          <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
          <span>{judged ? <Judgement option={option} /> : t(`assessment.option.${mark}`)}</span>
        </p>
      ) : (
        <VisuallyHidden as="p">
          {t(option.correct === null ? 'assessment.option-left' : 'assessment.option-not-chosen')}
        </VisuallyHidden>
      )}
      <p>{text(option.text)}</p>
      {option.why && <p className="mt-1 text-small text-muted">{text(option.why)}</p>}
    </li>
  );
}

/** Both what the learner and what the experts say of it, where they say something. */
function Judgement({ option: { said, experts } }: OptionReviewRowProps) {
  const t = useT();
  const side = (which: 'most' | 'least') => t(`assessment.judgement.${which}`);
  if (said && said === experts) return t('assessment.option.judged-same', { said: side(said) });
  return [
    said && t('assessment.option.judged-you', { said: side(said) }),
    experts && t('assessment.option.judged-experts', { said: side(experts) }),
  ]
    .filter(Boolean)
    .join(' ');
}
