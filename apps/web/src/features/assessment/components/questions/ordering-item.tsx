import { cx } from '@lidzgaita/ui';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useT } from '../../../../platform/i18n';
import { InlineSelect } from './inline-select';

interface OrderingItemProps {
  label: string;
  /** From 0. */
  place: number;
  total: number;
  readOnly: boolean;
  onMove: (to: number) => void;
}

/** One thing to be put in its place: a step up, a step down, or straight to a place. */
export function OrderingItem({ label, place, total, readOnly, onMove }: OrderingItemProps) {
  const t = useT();
  const item = useRef<HTMLLIElement>(null);
  const used = useRef<string>(undefined);
  // An element that is moved within the page loses focus: the same button gets it back.
  useLayoutEffect(() => {
    if (!used.current) return;
    item.current?.querySelector<HTMLElement>(`[data-step="${used.current}"]`)?.focus({ preventScroll: true });
    used.current = undefined;
  }, [place]);

  const step = (name: 'up' | 'down', to: number, icon: ReactNode) => {
    const end = to < 0 || to >= total;
    return (
      <button
        type="button"
        data-step={name}
        aria-disabled={end || undefined}
        onClick={() => {
          if (end) return;
          used.current = name;
          onMove(to);
        }}
        className={cx(
          'grid size-12 shrink-0 place-items-center rounded-md border-2 border-edge bg-surface text-primary transition-colors',
          end ? 'cursor-default opacity-40' : 'hover:border-primary hover:bg-primary-soft',
        )}
      >
        {icon}
        <span className="sr-only">{t(`assessment.kind.${name}`, { what: label })}</span>
      </button>
    );
  };
  return (
    <li
      ref={item}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border-2 border-edge bg-surface px-3 py-2"
    >
      <span className="min-w-0 flex-[1_1_12rem]">
        <span className="tnum font-semibold">{place + 1}.</span> {label}
      </span>
      {!readOnly && (
        <span className="flex shrink-0 gap-2">
          <InlineSelect
            aria-label={t('assessment.kind.place', { what: label })}
            data-step="place"
            value={place}
            onChange={(event) => {
              used.current = 'place';
              onMove(Number(event.target.value));
            }}
            className="tnum"
          >
            {Array.from({ length: total }, (_, i) => (
              <option key={i} value={i}>
                {t('assessment.kind.place.value', { n: i + 1 })}
              </option>
            ))}
          </InlineSelect>
          {step('up', place - 1, <ArrowUp aria-hidden className="size-5" />)}
          {step('down', place + 1, <ArrowDown aria-hidden className="size-5" />)}
        </span>
      )}
    </li>
  );
}
