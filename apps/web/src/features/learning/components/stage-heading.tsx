import { type ReactNode, useEffect, useRef } from 'react';

interface StageHeadingProps {
  children: ReactNode;
}

/** The heading of what has just changed on the page: it takes the focus, so that it is read and seen first. */
export function StageHeading({ children }: StageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className="focus-quiet mb-3 scroll-mt-24 text-h3">
      {children}
    </h2>
  );
}
