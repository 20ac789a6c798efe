import { Button, Card, EmptyState, Skeleton, StatusWord, useNotify } from '@lidzgaita/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { PlaceListDocument, SetPlaceClosedDocument } from '../../../generated/graphql';
import { failureText, useWriteKey } from '../../../platform/form';
import { isRefusal, refusalText, request, useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import { type Place, refreshPlaces } from './place';
import { PlaceDialog } from './place-dialog';

export function PlacesPage() {
  return hasRole(useViewer(), 'ADMINISTRATOR') ? <Places /> : <NotFound />;
}

/** Prisons in which volunteers are inducted and cleared. None is ever deleted: what happened there names it. */
function Places() {
  const t = useT();
  const query = useOperation(PlaceListDocument, {});
  const [editing, setEditing] = useState<Place | 'new'>();
  const add = (
    <Button icon={<Plus aria-hidden />} onClick={() => setEditing('new')}>
      {t('places.add')}
    </Button>
  );
  return (
    <>
      <PageTop title={t('places.title')} lead={t('places.lead')} actions={query.data?.places.length ? add : undefined} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={8} />}>
        {({ places }) =>
          places.length === 0 ? (
            <EmptyState title={t('places.none')} action={add}>
              {t('places.none.advice')}
            </EmptyState>
          ) : (
            <ul className="grid max-w-page gap-3">
              {places.map((place) => (
                <li key={place.code}>
                  <OnePlace place={place} onRename={() => setEditing(place)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing && <PlaceDialog place={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function OnePlace({ place: { code, name, closed }, onRename }: { place: Place; onRename: () => void }) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [busy, setBusy] = useState(false);
  const about = { name: text(name) };
  const setClosed = async () => {
    setBusy(true);
    try {
      const input = { code, closed: !closed };
      const { setPlaceClosed: result } = await request(SetPlaceClosedDocument, { input: { key: keyOf(input), ...input } });
      if (isRefusal(result)) notify({ message: refusalText(t, result), tone: 'error' });
      else notify({ message: t(closed ? 'places.reopened' : 'places.closed.done', about) });
      await refreshPlaces();
    } catch (error) {
      notify({ message: failureText(t, error), tone: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div>
        <p className="font-semibold">{text(name)}</p>
        <p className="text-small text-muted">{t('places.code.is', { code })}</p>
        {closed && <StatusWord tone="neutral">{t('places.closed')}</StatusWord>}
      </div>
      <div className="-ms-4 flex flex-wrap">
        <Button variant="quiet" aria-label={t('places.rename.label', about)} onClick={onRename}>
          {t('places.rename')}
        </Button>
        <Button
          variant="quiet"
          busy={busy}
          busyLabel={t('places.saving')}
          aria-label={t(closed ? 'places.reopen.label' : 'places.close.label', about)}
          onClick={() => void setClosed()}
        >
          {t(closed ? 'places.reopen' : 'places.close')}
        </Button>
      </div>
    </Card>
  );
}
