import type { ComponentPropsWithRef, ReactNode } from 'react';
import { controlClass, FieldFrame, useField, type FieldProps } from './field';
import { cx } from './cx';

export interface TextFieldProps extends FieldProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'> {
  /** A unit or word after the box ("min", "%"). */
  suffix?: ReactNode;
  /** Width of the box in characters, when the answer's length is known. */
  chars?: number;
}

export function TextField({
  label,
  labelHidden,
  optional,
  hint,
  error,
  id,
  className,
  suffix,
  chars,
  type = 'text',
  style,
  ...input
}: TextFieldProps) {
  const aria = useField({ id, hint, error, describedBy: input['aria-describedby'] });
  return (
    <FieldFrame {...{ aria, label, labelHidden, optional, hint, error, className }}>
      <span className="flex items-center gap-2">
        <input
          {...input}
          {...aria}
          type={type}
          className={cx(controlClass, chars !== undefined && 'tnum')}
          style={chars === undefined ? style : { ...style, maxWidth: `calc(${chars}ch + 2.5rem)` }}
        />
        {suffix && <span className="shrink-0 text-muted">{suffix}</span>}
      </span>
    </FieldFrame>
  );
}
