import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react';
import { cx } from './cx';

export type TextLinkProps<T extends ElementType = 'a'> = {
  as?: T;
  className?: string;
  children: ReactNode;
  /** Stands alone (not inside a sentence): gets a 48 px target. */
  standalone?: boolean;
  icon?: ReactNode;
} & Omit<ComponentPropsWithRef<T>, 'as' | 'className' | 'children' | 'icon'>;

export function TextLink<T extends ElementType = 'a'>({
  as,
  className,
  children,
  standalone,
  icon,
  ...rest
}: TextLinkProps<T>) {
  const Link: ElementType = as ?? 'a';
  return (
    <Link
      {...rest}
      className={cx(
        'rounded-sm text-link underline decoration-1 underline-offset-[0.18em] transition-colors hover:text-primary-hover hover:decoration-2',
        (standalone || icon != null) && 'inline-flex items-center gap-2 [&>svg]:size-[1.1em] [&>svg]:shrink-0',
        standalone && 'min-h-12',
        className,
      )}
    >
      {icon}
      {children}
    </Link>
  );
}
