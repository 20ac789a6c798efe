import type { ElementType, ReactNode } from 'react';
import { cx } from './cx';

export interface CardProps {
  as?: ElementType;
  title?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  /** A short line over the title. */
  eyebrow?: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
  /** `lead` is for the one thing on the page that matters most; `sunken` recedes. */
  tone?: 'plain' | 'lead' | 'sunken';
  id?: string;
  className?: string;
  children?: ReactNode;
  'aria-labelledby'?: string;
}

const tones = {
  plain: 'border-divider bg-surface',
  lead: 'border-primary bg-surface',
  sunken: 'border-transparent bg-sunken forced-colors:border-divider',
} as const;

export function Card({
  as: Tag = 'section',
  title,
  headingLevel = 2,
  eyebrow,
  actions,
  tone = 'plain',
  className,
  children,
  ...rest
}: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <Tag {...rest} className={cx('rounded-lg border p-4 sm:p-6', tones[tone], className)}>
      {eyebrow && <p className="mb-1 text-small text-muted">{eyebrow}</p>}
      {title && (
        <Heading className={headingLevel === 2 ? 'text-h3' : 'font-serif text-h4 font-semibold'}>{title}</Heading>
      )}
      {children && <div className={cx(title ? 'mt-2' : undefined)}>{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap items-center gap-2">{actions}</div>}
    </Tag>
  );
}
