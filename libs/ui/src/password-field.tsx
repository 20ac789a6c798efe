import { useState, type ComponentPropsWithRef } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { controlClass, FieldFrame, useField, type FieldProps } from './field';

export interface PasswordFieldProps
  extends FieldProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'className' | 'type'> {
  /** The button's words while the password is hidden ("Rādīt") and while it is shown ("Slēpt"). */
  showLabel: string;
  hideLabel: string;
}

export function PasswordField({
  label,
  labelHidden,
  optional,
  hint,
  error,
  id,
  className,
  showLabel,
  hideLabel,
  autoComplete = 'current-password',
  ...input
}: PasswordFieldProps) {
  const aria = useField({ id, hint, error, describedBy: input['aria-describedby'] });
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame {...{ aria, label, labelHidden, optional, hint, error, className }}>
      <span className="flex gap-2">
        <input
          {...input}
          {...aria}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          className={controlClass}
        />
        <button
          type="button"
          aria-controls={aria.id}
          onClick={() => setShown(!shown)}
          className="inline-flex min-h-12 shrink-0 items-center gap-2 rounded-sm border-2 border-edge bg-surface px-3 text-small font-semibold text-primary transition-colors hover:border-primary hover:bg-primary-soft"
        >
          {shown ? <EyeOff aria-hidden className="size-5" /> : <Eye aria-hidden className="size-5" />}
          {/* Both words hold the place, so that the box does not move. */}
          <span className="inline-grid text-start">
            <span className={shown ? 'invisible col-start-1 row-start-1' : 'col-start-1 row-start-1'}>{showLabel}</span>
            <span className={shown ? 'col-start-1 row-start-1' : 'invisible col-start-1 row-start-1'}>{hideLabel}</span>
          </span>
        </button>
      </span>
    </FieldFrame>
  );
}
