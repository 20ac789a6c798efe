import { Button, useNotify } from '@lidzgaita/ui';
import { BookmarkPlus, X } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { RemoveFilterDocument, WorklistDeskDocument } from '../../../../generated/graphql';
import { isRefusal, refusalText, request, useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { queryToSave, type SavedFilter } from '../worklist';
import { refreshDesk } from '../refresh-desk';
import { SaveFilterDialog } from './save-filter-dialog';

/** Lists that every coordinator looks at; the words are in the catalogue under these names. */
const usual = {
  mine: 'gajiens=COORDINATOR',
  decide: 'stavoklis=READY',
  soon: 'termins=DAYS_30',
  overdue: 'termins=OVERDUE',
} as const;

/** The usual lists and one's own, each a link; the present one can be kept under a name. */
export function QuickFilters() {
  const t = useT();
  const { search } = useLocation();
  const [saving, setSaving] = useState(false);
  const saved = useOperation(WorklistDeskDocument, {}).data?.savedFilters ?? [];
  const query = queryToSave(search);
  const known = [...Object.values(usual), ...saved.map((filter) => filter.query)].includes(query);
  return (
    <nav aria-label={t('worklist.quick')} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {(Object.keys(usual) as (keyof typeof usual)[]).map((name) => (
          <li key={name}>
            <FilterLink query={usual[name]} current={query === usual[name]}>
              {t(`worklist.quick.${name}`)}
            </FilterLink>
          </li>
        ))}
        {saved.map((filter) => (
          <li key={filter.id} className="inline-flex">
            <FilterLink query={filter.query} current={query === filter.query}>
              {filter.name}
            </FilterLink>
            <Remove filter={filter} />
          </li>
        ))}
        {query !== '' && !known && (
          <li>
            <Button variant="quiet" icon={<BookmarkPlus aria-hidden />} onClick={() => setSaving(true)}>
              {t('worklist.save')}
            </Button>
          </li>
        )}
      </ul>
      {saving && <SaveFilterDialog query={query} onClose={() => setSaving(false)} />}
    </nav>
  );
}

function FilterLink({ query, current, children }: { query: string; current: boolean; children: string }) {
  const look = current ? 'border-primary bg-primary-soft font-semibold' : 'border-edge bg-surface hover:bg-sunken';
  return (
    <Link
      to={current ? '?' : `?${query}`}
      aria-current={current ? 'true' : undefined}
      className={`inline-flex min-h-12 items-center rounded-pill border px-4 text-small text-ink no-underline ${look}`}
    >
      {children}
    </Link>
  );
}

function Remove({ filter: { id, name } }: { filter: SavedFilter }) {
  const t = useT();
  const notify = useNotify();
  const remove = async () => {
    const { removeFilter } = await request(RemoveFilterDocument, { id });
    if (isRefusal(removeFilter)) notify({ message: refusalText(t, removeFilter), tone: 'error' });
    else notify({ message: t('worklist.removed', { name }) });
    await refreshDesk();
  };
  return (
    <button
      type="button"
      aria-label={t('worklist.remove', { name })}
      onClick={() => void remove().catch(() => notify({ message: t('worklist.remove.failed'), tone: 'error' }))}
      className="inline-grid min-h-12 min-w-12 place-items-center rounded-pill text-muted hover:bg-sunken"
    >
      <X aria-hidden className="size-5" />
    </button>
  );
}
