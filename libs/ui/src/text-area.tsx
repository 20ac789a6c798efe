import type { ComponentPropsWithRef, ReactNode } from 'react';
import { controlClass, FieldFrame, useField, type FieldProps } from './field';
import { cx } from './cx';

export interface TextAreaProps extends FieldProps, Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className'> {
  /** Words under the box, for example how many characters are left; read out politely when they change. */
  count?: ReactNode;
}

export function TextArea({
  label,
  labelHidden,
  optional,
  hint,
  error,
  id,
  className,
  count,
  rows = 5,
  ...area
}: TextAreaProps) {
  const aria = useField({ id, hint, error, describedBy: area['aria-describedby'] });
  return (
    <FieldFrame {...{ aria, label, labelHidden, optional, hint, error, className }}>
      <textarea
        {...area}
        {...aria}
        rows={rows}
        className={cx(controlClass, 'field-sizing-content min-h-32 resize-y leading-normal')}
      />
      {count && (
        <p aria-live="polite" className="tnum mt-1 text-small text-muted">
          {count}
        </p>
      )}
    </FieldFrame>
  );
}
