import { Disclosure } from '@lidzgaita/ui';
import { useT } from '../../../../platform/i18n';
import { barsOf } from '../../staff/bar-scale';
import { ScoreTable } from './score-table';

interface ScoreChartProps {
  /** How many results in each ten per cent. */
  distribution: readonly number[];
  pass: number;
}

const [width, left, top, plot, bottom] = [360, 30, 30, 150, 34];
const band = (width - left - 8) / 10;
const xOf = (percent: number) => left + (percent / 10) * band;
const yOf = (share: number) => top + plot * (1 - share);

/** How results are spread, with the pass mark across; the same numbers stand in a table below. */
export function ScoreChart({ distribution, pass }: ScoreChartProps) {
  const t = useT();
  const { bars, ticks } = barsOf(distribution, pass);
  const highest = ticks.at(-1) ?? 1;
  const total = distribution.reduce((sum, count) => sum + count, 0);
  const passLabel = t('assessment.staff.chart.pass', { n: pass });
  return (
    <figure className="max-w-form">
      <svg
        role="img"
        aria-label={t('assessment.staff.chart.name', { n: total, pass })}
        viewBox={`0 0 ${width} ${top + plot + bottom}`}
        className="h-auto w-full font-sans"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - 8} y1={yOf(tick / highest)} y2={yOf(tick / highest)} className="stroke-divider" />
            <text x={left - 6} y={yOf(tick / highest) + 4} textAnchor="end" className="fill-muted text-[12px]">
              {tick}
            </text>
          </g>
        ))}
        {bars.map(({ from, count, height, passes }) => (
          <g key={from}>
            <rect
              x={xOf(from) + 2}
              y={yOf(height)}
              width={band - 4}
              height={plot * height}
              className={passes ? 'fill-chart-1' : 'fill-chart-6'}
            />
            {count > 0 && (
              <text x={xOf(from) + band / 2} y={yOf(height) - 4} textAnchor="middle" className="fill-ink text-[12px] font-semibold">
                {count}
              </text>
            )}
          </g>
        ))}
        {Array.from({ length: 6 }, (_, index) => index * 20).map((percent) => (
          <text key={percent} x={xOf(percent)} y={top + plot + 15} textAnchor="middle" className="fill-muted text-[12px]">
            {percent}
          </text>
        ))}
        <text x={left + band * 5} y={top + plot + 30} textAnchor="middle" className="fill-muted text-[12px]">
          {t('assessment.staff.chart.axis')}
        </text>
        <line x1={xOf(pass)} x2={xOf(pass)} y1={top - 12} y2={top + plot} strokeDasharray="5 3" className="stroke-ink stroke-2" />
        <text x={xOf(pass)} y={top - 17} textAnchor={pass > 50 ? 'end' : 'start'} className="fill-ink text-[12px]">
          {passLabel}
        </text>
      </svg>
      <Disclosure look="plain" summary={t('assessment.staff.chart.table')}>
        <ScoreTable bars={bars} />
      </Disclosure>
    </figure>
  );
}
