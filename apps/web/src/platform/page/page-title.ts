import { useEffect } from 'react';
import { useT } from '../i18n';

/** The document's title, in the shown language; `error` puts „Kļūda:” before it. */
export function usePageTitle(title: string, { error = false }: { error?: boolean } = {}): void {
  const t = useT();
  const full = t(error ? 'page.title.error' : 'page.title', { title });
  useEffect(() => {
    document.title = full;
  }, [full]);
}
