import { useId, type ReactNode } from 'react';
import { cx } from './cx';

export interface SegmentedOption<V extends string> {
  value: V;
  label: ReactNode;
  icon?: ReactNode;
  /** Language of the label, when it is another than the page's. */
  lang?: string;
}

export interface SegmentedProps<V extends string> {
  /** What is chosen here. */
  label: ReactNode;
  labelHidden?: boolean;
  options: ReadonlyArray<SegmentedOption<V>>;
  value: V;
  onChange: (value: V) => void;
  className?: string;
}

/** A few choices side by side; radio buttons underneath. */
export function Segmented<V extends string>({
  label,
  labelHidden,
  options,
  value,
  onChange,
  className,
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className={cx('min-w-0', className)}>
      <legend className={labelHidden ? 'sr-only' : 'mb-1.5 font-semibold'}>{label}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-1 rounded-md border-2 border-edge bg-surface p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            lang={option.lang}
            className="inline-flex min-h-11 min-w-11 flex-auto items-center justify-center gap-2 rounded-sm px-3 text-small font-semibold whitespace-nowrap text-muted transition-colors hover:bg-sunken hover:text-ink has-checked:bg-primary has-checked:text-on-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus forced-colors:has-checked:border-2 [&>svg]:size-5 [&>svg]:shrink-0"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
