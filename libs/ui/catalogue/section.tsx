import type { ReactNode } from 'react';
import { cx } from '../src';

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="border-t border-divider py-8">
      <h2 id={`${id}-title`} className="mb-5 text-h3">
        {title}
      </h2>
      <div className="grid gap-6 [&>*]:min-w-0">{children}</div>
    </section>
  );
}

export function Row({ label, children, className }: { label?: string; children: ReactNode; className?: string }) {
  return (
    <div>
      {label && <p className="mb-2 text-small text-muted">{label}</p>}
      <div className={cx('flex flex-wrap items-center gap-3', className)}>{children}</div>
    </div>
  );
}
