import type { PartReview } from '@lidzgaita/contract';
import { cx } from '@lidzgaita/ui';
import { CircleCheck, CircleX } from 'lucide-react';
import { useLocalized, useT } from '../../../../platform/i18n';

const looks = {
  right: { Icon: CircleCheck, box: 'border-success bg-success-soft', ink: 'text-success' },
  wrong: { Icon: CircleX, box: 'border-error bg-error-soft', ink: 'text-error' },
} as const;

/** One pair, place, gap or typed answer: what was given, and what would have been right. */
export function PartReviewRow({ part }: { part: PartReview }) {
  const t = useT();
  const text = useLocalized();
  const { label, given, right, correct, why } = part;
  const mark = correct === null ? undefined : correct ? 'right' : 'wrong';
  const { Icon, box, ink } = mark ? looks[mark] : { Icon: undefined, box: 'border-divider bg-surface', ink: '' };
  const shownRight = correct === true && right?.length === 1 ? null : right;
  return (
    <li className={cx('rounded-md border-2 px-4 py-3', box)}>
      {mark && Icon && (
        <p className={cx('mb-1 flex items-center gap-1.5 text-small font-semibold', ink)}>
          <Icon aria-hidden className="size-5 shrink-0" />
          {t(given ? `assessment.part.${mark}` : 'assessment.part.none')}
        </p>
      )}
      {label && <p className="font-semibold">{text(label)}</p>}
      <dl>
        {(given || mark !== 'wrong') && (
          <div className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{t('assessment.part.given')}</dt>
            <dd className="min-w-0 break-words">{given ? text(given) : t('assessment.part.nothing')}</dd>
          </div>
        )}
        {shownRight && shownRight.length > 0 && (
          <div className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{t('assessment.part.correct', { n: shownRight.length })}</dt>
            <dd className="min-w-0">{shownRight.map(text).join('; ')}</dd>
          </div>
        )}
      </dl>
      {why && <p className="mt-1 text-small text-muted">{text(why)}</p>}
    </li>
  );
}
