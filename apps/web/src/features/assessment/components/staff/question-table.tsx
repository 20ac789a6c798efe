import { type Column, DataTable, EmptyState, type Sort, TextLink } from '@lidzgaita/ui';
import { Link, useSearchParams } from 'react-router';
import { useLocalized, useT } from '../../../../platform/i18n';
import { questionKey } from '../../staff/question-order';
import type { QuestionStatistics } from '../../staff/question-verdict';
import { useQuestionNumbers, VerdictWord } from './question-numbers';

interface QuestionTableProps {
  questions: readonly QuestionStatistics[];
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

/** The address of a question's details over the same list. */
export function useDetailLink() {
  const [params] = useSearchParams();
  return (question: QuestionStatistics) => {
    const next = new URLSearchParams(params);
    next.set('jautajums', questionKey(question));
    return { search: `?${next.toString()}` };
  };
}

export function QuestionTable({ questions, sort, onSort }: QuestionTableProps) {
  const t = useT();
  const text = useLocalized();
  const numbers = useQuestionNumbers();
  const detail = useDetailLink();
  const columns: Column<QuestionStatistics>[] = [
    {
      id: 'question',
      header: t('assessment.staff.column.question'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <TextLink as={Link} to={detail(row)} preventScrollReset className="block max-w-[26rem] min-w-56 font-semibold">
          {text(row.prompt)}
        </TextLink>
      ),
    },
    { id: 'verdict', header: t('assessment.staff.column.verdict'), nowrap: true, cell: (row) => <VerdictWord question={row} /> },
    { id: 'n', header: t('assessment.staff.column.n'), sortable: true, align: 'end', cell: ({ n }) => n },
    { id: 'facility', header: t('assessment.staff.column.facility'), sortable: true, align: 'end', nowrap: true, cell: numbers.facility },
    {
      id: 'discrimination',
      header: t('assessment.staff.column.discrimination'),
      sortable: true,
      align: 'end',
      nowrap: true,
      cell: numbers.discrimination,
    },
    { id: 'seconds', header: t('assessment.staff.column.seconds'), sortable: true, align: 'end', nowrap: true, cell: numbers.seconds },
    { id: 'version', header: t('assessment.staff.column.version'), sortable: true, nowrap: true, cell: numbers.version },
  ];
  return (
    <DataTable
      caption={t('assessment.staff.questions.title')}
      captionHidden
      dense
      columns={columns}
      rows={questions}
      rowKey={questionKey}
      sort={sort}
      onSort={onSort}
      empty={<EmptyState plain headingLevel={3} title={t('assessment.staff.questions.none')} />}
    />
  );
}
