import { cx, VisuallyHidden } from '@lidzgaita/ui';
import type { OptionReview } from '@lidzgaita/contract';
import { CircleCheck, CircleDot, CircleX } from 'lucide-react';
import { useLocalized, useT } from '../../../platform/i18n';

interface OptionReviewRowProps {
  option: OptionReview;
}

const marks = {
  right: { Icon: CircleCheck, box: 'border-success bg-success-soft', ink: 'text-success' },
  wrong: { Icon: CircleX, box: 'border-error bg-error-soft', ink: 'text-error' },
  missed: { Icon: CircleDot, box: 'border-dashed border-success bg-surface', ink: 'text-success' },
} as const;

type Mark = keyof typeof marks;

function markOf({ chosen, correct }: OptionReview): Mark | undefined {
  if (correct) return chosen ? 'right' : 'missed';
  return chosen ? 'wrong' : undefined;
}

/** An option with what it was, in an icon, a word and a colour, and why. */
export function OptionReviewRow({ option }: OptionReviewRowProps) {
  const t = useT();
  const text = useLocalized();
  const mark = markOf(option);
  const { Icon, box, ink } = mark ? marks[mark] : { Icon: undefined, box: 'border-divider bg-surface', ink: '' };
  return (
    <li className={cx('rounded-md border-2 px-4 py-3', box)}>
      {mark && Icon ? (
        <p className={cx('mb-1 flex items-center gap-1.5 text-small font-semibold', ink)}>
          <Icon aria-hidden className="size-5 shrink-0" />
          {t(`assessment.option.${mark}`)}
        </p>
      ) : (
        <VisuallyHidden as="p">{t('assessment.option-not-chosen')}</VisuallyHidden>
      )}
      <p>{text(option.text)}</p>
      {option.why && <p className="mt-1 text-small text-muted">{text(option.why)}</p>}
    </li>
  );
}
