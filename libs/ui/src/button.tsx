import type { ComponentPropsWithRef, ElementType, MouseEvent, ReactNode } from 'react';
import { LoaderCircle } from 'lucide-react';
import { cx } from './cx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'compact';

const base =
  'inline-grid max-w-full place-items-center rounded-md border-2 text-center font-semibold no-underline transition-colors select-none aria-disabled:opacity-60 disabled:opacity-60 no-print';
const sizes: Record<ButtonSize, string> = {
  md: 'min-h-12 py-2 text-body leading-snug',
  // For dense tables with a mouse; a finger still gets its 48 px.
  compact: 'min-h-9 px-3 py-1 text-dense pointer-coarse:min-h-12',
};
const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-primary text-on-primary hover:not-aria-disabled:bg-primary-hover active:not-aria-disabled:bg-primary-hover',
  secondary:
    'border-edge bg-surface text-primary hover:not-aria-disabled:border-primary hover:not-aria-disabled:bg-primary-soft',
  quiet:
    'border-transparent bg-transparent text-primary underline decoration-transparent decoration-1 underline-offset-4 hover:not-aria-disabled:bg-primary-soft hover:decoration-current',
  danger: 'border-transparent bg-error text-on-error hover:not-aria-disabled:brightness-90',
};

export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'md', className?: string): string {
  return cx(base, sizes[size], size === 'md' && (variant === 'quiet' ? 'px-3' : 'px-5'), variants[variant], className);
}

interface Looks {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** An icon before the words (a lucide element); decorative. */
  icon?: ReactNode;
  /** An icon after the words. */
  iconEnd?: ReactNode;
  /** Fill the width of the container. */
  wide?: boolean;
}

function Face({ icon, iconEnd, children }: { icon?: ReactNode; iconEnd?: ReactNode; children: ReactNode }) {
  return (
    <span className="flex max-w-full items-center justify-center gap-2 [&>svg]:size-[1.15em] [&>svg]:shrink-0">
      {icon}
      <span className="min-w-0">{children}</span>
      {iconEnd}
    </span>
  );
}

export interface ButtonProps extends Looks, ComponentPropsWithRef<'button'> {
  /** Work is under way: the button keeps its place, width and focus, ignores presses, and says `busyLabel`. */
  busy?: boolean;
  busyLabel?: string;
}

export function Button({
  variant,
  size,
  icon,
  iconEnd,
  wide,
  busy = false,
  busyLabel,
  children,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true') event.preventDefault();
    else onClick?.(event);
  };
  return (
    <>
      <button
        {...rest}
        type={type}
        onClick={press}
        aria-disabled={busy || rest['aria-disabled'] ? true : undefined}
        className={buttonClass(variant, size, cx(wide && 'w-full', className))}
      >
        <span className={cx('col-start-1 row-start-1 max-w-full', busy && 'invisible')} aria-hidden={busy || undefined}>
          <Face icon={icon} iconEnd={iconEnd}>
            {children}
          </Face>
        </span>
        {(busy || busyLabel) && (
          <span className={cx('col-start-1 row-start-1', !busy && 'invisible')} aria-hidden={!busy || undefined}>
            <Face icon={<LoaderCircle aria-hidden className="animate-turn" />}>{busyLabel ?? children}</Face>
          </span>
        )}
      </button>
      {busyLabel && (
        <span role="status" className="sr-only">
          {busy ? busyLabel : ''}
        </span>
      )}
    </>
  );
}

export type LinkButtonProps<T extends ElementType = 'a'> = Looks & {
  /** The router's link component; a plain `a` by default. Its own props (`to`, `href`, …) are passed on. */
  as?: T;
  className?: string;
  children: ReactNode;
} & Omit<ComponentPropsWithRef<T>, keyof Looks | 'as' | 'className' | 'children'>;

/** A link that looks like a button: for going somewhere, where `Button` is for doing something. */
export function LinkButton<T extends ElementType = 'a'>({
  as,
  variant,
  size,
  icon,
  iconEnd,
  wide,
  className,
  children,
  ...rest
}: LinkButtonProps<T>) {
  const Link: ElementType = as ?? 'a';
  return (
    <Link {...rest} className={buttonClass(variant, size, cx(wide && 'w-full', className))}>
      <Face icon={icon} iconEnd={iconEnd}>
        {children}
      </Face>
    </Link>
  );
}
