import type { ComponentPropsWithRef } from 'react';
import { ChevronDown } from 'lucide-react';
import { controlClass, FieldFrame, useField, type FieldProps } from './field';
import { cx } from './cx';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps extends FieldProps, Omit<ComponentPropsWithRef<'select'>, 'id' | 'className'> {
  /** Options, or give `<option>` children. */
  options?: readonly SelectOption[];
  /** First, empty choice ("Izvēlieties"). */
  placeholder?: string;
}

export function SelectField({
  label,
  labelHidden,
  optional,
  hint,
  error,
  id,
  className,
  options,
  placeholder,
  children,
  ...select
}: SelectFieldProps) {
  const aria = useField({ id, hint, error, describedBy: select['aria-describedby'] });
  return (
    <FieldFrame {...{ aria, label, labelHidden, optional, hint, error, className }}>
      <span className="relative block">
        <select {...select} {...aria} className={cx(controlClass, 'appearance-none pe-10')}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options?.map((o) => (
            <option key={o.value} value={o.value} disabled={o.disabled}>
              {o.label}
            </option>
          ))}
          {children}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-5 text-muted" />
      </span>
    </FieldFrame>
  );
}
