import { useId, type ReactNode } from 'react';
import { cx } from './cx';

export interface ProgressLineProps {
  label: ReactNode;
  labelHidden?: boolean;
  value: number;
  max?: number;
  /** The amount in words ("3 no 8 sadaļām"); shown, and read out instead of a percentage. */
  valueText: string;
  valueHidden?: boolean;
  className?: string;
}

/** How far along, in words and as a line. */
export function ProgressLine({
  label,
  labelHidden,
  value,
  max = 100,
  valueText,
  valueHidden,
  className,
}: ProgressLineProps) {
  const id = useId();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={className}>
      <div
        className={cx(
          'flex flex-wrap items-baseline justify-between gap-x-4 text-small',
          !(labelHidden && valueHidden) && 'mb-1.5',
        )}
      >
        <span id={id} className={labelHidden ? 'sr-only' : 'font-semibold'}>
          {label}
        </span>
        <span className={valueHidden ? 'sr-only' : 'tnum text-muted'} aria-hidden>
          {valueText}
        </span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(max, Math.max(0, value))}
        aria-valuetext={valueText}
        className="relative h-2.5 overflow-hidden rounded-pill border border-edge bg-sunken"
      >
        <div
          className="fill-line h-full rounded-pill bg-primary transition-[width] duration-200"
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
