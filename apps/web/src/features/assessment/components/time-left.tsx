import { Callout, useAnnounce } from '@lidzgaita/ui';
import { Clock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../platform/i18n';
import { minutesToSay, timeLeftWords } from '../time-left';

interface TimeLeftProps {
  /** Milliseconds; null without a limit. */
  left: number | null;
}

/** How much time is left: quietly, by the minute; seconds in the last one only, and whoever wants can hide them. */
export function TimeLeft({ left }: TimeLeftProps) {
  const t = useT();
  const announce = useAnnounce();
  const [hidden, setHidden] = useState(false);
  const before = useRef(left);
  useEffect(() => {
    const minutes = left !== null && before.current !== null ? minutesToSay(before.current, left) : undefined;
    before.current = left;
    if (minutes) announce(t('assessment.time.minutes', { n: minutes }));
  }, [left, announce, t]);
  const over = left !== null && left <= 0;
  useEffect(() => {
    if (over) announce(t('assessment.time.over'));
  }, [over, announce, t]);

  if (left === null) return null;
  if (over) {
    return (
      <Callout kind="note" label={t('assessment.time.over')} className="mb-6">
        <p>{t('assessment.time.over.advice')}</p>
      </Callout>
    );
  }
  const { unit, n } = timeLeftWords(left);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 text-small text-muted">
      {!hidden && (
        <p className="flex items-center gap-2 tnum">
          <Clock aria-hidden className="size-5 shrink-0" />
          {t(`assessment.time.${unit}`, { n })}
        </p>
      )}
      {unit === 'seconds' && (
        <button
          type="button"
          onClick={() => setHidden(!hidden)}
          className="min-h-12 rounded-md px-1 font-semibold text-primary underline underline-offset-4"
        >
          {t(hidden ? 'assessment.time.show' : 'assessment.time.hide')}
        </button>
      )}
    </div>
  );
}
