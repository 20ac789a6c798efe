import { TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../../platform/i18n';
import { personName } from '../../staff/person-name';
import { type Change, orderChanges, resultChanged } from '../../staff/regrade-list';
import { ChangeTable } from './change-table';
import { PassChange, useChangeWords } from './change-words';

interface ChangeListProps {
  caption: string;
  changes: readonly Change[];
}

/** Whose result becomes another one, and how: first those whose pass changes. A table, or a list on a phone. */
export function ChangeList({ caption, changes }: ChangeListProps) {
  const shown = orderChanges(changes.filter(resultChanged));
  if (shown.length === 0) return null;
  return (
    <>
      <div className="hidden md:block">
        <ChangeTable caption={caption} changes={shown} />
      </div>
      <ul aria-label={caption} className="max-h-[32rem] divide-y divide-divider overflow-y-auto rounded-md border border-divider bg-surface md:hidden">
        {shown.map((change, at) => (
          <ChangeRow key={`${change.enrolmentId} ${at}`} change={change} />
        ))}
      </ul>
    </>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const t = useT();
  const text = useLocalized();
  const words = useChangeWords();
  return (
    <li className="px-4 py-2 text-small">
      <TextLink as={Link} to={`/brivpratigie/${change.enrolmentId}`} standalone className="font-semibold">
        {personName(change.person)}
      </TextLink>
      <p className="text-muted">{text(change.cohort)}</p>
      <dl className="tnum grid grid-cols-[auto_1fr] gap-x-4 [&>dt]:text-muted">
        <dt>{t('assessment.staff.change.question')}</dt>
        <dd>{words.question(change)}</dd>
        <dt>{t('assessment.staff.change.test')}</dt>
        <dd>{words.test(change)}</dd>
        <dt>{t('assessment.staff.change.pass')}</dt>
        <dd>
          <PassChange change={change} />
        </dd>
        <dt>{t('assessment.staff.change.certificate')}</dt>
        <dd>{t(change.certified ? 'assessment.staff.change.certified' : 'assessment.staff.change.not-certified')}</dd>
      </dl>
    </li>
  );
}
