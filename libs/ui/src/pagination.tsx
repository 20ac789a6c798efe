import type { ReactElement, ReactNode } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { cx } from './cx';

export interface PageLinkProps {
  page: number;
  className: string;
  'aria-current': 'page' | undefined;
  'aria-label': string | undefined;
  children: ReactNode;
}

export interface PaginationProps {
  page: number;
  pageCount: number;
  labels: { nav: string; previous: string; next: string; page: (page: number) => string };
  /** Called by the built-in buttons… */
  onPage?: (page: number) => void;
  /** …or draw router links instead, so that the page lives in the URL. */
  renderLink?: (props: PageLinkProps) => ReactElement;
  className?: string;
}

/** 1 … 4 5 6 … 20: the ends, the neighbours, and gaps that stand for at least two pages. */
export function pageList(page: number, count: number): Array<number | 'gap'> {
  const shown = [...new Set([1, page - 1, page, page + 1, count])].filter((n) => n >= 1 && n <= count);
  shown.sort((a, b) => a - b);
  return shown.flatMap((n, i) => {
    const before = shown[i - 1];
    if (before === undefined || n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : ['gap' as const, n];
  });
}

const item =
  'inline-flex min-h-12 min-w-12 items-center justify-center gap-1 rounded-md px-3 font-semibold tnum transition-colors';

export function Pagination({ page, pageCount, labels, onPage, renderLink, className }: PaginationProps) {
  if (pageCount <= 1) return null;
  const draw = (to: number, children: ReactNode, label: string | undefined, current: boolean) => {
    const props: PageLinkProps = {
      page: to,
      className: cx(item, current ? 'bg-primary text-on-primary' : 'text-primary hover:bg-primary-soft'),
      'aria-current': current ? 'page' : undefined,
      'aria-label': label,
      children,
    };
    if (renderLink) return renderLink(props);
    const { page: target, ...button } = props;
    return <button type="button" {...button} onClick={() => onPage?.(target)} />;
  };
  return (
    <nav aria-label={labels.nav} className={cx('no-print', className)}>
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 && (
          <li>
            {draw(
              page - 1,
              <>
                <ChevronLeft aria-hidden className="size-5" />
                {labels.previous}
              </>,
              undefined,
              false,
            )}
          </li>
        )}
        {pageList(page, pageCount).map((n, i) =>
          n === 'gap' ? (
            <li key={`gap-${i}`} aria-hidden className="px-1 text-muted max-sm:hidden">
              …
            </li>
          ) : (
            <li key={n} className={cx(n !== page && 'max-sm:hidden')}>
              {draw(n, n, labels.page(n), n === page)}
            </li>
          ),
        )}
        {page < pageCount && (
          <li>
            {draw(
              page + 1,
              <>
                {labels.next}
                <ChevronRight aria-hidden className="size-5" />
              </>,
              undefined,
              false,
            )}
          </li>
        )}
      </ul>
    </nav>
  );
}
