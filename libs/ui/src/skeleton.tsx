import { cx } from './cx';

export interface SkeletonProps {
  /** Said once ("Ielādē…"). */
  label: string;
  /** `text` takes the room of `lines` lines, `block` of `height`, `rows` of `lines` 48 px rows. */
  kind?: 'text' | 'block' | 'rows';
  lines?: number;
  /** CSS height for `block`, the height of what will come. */
  height?: string;
  className?: string;
}

const widths = ['w-full', 'w-11/12', 'w-4/5', 'w-full', 'w-2/3'];

/** Holds the place of what is coming, at its size, and shows itself only when waiting takes long enough to notice. */
export function Skeleton({ label, kind = 'text', lines = 3, height = '8rem', className }: SkeletonProps) {
  const bar = 'animate-late rounded-sm bg-sunken forced-colors:border';
  return (
    <div className={className}>
      <span role="status" className="sr-only">
        {label}
      </span>
      <div aria-hidden aria-busy className={cx(kind === 'rows' && 'grid gap-2')}>
        {kind === 'block' ? (
          <div className={cx(bar, 'rounded-lg')} style={{ height }} />
        ) : (
          Array.from({ length: lines }, (_, i) =>
            kind === 'rows' ? (
              <div key={i} className={cx(bar, 'h-12 rounded-md')} />
            ) : (
              <div key={i} className="flex h-[1lh] items-center">
                <div
                  className={cx(bar, 'h-[0.7em]', i === lines - 1 && lines > 1 ? 'w-3/5' : widths[i % widths.length])}
                />
              </div>
            ),
          )
        )}
      </div>
    </div>
  );
}
