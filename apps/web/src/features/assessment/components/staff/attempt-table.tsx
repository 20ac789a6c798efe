import { type Column, DataTable, type Sort, TextLink } from '@lidzgaita/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../../platform/i18n';
import type { StaffAttempt } from '../../staff/attempt-list';
import { personName } from '../../staff/person-name';
import { type AttemptAction, AttemptButtons, AttemptStandingWord, AttemptTime } from './attempt-words';

interface AttemptTableProps {
  attempts: readonly StaffAttempt[];
  sort: Sort | null;
  onSort: (sort: Sort) => void;
  onAct: (action: AttemptAction, attempt: StaffAttempt) => void;
  empty: ReactNode;
}

export function AttemptTable({ attempts, sort, onSort, onAct, empty }: AttemptTableProps) {
  const t = useT();
  const text = useLocalized();
  const columns: Column<StaffAttempt>[] = [
    {
      id: 'person',
      header: t('assessment.staff.column.person'),
      sortable: true,
      rowHeader: true,
      cell: ({ enrolmentId, person }) => (
        <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`} className="font-semibold">
          {personName(person)}
        </TextLink>
      ),
    },
    {
      id: 'module',
      header: t('assessment.staff.column.test'),
      sortable: true,
      cell: ({ moduleCode, moduleTitle, number }) => (
        <span title={text(moduleTitle)}>{t('assessment.staff.attempt.which', { code: moduleCode, n: number })}</span>
      ),
    },
    {
      id: 'standing',
      header: t('assessment.staff.column.standing'),
      sortable: true,
      cell: (attempt) => <AttemptStandingWord attempt={attempt} />,
    },
    {
      id: 'percent',
      header: t('assessment.staff.column.percent'),
      sortable: true,
      align: 'end',
      nowrap: true,
      cell: ({ percent }) => (typeof percent === 'number' ? t('assessment.percent', { n: percent }) : '–'),
    },
    {
      id: 'started',
      header: t('assessment.staff.column.started'),
      sortable: true,
      nowrap: true,
      cell: ({ startedAt }) => <AttemptTime at={startedAt} />,
    },
    {
      id: 'submitted',
      header: t('assessment.staff.column.submitted'),
      sortable: true,
      nowrap: true,
      cell: ({ submittedAt }) => <AttemptTime at={submittedAt} />,
    },
    {
      id: 'actions',
      header: t('assessment.staff.column.actions'),
      nowrap: true,
      cell: (attempt) => <AttemptButtons compact attempt={attempt} onAct={onAct} />,
    },
  ];
  return (
    <DataTable
      caption={t('assessment.staff.attempts.title')}
      captionHidden
      dense
      columns={columns}
      rows={attempts}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      empty={empty}
    />
  );
}
