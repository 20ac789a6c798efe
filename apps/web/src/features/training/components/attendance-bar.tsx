import { Button } from '@lidzgaita/ui';
import { Undo2 } from 'lucide-react';
import { useT } from '../../../platform/i18n';
import { type OutboxStatus, SaveNote } from '../../../platform/outbox';

interface AttendanceBarProps {
  changed: number;
  status: OutboxStatus;
  canUndo: boolean;
  onUndo: () => void;
  onSave: () => void;
}

/** What saving would change, or where the last save is; always in reach of a thumb. */
export function AttendanceBar({ changed, status, canUndo, onUndo, onSave }: AttendanceBarProps) {
  const t = useT();
  return (
    <div className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-10 -mx-4 mt-4 flex flex-wrap items-center gap-2 border-t border-divider bg-canvas px-4 py-3 lg:bottom-0">
      <div className="min-w-0 flex-1 basis-full sm:basis-auto">
        {changed === 0 && status.state !== 'idle' ? (
          <SaveNote status={status} />
        ) : (
          <p role="status" className="min-h-6 text-small">
            {t('training.attendance.changes', { n: changed })}
          </p>
        )}
      </div>
      <Button variant="secondary" icon={<Undo2 aria-hidden />} aria-disabled={!canUndo} onClick={onUndo}>
        {t('training.attendance.undo')}
      </Button>
      <Button aria-disabled={changed === 0} onClick={onSave} className="grow sm:grow-0">
        {t('training.attendance.save')}
      </Button>
    </div>
  );
}
