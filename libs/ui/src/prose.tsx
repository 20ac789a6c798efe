import type { ElementType, ReactNode } from 'react';
import { cx } from './cx';

export interface ProseProps {
  as?: ElementType;
  lang?: string;
  className?: string;
  children: ReactNode;
}

/** Text to be read: 62 characters a line, 19 px, serif headings. Plain elements inside it need no classes. */
export function Prose({ as: Tag = 'div', className, children, ...rest }: ProseProps) {
  return (
    <Tag {...rest} className={cx('prose', className)}>
      {children}
    </Tag>
  );
}
