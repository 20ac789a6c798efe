import { cx } from './cx';

export interface MarkProps {
  /** The name beside the sign. */
  word?: string;
  /** A name for the sign when it stands alone. */
  title?: string;
  className?: string;
}

/** Two lines walking side by side. */
export function Mark({ word, title, className }: MarkProps) {
  return (
    <span className={cx('inline-flex items-center gap-2 text-ink', className)}>
      <svg
        viewBox="0 0 32 32"
        fill="none"
        strokeWidth="4.5"
        strokeLinecap="round"
        className="size-8 shrink-0"
        role={title ? 'img' : undefined}
        aria-label={title}
        aria-hidden={title ? undefined : true}
      >
        <path className="stroke-primary" d="M5.5 28.5C5.5 18 15.5 17 15.5 3.5" />
        <path className="stroke-amber" d="M16.5 28.5c0-9 9.5-10 9.5-20.5" />
      </svg>
      {word && <span className="font-serif text-h4 leading-none font-semibold tracking-tight">{word}</span>}
    </span>
  );
}
