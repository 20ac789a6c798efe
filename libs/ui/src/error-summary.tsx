import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';

export interface ErrorSummaryProps {
  title: ReactNode;
  /** `fieldId` is the id of the input, or of the fieldset for a group. */
  errors: ReadonlyArray<{ fieldId: string; message: ReactNode }>;
  /** Change it on every submit, so that the summary takes focus again. */
  focusKey?: unknown;
}

/** Stands at the top of the form after a refused submit; takes focus and links to each field. */
export function ErrorSummary({ title, errors, focusKey }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const any = errors.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, focusKey]);
  if (!any) return null;

  const go = (event: MouseEvent, fieldId: string) => {
    const field = document.getElementById(fieldId);
    if (!field) return;
    event.preventDefault();
    const target =
      field instanceof HTMLFieldSetElement
        ? (field.querySelector<HTMLElement>('input:not(:disabled)') ?? field)
        : field;
    const legendOrLabel = field.querySelector('legend') ?? (field as HTMLInputElement).labels?.[0];
    (legendOrLabel ?? field).scrollIntoView?.({ block: 'start' });
    target.focus({ preventScroll: true });
  };

  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={titleId}
      className="mb-6 max-w-form rounded-md border-2 border-error bg-surface p-4"
    >
      <h2 id={titleId} className="flex items-start gap-2 font-sans text-h4 text-error">
        <CircleAlert aria-hidden className="mt-1 size-5 shrink-0" />
        {title}
      </h2>
      <ul className="mt-1 ps-7">
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => go(event, fieldId)}
              className="inline-flex min-h-9 items-center rounded-sm font-semibold text-error underline underline-offset-4 hover:decoration-2"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
