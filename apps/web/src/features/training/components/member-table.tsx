import { type Column, DataTable, type Sort, TextLink } from '@lidzgaita/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../../../platform/i18n';
import { attendedMinutes, fullName, type Member } from '../member-list';
import { MemberCertificate } from './member-certificate';
import { MemberStep } from './member-step';
import { StandingWord } from './standing-word';

interface MemberTableProps {
  members: readonly Member[];
  /** Of all sessions together. */
  minutes: number;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
  empty: ReactNode;
}

export function MemberTable({ members, minutes, sort, onSort, empty }: MemberTableProps) {
  const t = useT();
  const columns: Column<Member>[] = [
    {
      id: 'person',
      header: t('training.column.person'),
      sortable: true,
      rowHeader: true,
      cell: ({ enrolmentId, person }) => (
        <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`} className="font-semibold">
          {fullName(person)}
        </TextLink>
      ),
    },
    {
      id: 'state',
      header: t('training.column.state'),
      sortable: true,
      nowrap: true,
      cell: ({ state }) => <StandingWord state={state} />,
    },
    {
      id: 'met',
      header: t('training.column.met'),
      sortable: true,
      align: 'end',
      nowrap: true,
      cell: ({ met, total }) => t('training.counts.of', { n: met, total }),
    },
    { id: 'step', header: t('training.column.step'), cell: (member) => <MemberStep member={member} /> },
    {
      id: 'attendance',
      header: t('training.column.attendance'),
      sortable: true,
      align: 'end',
      nowrap: true,
      cell: (member) => t('training.minutes-of', { n: attendedMinutes(member), total: minutes }),
    },
    {
      id: 'certificate',
      header: t('training.column.certificate'),
      sortable: true,
      cell: (member) => <MemberCertificate member={member} />,
    },
  ];
  return (
    <DataTable
      caption={t('training.members.title')}
      captionHidden
      dense
      columns={columns}
      rows={members}
      rowKey={({ enrolmentId }) => enrolmentId}
      sort={sort}
      onSort={onSort}
      empty={empty}
    />
  );
}
