import { OfflineBanner } from '@lidzgaita/ui';
import { tryNow, useReachable } from '../platform/connection';
import { useT } from '../platform/i18n';
import { useWaiting } from '../platform/outbox';

export function ConnectionBanner() {
  const t = useT();
  const reachable = useReachable();
  const waiting = useWaiting();
  return (
    <OfflineBanner
      offline={!reachable}
      action={
        <button
          type="button"
          onClick={() => void tryNow()}
          className="min-h-12 rounded-md px-2 font-semibold underline"
        >
          {t('connection.retry')}
        </button>
      }
    >
      {t('connection.offline')} {t('connection.offline.waiting', { n: waiting })}
    </OfflineBanner>
  );
}
