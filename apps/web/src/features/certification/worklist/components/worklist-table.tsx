import { Button, type Column, DataTable, EmptyState, Skeleton, type Sort, VisuallyHidden } from '@lidzgaita/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { WorklistDocument, type WorklistFilter, type WorklistOrder } from '../../../../generated/graphql';
import { formatShortDate } from '../../../../platform/dates';
import { operationKey, request } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { Failed } from '../../../../platform/page';
import { useUrlValues } from '../../../../platform/url';
import { RecordForMany, RenewForMany } from '../../many';
import type { Item } from '../worklist';
import { type BulkAction, BulkBar } from './bulk-bar';
import { ChooseAll } from './choose-all';
import { RemindDialog } from './remind-dialog';
import { WorklistCards } from './worklist-cards';
import { Due, nameOf, NextAction, Permit, PersonLink, StateWord } from './worklist-words';

interface WorklistTableProps {
  filter: WorklistFilter;
  order: Required<WorklistOrder>;
}

/** A table to work in, cards on a phone, and what can be done about those who are chosen: they stay so whatever page or order is looked at. */
export function WorklistTable({ filter, order }: WorklistTableProps) {
  const t = useT();
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const [doing, setDoing] = useState<BulkAction>();
  const [chosen, clear] = [[...selected], () => setSelected(new Set())];
  const close = (done: boolean) => {
    setDoing(undefined);
    if (done) clear();
  };
  return (
    <>
      <ChooseAll filter={filter} order={order} selected={selected} onSelect={setSelected} />
      <BulkBar chosen={chosen} onAct={setDoing} onClear={clear} />
      <Rows filter={filter} order={order} selected={selected} onSelect={setSelected} />
      <Suspense fallback={<VisuallyHidden>{t('page.loading')}</VisuallyHidden>}>
        {doing === 'remind' && <RemindDialog enrolmentIds={chosen} onSent={clear} onClose={() => setDoing(undefined)} />}
        {doing === 'record' && <RecordForMany enrolmentIds={chosen} onClose={close} />}
        {doing === 'renew' && <RenewForMany enrolmentIds={chosen} onClose={close} />}
      </Suspense>
    </>
  );
}

interface RowsProps extends WorklistTableProps {
  selected: Set<string>;
  onSelect: (selected: Set<string>) => void;
}

/** The rows come page by page. */
function Rows({ filter, order, selected, onSelect }: RowsProps) {
  const t = useT();
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
  return (
    <>
      <div className="hidden lg:block">
        <Table items={items} selected={selected} onSelect={onSelect} order={order} busy={query.isFetching} />
      </div>
      <WorklistCards items={items} selected={selected} onSelect={onSelect} className="lg:hidden" />
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
