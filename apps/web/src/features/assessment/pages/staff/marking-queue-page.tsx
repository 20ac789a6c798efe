import { Skeleton } from '@lidzgaita/ui';
import { MarkingQueueDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import { QueueFilters } from '../../components/staff/queue-filters';
import { QueueList } from '../../components/staff/queue-list';
import { listQueue, viewFromUrl } from '../../staff/marking-list';

export function MarkingQueuePage() {
  return hasRole(useViewer(), 'TRAINER') ? <MarkingQueue /> : <NotFound />;
}

/** The answers that only a person can mark: the oldest first, since somebody waits for each. */
function MarkingQueue() {
  const t = useT();
  const { get } = useUrlValues();
  const view = viewFromUrl(get('skats'));
  const open = useOperation(MarkingQueueDocument, { done: false });
  const done = useOperation(MarkingQueueDocument, { done: true }, { enabled: view === 'done' });
  const skeleton = <Skeleton label={t('page.loading')} kind="rows" lines={8} />;
  return (
    <>
      <PageTop title={t('assessment.staff.queue.title')} lead={t('assessment.staff.queue.lead')} />
      <Loaded query={open} skeleton={skeleton}>
        {({ markingQueue }) => (
          <>
            <QueueFilters items={markingQueue} />
            {view === 'done' ? (
              <Loaded query={done} skeleton={skeleton}>
                {({ markingQueue: marked }) => <QueueList items={listQueue(marked, view, get('modulis'))} view={view} />}
              </Loaded>
            ) : (
              <QueueList items={listQueue(markingQueue, view, get('modulis'))} view={view} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
