import { Search } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { fetchSearch, SearchDialog } from '../features/search/routes';
import { useT } from '../platform/i18n';
import type { Viewer } from '../platform/session';
import { pagesOf } from './navigation';

/** To everything by name: pressed, or Ctrl K (⌘K) anywhere. */
export function SearchButton({ viewer }: { viewer: Viewer }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const staff = viewer.roles.some(({ role }) => role !== 'TRAINEE');
  useEffect(() => {
    // Asked for again when the dialog opens, should it fail here.
    if (staff) fetchSearch().catch(() => undefined);
  }, [staff]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // What another dialog asks comes first.
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
        title={t('app.search.keys')}
        className="inline-flex min-h-12 min-w-12 items-center justify-center gap-2 rounded-md px-2 hover:bg-sunken"
      >
        <Search aria-hidden className="size-6 shrink-0" />
        <span className="max-2xl:sr-only">{t('app.search')}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <SearchDialog viewerId={viewer.id} pages={pagesOf(viewer).map(({ to, label }) => ({ to, title: t(label) }))} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
