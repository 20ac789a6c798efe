import { Badge, type Column, DataTable, StatusWord, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { numberText } from '../../staff/number-text';
import { personName } from '../../staff/person-name';
import { type Change, orderChanges, passChanged } from '../../staff/regrade-list';

interface ChangeTableProps {
  caption: string;
  changes: readonly Change[];
}

/** Whose result becomes another one, and how: first those whose pass changes. */
export function ChangeTable({ caption, changes }: ChangeTableProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const percent = (value: number | null | undefined) => (typeof value === 'number' ? t('assessment.percent', { n: value }) : '–');
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
      cell: ({ before, after }) =>
        t('assessment.staff.change.points', { before: numberText(before, locale), after: numberText(after, locale) }),
    },
    {
      id: 'test',
      header: t('assessment.staff.change.test'),
      nowrap: true,
      cell: ({ percentBefore, percentAfter }) => `${percent(percentBefore)} → ${percent(percentAfter)}`,
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
      rows={orderChanges(changes)}
      rowKey={({ attemptId }) => attemptId}
      maxHeight="32rem"
    />
  );
}

export function PassChange({ change }: { change: Change }) {
  const t = useT();
  const word = (passed: boolean | null | undefined) => {
    if (passed === null || passed === undefined) return t('assessment.staff.pass.open');
    return t(passed ? 'assessment.staff.pass.yes' : 'assessment.staff.pass.no');
  };
  if (!passChanged(change)) return <span className="text-muted">{word(change.passedAfter)}</span>;
  return (
    <StatusWord tone={change.passedAfter ? 'success' : 'warning'}>
      {word(change.passedBefore)} → {word(change.passedAfter)}
    </StatusWord>
  );
}
