import type { ReactNode } from 'react';

/** The first thing Tab reaches; takes the reader past the navigation. */
export function SkipLink({ targetId = 'main', children }: { targetId?: string; children: ReactNode }) {
  return (
    <a
      href={`#${targetId}`}
      onClick={(event) => {
        const target = document.getElementById(targetId);
        if (!target) return;
        event.preventDefault();
        target.focus();
        target.scrollIntoView?.();
      }}
      className="no-print fixed start-3 top-3 z-50 -translate-y-24 rounded-md bg-surface px-4 py-3 font-semibold text-link underline focus:translate-y-0"
    >
      {children}
    </a>
  );
}
