import { Button } from '@lidzgaita/ui';
import { ClipboardPen, Mail, RefreshCw } from 'lucide-react';
import { useT } from '../../../../platform/i18n';
import { hasRole, useViewer } from '../../../../platform/session';
import { MOST_AT_ONCE } from '../worklist';

export type BulkAction = 'record' | 'renew' | 'remind';

interface BulkBarProps {
  chosen: string[];
  onAct: (action: BulkAction) => void;
  onClear: () => void;
}

/** How many are chosen and what can be done about all of them. It stays in sight while the list is gone through. */
export function BulkBar({ chosen, onAct, onClear }: BulkBarProps) {
  const t = useT();
  const viewer = useViewer();
  if (chosen.length === 0) return null;
  return (
    <section
      aria-label={t('worklist.bulk')}
      className="sticky top-0 z-30 mb-3 flex flex-wrap items-center gap-2 rounded-md border border-divider bg-surface p-2 shadow-overlay"
    >
      <p role="status" className="px-2">
        {t('worklist.selected', { n: chosen.length })}
      </p>
      <Button variant="quiet" onClick={onClear}>
        {t('worklist.deselect')}
      </Button>
      {chosen.length > MOST_AT_ONCE ? (
        <p className="px-2">{t('worklist.too-many', { max: MOST_AT_ONCE })}</p>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button icon={<ClipboardPen aria-hidden />} onClick={() => onAct('record')}>
            {t('worklist.record')}
          </Button>
          {hasRole(viewer, 'COORDINATOR') && (
            <>
              <Button variant="secondary" icon={<Mail aria-hidden />} onClick={() => onAct('remind')}>
                {t('worklist.remind')}
              </Button>
              <Button variant="secondary" icon={<RefreshCw aria-hidden />} onClick={() => onAct('renew')}>
                {t('worklist.renew')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
