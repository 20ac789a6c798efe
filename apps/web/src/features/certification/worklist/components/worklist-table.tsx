import { Button, type Column, DataTable, EmptyState, Skeleton, type Sort } from '@lidzgaita/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { WorklistDocument, type WorklistFilter, type WorklistOrder } from '../../../../generated/graphql';
import { formatShortDate } from '../../../../platform/dates';
import { operationKey, request } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { Failed } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import type { Item } from '../worklist';
import { RemindDialog } from './remind-dialog';
import { WorklistCards } from './worklist-cards';
import { Due, nameOf, NextAction, Permit, PersonLink, StateWord } from './worklist-words';

interface WorklistTableProps {
  filter: WorklistFilter;
  order: Required<WorklistOrder>;
}

/** A table to work in, cards on a phone; the rows come page by page. */
export function WorklistTable({ filter, order }: WorklistTableProps) {
  const t = useT();
  const viewer = useViewer();
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const [reminding, setReminding] = useState(false);
  const query = useInfiniteQuery({
    queryKey: operationKey(WorklistDocument, { filter, order }),
    queryFn: ({ pageParam, signal }) => request(WorklistDocument, { filter, order, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ worklist }) => worklist.next,
  });
  if (query.isError)
    return <Failed error={query.error} onRetry={() => void query.refetch()} retrying={query.isFetching} />;
  if (!query.data) return <Skeleton label={t('page.loading')} kind="rows" lines={10} />;
  const items = query.data.pages.flatMap(({ worklist }) => worklist.items);
  if (items.length === 0) {
    return <EmptyState title={t('worklist.empty')}>{t('worklist.empty.advice')}</EmptyState>;
  }
  const chosen = items.filter(({ enrolmentId }) => selected.has(enrolmentId));
  return (
    <>
      {hasRole(viewer, 'COORDINATOR') && chosen.length > 0 && (
        <div className="sticky top-0 z-30 mb-3 flex flex-wrap items-center gap-3 rounded-md border border-divider bg-surface p-2 shadow-overlay">
          <p role="status" className="px-2">
            {t('worklist.selected', { n: chosen.length })}
          </p>
          <Button icon={<Mail aria-hidden />} onClick={() => setReminding(true)}>
            {t('worklist.remind')}
          </Button>
          <Button variant="quiet" onClick={() => setSelected(new Set())}>
            {t('worklist.deselect')}
          </Button>
        </div>
      )}
      <div className="hidden lg:block">
        <Table items={items} selected={selected} onSelect={setSelected} order={order} busy={query.isFetching} />
      </div>
      <WorklistCards items={items} selected={selected} onSelect={setSelected} className="lg:hidden" />
      {query.hasNextPage && (
        <Button
          className="mt-4"
          variant="secondary"
          busy={query.isFetchingNextPage}
          busyLabel={t('worklist.more.busy')}
          onClick={() => void query.fetchNextPage()}
        >
          {t('worklist.more')}
        </Button>
      )}
      {reminding && (
        <RemindDialog
          enrolmentIds={chosen.map(({ enrolmentId }) => enrolmentId)}
          onSent={() => setSelected(new Set())}
          onClose={() => setReminding(false)}
        />
      )}
    </>
  );
}

interface TableProps {
  items: Item[];
  selected: Set<string>;
  onSelect: (selected: Set<string>) => void;
  order: Required<WorklistOrder>;
  busy: boolean;
}

function Table({ items, selected, onSelect, order, busy }: TableProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { set } = useUrlValues();
  const columns: Column<Item>[] = [
    {
      id: 'name',
      header: t('worklist.column.person'),
      sortable: true,
      rowHeader: true,
      cell: (item) => <PersonLink item={item} />,
    },
    { id: 'cohort', header: t('worklist.column.cohort'), cell: ({ cohort }) => text(cohort.title) },
    { id: 'state', header: t('worklist.column.state'), nowrap: true, cell: ({ state }) => <StateWord state={state} /> },
    {
      id: 'progress',
      header: t('worklist.column.met'),
      sortable: true,
      align: 'end',
      nowrap: true,
      cell: ({ met, total }) => <span className="tnum">{t('worklist.met', { n: met, total })}</span>,
    },
    {
      id: 'step',
      header: t('worklist.column.step'),
      cell: (item) => (
        <div className="min-w-56">
          <NextAction item={item} />
        </div>
      ),
    },
    {
      id: 'waiting',
      header: t('worklist.column.waiting'),
      sortable: true,
      nowrap: true,
      cell: ({ waitingSince }) => <time dateTime={waitingSince}>{formatShortDate(waitingSince, locale)}</time>,
    },
    { id: 'due', header: t('worklist.column.due'), sortable: true, cell: (item) => <Due item={item} /> },
    { id: 'permit', header: t('worklist.column.permit'), cell: (item) => <Permit item={item} /> },
  ];
  const sort: Sort = { column: order.by.toLowerCase(), direction: order.descending ? 'descending' : 'ascending' };
  return (
    <DataTable
      caption={t('worklist.list')}
      captionHidden
      dense
      columns={columns}
      rows={items}
      rowKey={({ enrolmentId }) => enrolmentId}
      sort={sort}
      onSort={({ column, direction }) => set({ kartot: column, seciba: direction === 'descending' ? 'dilstosi' : '' })}
      selection={{
        selected,
        onChange: onSelect,
        selectAllLabel: t('worklist.select-all'),
        selectRowLabel: (item) => t('worklist.select', { name: nameOf(item) }),
      }}
      busy={busy}
    />
  );
}
