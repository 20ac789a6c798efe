import type { ReactNode } from 'react';
import { CloudOff } from 'lucide-react';

export interface OfflineBannerProps {
  offline: boolean;
  /** What works without a connection, and where things are saved. */
  children: ReactNode;
  action?: ReactNode;
}

/** Always in the page, so that its coming and going is read out. */
export function OfflineBanner({ offline, children, action }: OfflineBannerProps) {
  return (
    <div role="status" className="no-print">
      {offline && (
        <div className="border-b border-divider bg-warning-soft text-warning">
          <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-small sm:px-6">
            <CloudOff aria-hidden className="size-5 shrink-0" />
            <div className="min-w-0 flex-1">{children}</div>
            {action}
          </div>
        </div>
      )}
    </div>
  );
}
