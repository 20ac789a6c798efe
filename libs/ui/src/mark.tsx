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
        strokeWidth="3.25"
        strokeLinecap="round"
        className="size-8 shrink-0"
        role={title ? 'img' : undefined}
        aria-label={title}
        aria-hidden={title ? undefined : true}
      >
        <path className="stroke-primary" d="M6 28c0-6 7-6.5 7-12.5 0-2.5-1-4-1.5-6" />
        <path className="stroke-amber" d="M15.500 28c0-6 7-6.500 7-12.500 0-2-.7-3.300-1.200-4.500" />
        <circle className="fill-primary" cx="11" cy="4.600" r="2.400" />
        <circle className="fill-amber" cx="20.800" cy="6.200" r="2.400" />
      </svg>
      {word && <span className="font-serif text-h4 leading-none font-semibold tracking-tight">{word}</span>}
    </span>
  );
}
