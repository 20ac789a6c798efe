import { type Column, DataTable, EmptyState, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { formatShortDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import type { CohortRow } from '../cohort-list';

interface CohortTableProps {
  cohorts: readonly CohortRow[];
}

export function CohortTable({ cohorts }: CohortTableProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const columns: Column<CohortRow>[] = [
    {
      id: 'title',
      header: t('training.cohorts.column.title'),
      rowHeader: true,
      cell: ({ id, title }) => (
        <TextLink as={Link} to={`/kohortas/${id}`} className="font-semibold">
          {text(title)}
        </TextLink>
      ),
    },
    {
      id: 'place',
      header: t('training.cohorts.column.place'),
      cell: ({ organisation, region }) => `${text(organisation.name)}, ${text(region.name)}`,
    },
    { id: 'programme', header: t('training.cohorts.column.programme'), cell: ({ programme }) => text(programme.title) },
    {
      id: 'dates',
      header: t('training.cohorts.column.dates'),
      nowrap: true,
      cell: ({ startsOn, endsOn }) => `${formatShortDate(startsOn, locale)} – ${formatShortDate(endsOn, locale)}`,
    },
    {
      id: 'enrolled',
      header: t('training.counts.enrolled'),
      align: 'end',
      cell: ({ counts, capacity }) => t('training.counts.of', { n: counts.enrolled, total: capacity }),
    },
    { id: 'blocked', header: t('training.counts.blocked'), align: 'end', cell: ({ counts }) => counts.blocked },
    { id: 'ready', header: t('training.counts.ready'), align: 'end', cell: ({ counts }) => counts.ready },
    { id: 'certified', header: t('training.counts.certified'), align: 'end', cell: ({ counts }) => counts.certified },
  ];
  return (
    <DataTable
      caption={t('training.cohorts.title')}
      captionHidden
      dense
      columns={columns}
      rows={cohorts}
      rowKey={({ id }) => id}
      empty={
        <EmptyState plain title={t('training.cohorts.not-found')}>
          {t('training.cohorts.not-found.advice')}
        </EmptyState>
      }
    />
  );
}
