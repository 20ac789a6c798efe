import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx';

export interface TabItem {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  content: ReactNode;
}

export interface TabsProps {
  label: string;
  items: readonly TabItem[];
  value?: string;
  defaultValue?: string;
  onChange?: (id: string) => void;
  className?: string;
}

/** Arrow keys move and show, Home and End jump, Tab goes on into the panel. */
export function Tabs({ label, items, value, defaultValue, onChange, className }: TabsProps) {
  const base = useId();
  const [own, setOwn] = useState(defaultValue ?? items[0]?.id);
  const chosen = items.find((item) => item.id === (value ?? own)) ?? items[0];
  const list = useRef<HTMLDivElement>(null);

  const choose = (id: string) => {
    setOwn(id);
    onChange?.(id);
  };
  const move = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === chosen?.id);
    const last = items.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    const item = next === undefined ? undefined : items[next];
    if (!item) return;
    event.preventDefault();
    choose(item.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next!]?.focus();
  };

  return (
    <div className={className}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="no-print flex gap-1 overflow-x-auto border-b border-divider"
      >
        {items.map((item) => {
          const active = item.id === chosen?.id;
          return (
            <button
              key={item.id}
              type="button"
              role="tab"
              id={`${base}-tab-${item.id}`}
              aria-selected={active}
              aria-controls={active ? `${base}-panel-${item.id}` : undefined}
              tabIndex={active ? 0 : -1}
              onClick={() => choose(item.id)}
              className={cx(
                'focus-inset -mb-px inline-flex min-h-12 shrink-0 items-center gap-2 border-b-3 px-3 font-semibold transition-colors sm:px-4 [&>svg]:size-5',
                active
                  ? 'border-primary text-primary'
                  : 'border-transparent text-muted hover:border-edge hover:text-ink',
              )}
            >
              {item.icon}
              {item.label}
            </button>
          );
        })}
      </div>
      {chosen && (
        <div
          key={chosen.id}
          role="tabpanel"
          id={`${base}-panel-${chosen.id}`}
          aria-labelledby={`${base}-tab-${chosen.id}`}
          tabIndex={0}
          className="rounded-sm pt-4"
        >
          {chosen.content}
        </div>
      )}
    </div>
  );
}
