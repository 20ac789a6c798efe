import { LinkButton, Segmented } from '@lidzgaita/ui';
import { Download, LayoutGrid, Rows3 } from 'lucide-react';
import { useT } from '../../../../platform/i18n';
import { NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import { Board } from '../components/board';
import { Pipeline } from '../components/pipeline';
import { QuickFilters } from '../components/quick-filters';
import { WorklistFilters } from '../components/worklist-filters';
import { WorklistTable } from '../components/worklist-table';
import { exportAddress, filterOf, orderOf } from '../worklist';

export function WorklistPage() {
  const viewer = useViewer();
  return hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'OFFICIAL') ? <Desk /> : <NotFound />;
}

/** A coordinator's day: who is blocked, by what, and whose move it is. */
function Desk() {
  const t = useT();
  const { get, set } = useUrlValues();
  const filter = filterOf(get);
  const order = orderOf(get);
  const board = get('skats') === 'delis';
  return (
    <>
      <PageTop
        title={t('worklist.title')}
        lead={t('worklist.lead')}
        actions={
          <LinkButton href={exportAddress(filter, order)} download variant="secondary" icon={<Download aria-hidden />}>
            {t('worklist.export')}
          </LinkButton>
        }
      />
      <Pipeline />
      <QuickFilters />
      <WorklistFilters filter={filter} />
      <Segmented
        className="mb-4"
        label={t('worklist.view')}
        labelHidden
        options={[
          { value: 'tabula', label: t('worklist.view.table'), icon: <Rows3 aria-hidden /> },
          { value: 'delis', label: t('worklist.view.board'), icon: <LayoutGrid aria-hidden /> },
        ]}
        value={board ? 'delis' : 'tabula'}
        onChange={(view) => set({ skats: view === 'delis' ? view : '' })}
      />
      {board ? (
        <Board filter={filter} />
      ) : (
        <WorklistTable key={JSON.stringify(filter)} filter={filter} order={order} />
      )}
    </>
  );
}
