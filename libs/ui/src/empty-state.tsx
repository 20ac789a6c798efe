import type { ReactNode } from 'react';
import { cx } from './cx';

export interface EmptyStateProps {
  title: ReactNode;
  headingLevel?: 2 | 3 | 4;
  /** Why it is empty and what would fill it. */
  children?: ReactNode;
  action?: ReactNode;
  /** Leave the drawing out (inside a table, say). */
  plain?: boolean;
  className?: string;
}

export function EmptyState({ title, headingLevel = 2, children, action, plain, className }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={cx('max-w-form', !plain && 'py-6', className)}>
      {!plain && <PathDrawing />}
      <Heading className="font-serif text-h4 font-semibold">{title}</Heading>
      {children && <div className="mt-1 text-muted">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}

/** Two lines that have not yet been walked. */
function PathDrawing() {
  return (
    <svg aria-hidden viewBox="0 0 160 56" fill="none" strokeWidth="3" strokeLinecap="round" className="mb-4 h-14 w-40">
      <path className="stroke-edge" strokeDasharray="1 9" d="M4 44c30 4 44-26 74-24 26 2 40 22 78-6" />
      <path className="stroke-amber" strokeDasharray="1 9" d="M4 54c32 4 48-24 76-23 26 2 44 20 76-6" />
    </svg>
  );
}
