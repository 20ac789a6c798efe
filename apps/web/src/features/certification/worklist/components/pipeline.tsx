import { Card, type Column, DataTable, Disclosure } from '@lidzgaita/ui';
import { WorklistDeskDocument, type WorklistDeskQuery } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { useOperation } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';

type Row = WorklistDeskQuery['pipeline']['rows'][number];

/** How many are trained, cleared and matched today: three numbers that are never added up. */
export function Pipeline() {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const pipeline = useOperation(WorklistDeskDocument, {}).data?.pipeline;
  if (!pipeline || pipeline.rows.length === 0) return null;
  const whole = pipeline.rows.filter(({ regionCode }) => regionCode === null);
  const byRegion = pipeline.rows.filter(({ regionCode }) => regionCode !== null);
  return (
    <Card className="mb-6" aria-labelledby="plusma" title={<span id="plusma">{t('worklist.pipeline')}</span>}>
      <p className="text-small text-muted">
        {t('worklist.pipeline.as-of', { date: formatDate(pipeline.asOf, locale) })}
      </p>
      {whole.map((row) => (
        <div key={row.programme.id} className="mt-3">
          {whole.length > 1 && <p className="font-semibold">{text(row.programme.title)}</p>}
          <dl className="flex flex-wrap gap-x-8 gap-y-2">
            {(['trained', 'cleared', 'matched'] as const).map((what) => (
              <div key={what} className="flex flex-col-reverse">
                <dt className="text-small text-muted">{t(`worklist.pipeline.${what}`)}</dt>
                <dd className="tnum font-serif text-h3">{row[what]}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {new Set(byRegion.map(({ regionCode }) => regionCode)).size > 1 && (
        <Disclosure summary={t('worklist.pipeline.by-region')} look="plain" className="mt-3">
          <Regions rows={byRegion} named={whole.length > 1} />
        </Disclosure>
      )}
    </Card>
  );
}

function Regions({ rows, named }: { rows: Row[]; named: boolean }) {
  const t = useT();
  const text = useLocalized();
  const number = (what: 'enrolled' | 'trained' | 'cleared' | 'matched'): Column<Row> => ({
    id: what,
    header: t(`worklist.pipeline.${what}`),
    align: 'end',
    nowrap: true,
    cell: (row) => <span className="tnum">{row[what]}</span>,
  });
  const columns: Column<Row>[] = [
    {
      id: 'region',
      header: t('worklist.pipeline.region'),
      rowHeader: true,
      cell: ({ region }) => (region ? text(region) : ''),
    },
    ...(named
      ? [
          {
            id: 'programme',
            header: t('worklist.filter.programmeId'),
            cell: ({ programme }: Row) => text(programme.title),
          },
        ]
      : []),
    number('enrolled'),
    number('trained'),
    number('cleared'),
    number('matched'),
  ];
  return (
    <DataTable
      caption={t('worklist.pipeline.by-region')}
      captionHidden
      dense
      columns={columns}
      rows={rows}
      rowKey={({ programme, regionCode }) => `${programme.id} ${regionCode}`}
    />
  );
}
