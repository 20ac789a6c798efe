import { cx } from '@lidzgaita/ui';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';

/** A native select in the middle of something: as wide as its words, with a name that is read out only. */
export function InlineSelect({ className, ...select }: ComponentProps<'select'> & { 'aria-label': string }) {
  return (
    <span className="relative inline-block max-w-full align-middle">
      <select
        {...select}
        className={cx(
          'min-h-12 max-w-full appearance-none rounded-sm border-2 border-edge bg-surface py-2 ps-3 pe-9 text-body text-ink transition-colors hover:border-ink disabled:bg-sunken',
          className,
        )}
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-2 my-auto size-5 text-muted" />
    </span>
  );
}
