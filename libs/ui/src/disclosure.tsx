import type { ComponentPropsWithRef, ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { cx } from './cx';

export interface DisclosureProps extends Omit<ComponentPropsWithRef<'details'>, 'summary'> {
  summary: ReactNode;
  /** A word or number at the end of the summary line. */
  meta?: ReactNode;
  /** `boxed` draws a frame; `plain` sits in a text. */
  look?: 'boxed' | 'plain';
}

export function Disclosure({ summary, meta, look = 'boxed', className, children, ...details }: DisclosureProps) {
  return (
    <details
      {...details}
      className={cx('group', look === 'boxed' && 'rounded-md border border-divider bg-surface', className)}
    >
      <summary
        className={cx(
          'flex min-h-12 list-none items-center gap-2 rounded-md py-2 font-semibold text-primary transition-colors hover:bg-primary-soft [&::-webkit-details-marker]:hidden',
          look === 'boxed' ? 'px-3 sm:px-4' : 'px-1',
        )}
      >
        <ChevronRight aria-hidden className="size-5 shrink-0 transition-transform group-open:rotate-90" />
        <span className="min-w-0 flex-1">{summary}</span>
        {meta && <span className="shrink-0 text-small font-normal text-muted">{meta}</span>}
      </summary>
      <div className={look === 'boxed' ? 'px-4 pb-4 ps-10 sm:ps-11' : 'pb-2 ps-8'}>{children}</div>
    </details>
  );
}
