import type { ReactNode } from 'react';
import { cx } from './cx';

export interface TimelineItem {
  id: string;
  /** The time as it is read; wrap it in `<time>`. */
  when: ReactNode;
  title: ReactNode;
  icon?: ReactNode;
  children?: ReactNode;
}

export interface TimelineProps {
  label: string;
  items: readonly TimelineItem[];
  className?: string;
}

/** What happened, in order. */
export function Timeline({ label, items, className }: TimelineProps) {
  return (
    <ol aria-label={label} className={className}>
      {items.map((item, i) => (
        <li key={item.id} className="keep-together relative grid grid-cols-[1.5rem_1fr] gap-x-3">
          {i < items.length - 1 && (
            <span aria-hidden className="absolute start-[0.6875rem] top-8 -bottom-1 border-s-2 border-divider" />
          )}
          <span
            aria-hidden
            className={cx(
              'mt-0.5 grid size-6 place-items-center text-muted [&>svg]:size-5',
              !item.icon && 'before:size-2.5 before:rounded-full before:border-2 before:border-edge before:bg-surface',
            )}
          >
            {item.icon}
          </span>
          <div className="min-w-0 pb-5">
            <p className="tnum text-small text-muted">{item.when}</p>
            <p className="font-semibold">{item.title}</p>
            {item.children && <div className="text-small">{item.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
