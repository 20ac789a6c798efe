import { useId, useRef, type ReactNode } from 'react';
import { Search, X } from 'lucide-react';
import { controlClass } from './field';
import { cx } from './cx';

export interface SearchFieldProps {
  label: ReactNode;
  labelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  clearLabel: string;
  placeholder?: string;
  /** How many were found, in words; read out politely. */
  result?: ReactNode;
  id?: string;
  className?: string;
}

export function SearchField({
  label,
  labelHidden,
  value,
  onChange,
  onSubmit,
  clearLabel,
  placeholder,
  result,
  id,
  className,
}: SearchFieldProps) {
  const made = useId();
  const own = id ?? made;
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      role="search"
      className={cx('grid max-w-form gap-1', className)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.(value);
      }}
    >
      <label htmlFor={own} className={labelHidden ? 'sr-only' : 'font-semibold'}>
        {label}
      </label>
      <span className="relative mt-1 block">
        <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-muted" />
        <input
          ref={input}
          id={own}
          type="search"
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => onChange(event.target.value)}
          className={cx(controlClass, 'ps-10 pe-12 [&::-webkit-search-cancel-button]:hidden')}
        />
        {value !== '' && (
          <button
            type="button"
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
            className="focus-inset absolute inset-y-0 end-0 grid w-12 place-items-center rounded-sm text-muted hover:text-ink"
          >
            <X aria-hidden className="size-5" />
            <span className="sr-only">{clearLabel}</span>
          </button>
        )}
      </span>
      <p role="status" className={cx('text-small text-muted', !result && 'sr-only')}>
        {result}
      </p>
    </form>
  );
}
