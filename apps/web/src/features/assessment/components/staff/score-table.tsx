import { type Column, DataTable } from '@lidzgaita/ui';
import { useT } from '../../../../platform/i18n';
import type { Bar } from '../../staff/bar-scale';

interface ScoreTableProps {
  bars: readonly Bar[];
}

export function ScoreTable({ bars }: ScoreTableProps) {
  const t = useT();
  const columns: Column<Bar>[] = [
    {
      id: 'band',
      header: t('assessment.staff.chart.band'),
      rowHeader: true,
      nowrap: true,
      cell: ({ from, to }) => t('assessment.staff.chart.band.value', { from, to }),
    },
    { id: 'count', header: t('assessment.staff.chart.count'), align: 'end', cell: ({ count }) => count },
  ];
  return (
    <DataTable
      caption={t('assessment.staff.chart.title')}
      captionHidden
      dense
      columns={columns}
      rows={bars}
      rowKey={({ from }) => `${from}`}
    />
  );
}
