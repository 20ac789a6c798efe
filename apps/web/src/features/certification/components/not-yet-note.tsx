import { Callout } from '@lidzgaita/ui';
import { formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import type { Standing } from '../volunteer';

interface NotYetNoteProps {
  notYet: NonNullable<Standing['notYet']>;
}

/** That it was looked at and is too early, kindly: why, and what to do next. */
export function NotYetNote({ notYet: { decidedOn, reason, nextSteps, reviewOn } }: NotYetNoteProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <Callout kind="note" label={t('certification.not-yet')} title={t('certification.not-yet.title')}>
      <p>{reason}</p>
      <p>
        <strong>{t('certification.not-yet.next')}</strong> {nextSteps}
      </p>
      {reviewOn && <p>{t('certification.not-yet.review', { date: formatDate(reviewOn, locale) })}</p>}
      <p className="text-small text-muted">{t('certification.not-yet.decided', { date: formatDate(decidedOn, locale) })}</p>
    </Callout>
  );
}
