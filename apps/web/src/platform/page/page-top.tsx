import { PageHeading, type PageHeadingProps } from '@lidzgaita/ui';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { takeArrival } from './arrival';
import { usePageTitle } from './page-title';

interface PageTopProps extends Omit<PageHeadingProps, 'title' | 'headingRef'> {
  title: string;
  /** When the tab should say more than the heading. */
  documentTitle?: string;
  error?: boolean;
}

/** The page's `h1`, its document title, and the focus after a change of route. Every page has exactly one. */
export function PageTop({ title, documentTitle = title, error = false, ...rest }: PageTopProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  usePageTitle(documentTitle, { error });
  useEffect(() => {
    if (takeArrival(pathname)) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return <PageHeading {...rest} title={title} headingRef={heading} />;
}
