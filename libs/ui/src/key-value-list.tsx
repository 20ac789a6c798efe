import type { ReactNode } from 'react';
import { cx } from './cx';

export interface KeyValueListProps {
  items: ReadonlyArray<{ id?: string; key: ReactNode; value: ReactNode; action?: ReactNode }>;
  /** `stacked` puts the value under its key at every width. */
  layout?: 'beside' | 'stacked';
  className?: string;
}

export function KeyValueList({ items, layout = 'beside', className }: KeyValueListProps) {
  return (
    <dl className={cx('divide-y divide-divider', className)}>
      {items.map((item, i) => (
        <div
          key={item.id ?? i}
          className={cx(
            'keep-together grid gap-x-6 py-2.5',
            layout === 'beside' && 'sm:grid-cols-[minmax(9rem,1fr)_2fr]',
          )}
        >
          <dt className="text-small text-muted sm:pt-0.5">{item.key}</dt>
          <dd className="flex min-w-0 flex-wrap items-start justify-between gap-x-4">
            <span className="min-w-0">{item.value}</span>
            {item.action}
          </dd>
        </div>
      ))}
    </dl>
  );
}
