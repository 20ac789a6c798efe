import { durationText, formatTimeRange, formatWeekday } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import type { CohortDetail } from '../member-list';

interface SessionWhenProps {
  session: CohortDetail['sessions'][number];
}

export function SessionWhen({ session: { startsAt, endsAt, minutes, mode, place } }: SessionWhenProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <p className="text-small text-muted">
      <time dateTime={startsAt}>
        {formatWeekday(startsAt, locale)}, {formatTimeRange(startsAt, endsAt, locale)}
      </time>
      {'; '}
      {t(`training.mode.${mode}`)}
      {place && `: ${place}`}
      {'; '}
      {durationText(t, minutes)}
    </p>
  );
}
