import type { ReactNode } from 'react';
import { Info, LifeBuoy, MessagesSquare, PenLine, Scale, TriangleAlert } from 'lucide-react';
import { cx } from './cx';

export type CalloutKind = 'note' | 'warning' | 'example' | 'reflect' | 'law' | 'support';

export interface CalloutProps {
  kind?: CalloutKind;
  /** The word for the kind ("Piemērs"); always shown. */
  label: ReactNode;
  title?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  className?: string;
  children: ReactNode;
}

const kinds = {
  note: { Icon: Info, box: 'bg-primary-soft border-transparent', ink: 'text-primary' },
  warning: { Icon: TriangleAlert, box: 'bg-warning-soft border-transparent', ink: 'text-warning' },
  example: { Icon: MessagesSquare, box: 'bg-sunken border-transparent', ink: 'text-muted' },
  reflect: { Icon: PenLine, box: 'bg-surface border-edge border-dashed', ink: 'text-primary' },
  law: { Icon: Scale, box: 'bg-surface border-divider', ink: 'text-ink' },
  support: { Icon: LifeBuoy, box: 'bg-success-soft border-transparent', ink: 'text-success' },
} as const;

export function Callout({ kind = 'note', label, title, headingLevel = 3, className, children }: CalloutProps) {
  const { Icon, box, ink } = kinds[kind];
  const Heading = `h${headingLevel}` as const;
  return (
    <aside className={cx('callout keep-together rounded-md border px-4 py-4 sm:px-5', box, className)}>
      <p className={cx('flex items-center gap-2 text-small font-semibold', ink)}>
        <Icon aria-hidden className="size-5 shrink-0" />
        {label}
      </p>
      {title && <Heading className="mt-2 font-serif text-h4 font-semibold">{title}</Heading>}
      <div className="mt-1.5 [&>*+*]:mt-3">{children}</div>
    </aside>
  );
}
