import type { ReactNode, Ref } from 'react';
import { cx } from './cx';

export interface PageHeadingProps {
  /** The page's `h1`. */
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** A way back, over the title. */
  back?: ReactNode;
  actions?: ReactNode;
  /** Of the `h1`; focus it after a change of route. */
  headingRef?: Ref<HTMLHeadingElement>;
  className?: string;
}

export function PageHeading({ title, eyebrow, lead, back, actions, headingRef, className }: PageHeadingProps) {
  return (
    <header className={cx('mb-6 sm:mb-8', className)}>
      {back && <div className="mb-2">{back}</div>}
      {eyebrow && <p className="mb-1 text-small font-semibold text-muted">{eyebrow}</p>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 ref={headingRef} tabIndex={-1} className="focus-quiet max-w-[24em] text-h1">
            {title}
          </h1>
          {lead && <p className="mt-2 max-w-prose text-h4 text-pretty text-muted">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
