import { type Column, DataTable, StatusWord } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import { percentOf } from '../../staff/number-text';
import type { QuestionStatistics } from '../../staff/question-verdict';

interface ChoiceTableProps {
  question: QuestionStatistics;
}

type Choice = QuestionStatistics['choices'][number];

/** How many gave each answer: the number, and a bar of the same length in the same row. */
export function ChoiceTable({ question: { n, choices } }: ChoiceTableProps) {
  const t = useT();
  const text = useLocalized();
  const share = (count: number) => (n > 0 ? Math.min(1, count / n) : 0);
  const columns: Column<Choice>[] = [
    {
      id: 'choice',
      header: t('assessment.staff.choice'),
      rowHeader: true,
      cell: ({ label, correct }) => (
        <span className="block min-w-40 font-normal">
          {label.map((part) => text(part)).join(' → ')}
          {correct && (
            <span className="block">
              <StatusWord tone="success" className="text-dense">
                {t('assessment.staff.choice.right')}
              </StatusWord>
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'count',
      header: t('assessment.staff.choice.count'),
      cell: ({ count, correct }) => (
        <span className="grid min-w-40 grid-cols-[5.5rem_1fr] sm:min-w-80 items-center gap-x-3">
          <span className="tnum whitespace-nowrap">
            {t('assessment.staff.choice.count.value', { count, percent: percentOf(share(count)) })}
          </span>
          <span aria-hidden className="h-3 rounded-sm bg-sunken forced-colors:border">
            <span
              className={`block h-full rounded-sm forced-colors:bg-[CanvasText] ${correct ? 'bg-chart-2' : 'bg-chart-6'}`}
              style={{ width: `${share(count) * 100}%` }}
            />
          </span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('assessment.staff.choices.title')}
      captionHidden
      dense
      columns={columns}
      rows={choices}
      rowKey={({ key }) => key}
    />
  );
}
