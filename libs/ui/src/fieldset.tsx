import { useId, type ReactNode } from 'react';
import { FieldError } from './field';
import { cx } from './cx';

export interface FieldsetProps {
  legend: ReactNode;
  legendHidden?: boolean;
  /** Make the legend a heading: a quiz page's question is its `h1`. */
  headingLevel?: 1 | 2 | 3;
  hint?: ReactNode;
  error?: ReactNode;
  id?: string;
  className?: string;
  disabled?: boolean;
  children: ReactNode;
}

const sizes = { 1: 'font-serif text-h2', 2: 'font-serif text-h3', 3: 'font-serif text-h4' } as const;

export function Fieldset({
  legend,
  legendHidden,
  headingLevel,
  hint,
  error,
  id,
  className,
  disabled,
  children,
}: FieldsetProps) {
  const made = useId();
  const own = id ?? made;
  const Heading = headingLevel ? (`h${headingLevel}` as const) : undefined;
  return (
    <fieldset
      id={own}
      tabIndex={-1}
      disabled={disabled}
      aria-describedby={cx(hint != null && `${own}-hint`, error != null && `${own}-error`) || undefined}
      data-invalid={error != null || undefined}
      className={cx('group/fieldset focus-quiet min-w-0', className)}
    >
      <legend className={legendHidden ? 'sr-only' : cx('mb-1 font-semibold', headingLevel && 'mb-3')}>
        {Heading ? <Heading className={headingLevel && sizes[headingLevel]}>{legend}</Heading> : legend}
      </legend>
      {hint != null && (
        <p id={`${own}-hint`} className="mb-2 text-small text-muted">
          {hint}
        </p>
      )}
      {error != null && (
        <div className="mb-2">
          <FieldError id={`${own}-error`}>{error}</FieldError>
        </div>
      )}
      {children}
    </fieldset>
  );
}
