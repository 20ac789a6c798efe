import { Badge, type Column, DataTable, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../../platform/i18n';
import { personName } from '../../staff/person-name';
import type { Change } from '../../staff/regrade-list';
import { PassChange, useChangeWords } from './change-words';

interface ChangeTableProps {
  caption: string;
  changes: readonly Change[];
}

export function ChangeTable({ caption, changes }: ChangeTableProps) {
  const t = useT();
  const text = useLocalized();
  const words = useChangeWords();
  const columns: Column<Change>[] = [
    {
      id: 'person',
      header: t('assessment.staff.column.person'),
      rowHeader: true,
      cell: ({ enrolmentId, person, cohort }) => (
        <>
          <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`} className="font-semibold">
            {personName(person)}
          </TextLink>
          <span className="block font-normal text-muted">{text(cohort)}</span>
        </>
      ),
    },
    {
      id: 'question',
      header: t('assessment.staff.change.question'),
      nowrap: true,
      cell: words.question,
    },
    {
      id: 'test',
      header: t('assessment.staff.change.test'),
      nowrap: true,
      cell: words.test,
    },
    { id: 'pass', header: t('assessment.staff.change.pass'), cell: (change) => <PassChange change={change} /> },
    {
      id: 'certificate',
      header: t('assessment.staff.change.certificate'),
      cell: ({ certified }) =>
        certified ? <Badge tone="certificate">{t('assessment.staff.change.certified')}</Badge> : t('assessment.staff.change.not-certified'),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      columns={columns}
      rows={changes}
      rowKey={(change) => String(changes.indexOf(change))}
      maxHeight="32rem"
    />
  );
}
