import type { ReactNode } from 'react';
import { CircleAlert, RotateCw } from 'lucide-react';
import { Button } from './button';
import { cx } from './cx';

export interface ErrorStateProps {
  title: ReactNode;
  headingLevel?: 1 | 2 | 3;
  /** What the reader can do. */
  children: ReactNode;
  retryLabel?: string;
  onRetry?: () => void;
  retrying?: boolean;
  retryingLabel?: string;
  /** Number that helps the support find what happened. */
  requestId?: string;
  requestIdLabel?: string;
  /** Another way on (a link home). */
  action?: ReactNode;
  className?: string;
}

export function ErrorState({
  title,
  headingLevel = 2,
  children,
  retryLabel,
  onRetry,
  retrying,
  retryingLabel,
  requestId,
  requestIdLabel,
  action,
  className,
}: ErrorStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div role="alert" className={cx('max-w-form rounded-lg border border-divider bg-surface p-4 sm:p-6', className)}>
      <div className="flex items-start gap-3">
        <CircleAlert aria-hidden className="mt-1 size-6 shrink-0 text-error" />
        <div className="min-w-0">
          <Heading className="font-serif text-h4 font-semibold">{title}</Heading>
          <div className="mt-1">{children}</div>
          {(onRetry || action) && (
            <div className="mt-4 flex flex-wrap gap-2">
              {onRetry && (
                <Button
                  variant="secondary"
                  icon={<RotateCw aria-hidden />}
                  onClick={onRetry}
                  busy={retrying}
                  busyLabel={retryingLabel}
                >
                  {retryLabel}
                </Button>
              )}
              {action}
            </div>
          )}
          {requestId && (
            <p className="mt-4 text-small text-muted">
              {requestIdLabel} <code className="font-mono text-dense break-all select-all">{requestId}</code>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
