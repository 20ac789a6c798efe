import { formatTime } from '../dates';
import { type Translate, useLocale, useT } from '../i18n';
import type { Locale } from '../i18n';
import type { OutboxStatus } from './entry';

interface SaveNoteProps {
  status: OutboxStatus;
}

/** Says in words where a write is. "Saved" appears on the server's receipt only. */
export function SaveNote({ status }: SaveNoteProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <p role="status" className="min-h-6 text-small text-muted">
      {words(t, locale, status)}
    </p>
  );
}

function words(t: Translate, locale: Locale, status: OutboxStatus): string {
  switch (status.state) {
    case 'idle':
      return '';
    case 'sending':
      return t('outbox.sending');
    case 'waiting':
      return status.durable
        ? t('outbox.waiting', { time: formatTime(status.since, locale) })
        : t('outbox.waiting.unkept');
    case 'saved':
      return t('outbox.saved', { time: formatTime(status.savedAt, locale) });
    case 'refused':
      return t('outbox.refused');
  }
}
