import { useEffect } from 'react';
import { useT } from '../i18n';

/** While a form has problems the tab says so; afterwards it has the page's own title again. */
export function useErrorTitle(title: string, failed: boolean): void {
  const full = useT()('page.title.error', { title });
  useEffect(() => {
    if (!failed) return;
    const before = document.title;
    document.title = full;
    return () => {
      document.title = before;
    };
  }, [full, failed]);
}
