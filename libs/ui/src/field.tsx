import { useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { cx } from './cx';

/** What every field shares. All words come from the caller. */
export interface FieldProps {
  label: ReactNode;
  /** Hide the label from view (it is still read out); only when something visible says the same. */
  labelHidden?: boolean;
  /** Said after the label, for example "(neobligāts)". */
  optional?: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: ReactNode;
  id?: string;
  className?: string;
}

export const controlClass =
  'block min-h-12 w-full rounded-sm border-2 border-edge bg-surface px-3 py-2 text-body text-ink placeholder:text-muted transition-colors hover:border-ink aria-invalid:border-error disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken';

export interface FieldAria {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export function useField({
  id,
  hint,
  error,
  describedBy,
}: {
  id?: string;
  hint?: ReactNode;
  error?: ReactNode;
  describedBy?: string;
}): FieldAria {
  const made = useId();
  const own = id ?? made;
  return {
    id: own,
    'aria-describedby': cx(hint != null && `${own}-hint`, error != null && `${own}-error`, describedBy) || undefined,
    'aria-invalid': error != null ? true : undefined,
  };
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-2 text-small font-semibold text-error">
      <CircleAlert aria-hidden className="mt-[0.2em] size-[1.1em] shrink-0" />
      <span>{children}</span>
    </p>
  );
}

export function FieldFrame({
  aria,
  label,
  labelHidden,
  optional,
  hint,
  error,
  className,
  children,
}: Omit<FieldProps, 'id'> & { aria: FieldAria; children: ReactNode }) {
  return (
    <div className={cx('grid max-w-form content-start gap-1', className)}>
      <label htmlFor={aria.id} className={labelHidden ? 'sr-only' : 'font-semibold'}>
        {label}
        {optional && <span className="font-normal text-muted"> {optional}</span>}
      </label>
      {hint != null && (
        <p id={`${aria.id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      )}
      {error != null && <FieldError id={`${aria.id}-error`}>{error}</FieldError>}
      <div className="mt-1">{children}</div>
    </div>
  );
}
