import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react';
import { cx } from './cx';

export interface AppShellProps {
  skipLink: ReactNode;
  /** Over the header: offline, an update that waits. */
  banner?: ReactNode;
  header: ReactNode;
  /** `BottomNav`; shown on phones and small tablets. */
  bottomNav?: ReactNode;
  footer?: ReactNode;
  mainId?: string;
  /** `page` for most, `wide` for tables, `narrow` for sign-in and the like. */
  width?: 'narrow' | 'page' | 'wide';
  children: ReactNode;
}

const widths = { narrow: 'max-w-form', page: 'max-w-page', wide: 'max-w-wide' } as const;

export function AppShell({
  skipLink,
  banner,
  header,
  bottomNav,
  footer,
  mainId = 'main',
  width = 'page',
  children,
}: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {skipLink}
      {banner}
      {header}
      <main
        id={mainId}
        tabIndex={-1}
        className={cx('focus-quiet mx-auto w-full flex-1 px-4 pt-6 pb-12 sm:px-6 sm:pt-8', widths[width])}
      >
        {children}
      </main>
      {footer}
      {bottomNav && (
        <>
          <div aria-hidden className="no-print h-[calc(4.5rem+env(safe-area-inset-bottom))] lg:hidden" />
          {bottomNav}
        </>
      )}
    </div>
  );
}

export interface AppHeaderProps {
  /** `Mark` inside a link home. */
  mark: ReactNode;
  /** `NavList`; hidden on phones when `navOnPhones` is not set, since `BottomNav` stands there. */
  nav?: ReactNode;
  navOnPhones?: boolean;
  /** At the end: language, person. */
  actions?: ReactNode;
  width?: 'page' | 'wide';
}

export function AppHeader({ mark, nav, navOnPhones, actions, width = 'page' }: AppHeaderProps) {
  return (
    <header className="no-print border-b border-divider bg-surface">
      <div className={cx('mx-auto flex min-h-16 flex-wrap items-center gap-x-6 gap-y-1 px-4 sm:px-6', widths[width])}>
        <div className="flex min-h-16 shrink-0 items-center">{mark}</div>
        {nav && (
          <div
            className={cx(
              'min-w-0',
              navOnPhones
                ? 'max-lg:order-last max-lg:-mx-4 max-lg:w-[calc(100%+2rem)] max-lg:overflow-x-auto max-lg:px-1'
                : 'max-lg:hidden',
            )}
          >
            {nav}
          </div>
        )}
        {actions && <div className="ms-auto flex items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}

export interface NavListProps {
  label: string;
  children: ReactNode;
}

/** The main navigation in the header. */
export function NavList({ label, children }: NavListProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex items-stretch gap-1">{children}</ul>
    </nav>
  );
}

type NavOwn = {
  icon?: ReactNode;
  /** Where the reader is; a router's `NavLink` sets `aria-current` by itself. */
  current?: boolean;
  /** A short count or word. */
  badge?: ReactNode;
  children: ReactNode;
  className?: string;
};

export type NavItemProps<T extends ElementType = 'a'> = NavOwn & { as?: T } & Omit<
    ComponentPropsWithRef<T>,
    keyof NavOwn | 'as'
  >;

export function NavItem<T extends ElementType = 'a'>({
  as,
  icon,
  current,
  badge,
  children,
  className,
  ...rest
}: NavItemProps<T>) {
  const Link: ElementType = as ?? 'a';
  return (
    <li className="flex">
      <Link
        {...rest}
        {...(current !== undefined && { 'aria-current': current ? 'page' : undefined })}
        className={cx(
          'focus-inset relative inline-flex min-h-16 items-center gap-2 border-y-3 border-transparent px-3 whitespace-nowrap text-muted no-underline transition-colors hover:text-ink aria-[current=page]:border-b-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary [&>svg]:size-5',
          className,
        )}
      >
        {icon}
        {children}
        {badge}
      </Link>
    </li>
  );
}

/** Four or five places at the thumb. */
export function BottomNav({ label, children }: NavListProps) {
  return (
    <nav
      aria-label={label}
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-divider bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto grid max-w-form auto-cols-[minmax(4.75rem,1fr)] grid-flow-col overflow-x-auto">{children}</ul>
    </nav>
  );
}

export function BottomNavItem<T extends ElementType = 'a'>({
  as,
  icon,
  current,
  badge,
  children,
  className,
  ...rest
}: NavItemProps<T>) {
  const Link: ElementType = as ?? 'a';
  return (
    <li className="min-w-0">
      <Link
        {...rest}
        {...(current !== undefined && { 'aria-current': current ? 'page' : undefined })}
        className={cx(
          'focus-inset relative flex min-h-18 flex-col items-center justify-center gap-0.5 border-y-3 border-transparent px-0.5 text-center text-[0.875rem] leading-tight text-muted no-underline transition-colors aria-[current=page]:border-t-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary [&>svg]:size-6',
          className,
        )}
      >
        {icon}
        <span className="max-w-full overflow-hidden text-ellipsis">{children}</span>
        {badge && <span className="absolute top-1.5 start-1/2 ms-2">{badge}</span>}
      </Link>
    </li>
  );
}

/** A count beside a navigation word; `label` says what is counted. */
export function NavCount({ children, label }: { children: ReactNode; label: string }) {
  return (
    <span className="tnum inline-grid min-w-5 place-items-center rounded-pill bg-primary px-1.5 text-[0.8125rem] leading-5 font-semibold text-on-primary">
      <span aria-hidden>{children}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

export function AppFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="no-print border-t border-divider bg-sunken">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-6 text-small text-muted sm:px-6">
        {children}
      </div>
    </footer>
  );
}
