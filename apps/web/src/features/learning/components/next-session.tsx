import { Card } from '@lidzgaita/ui';
import { useState } from 'react';
import type { MyEnrolmentsQuery } from '../../../generated/graphql';
import { formatTimeRange, formatWeekday } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';

type Session = MyEnrolmentsQuery['myEnrolments'][number]['sessions'][number];

interface NextSessionProps {
  sessions: Session[];
}

export function NextSession({ sessions }: NextSessionProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const [now] = useState(() => new Date().toISOString());
  const next = sessions.filter(({ endsAt }) => endsAt > now).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
  if (!next) return null;
  return (
    <Card eyebrow={t('learning.session.next')} title={text(next.title)}>
      <p>
        {formatWeekday(next.startsAt, locale)}, {formatTimeRange(next.startsAt, next.endsAt, locale)}
      </p>
      <p className="text-muted">
        {t(`learning.session.${next.mode.toLowerCase()}`)}
        {next.place && ` · ${next.place}`}
      </p>
    </Card>
  );
}
