import { Button, StatusWord, TextLink, type Tone } from '@lidzgaita/ui';
import { Link } from 'react-router';
import type { DueBand, DueCheckPartsFragment } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';

interface DueCheckListProps {
  checks: readonly DueCheckPartsFragment[];
  busy: boolean;
  onRecord: (check: DueCheckPartsFragment) => void;
}

const tones: Record<DueBand, Tone> = { OVERDUE: 'error', WEEK: 'warning', MONTH: 'warning', TWO_MONTHS: 'info', MISSING: 'waiting', LATER: 'success' };

/** One row a check: whose, what for, until when. What it came to is on the volunteer’s page, where reading it is audited. */
export function DueCheckList({ checks, busy, onRecord }: DueCheckListProps) {
  const t = useT();
  return (
    <ul aria-label={t('certification.checks.title')} aria-busy={busy || undefined} className="divide-y divide-divider border-y border-divider">
      {checks.map((check) => (
        <li key={`${check.enrolmentId}/${check.requirementId}`} className="grid items-center gap-x-6 gap-y-2 py-3 sm:grid-cols-[1fr_1fr_auto]">
          <Whose check={check} />
          <Due check={check} />
          <Button
            variant="secondary"
            className="justify-self-start"
            aria-label={t('certification.checks.record.label', { name: fullName(check.person) })}
            onClick={() => onRecord(check)}
          >
            {t('certification.record')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Whose({ check: { enrolmentId, person, title, cohort } }: { check: DueCheckPartsFragment }) {
  const text = useLocalized();
  return (
    <div>
      <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`} className="font-semibold">
        {fullName(person)}
      </TextLink>
      <p className="text-small">{text(title)}</p>
      <p className="text-small text-muted">{text(cohort.title)}</p>
    </div>
  );
}

function Due({ check: { band, dueOn, checkedOn } }: { check: DueCheckPartsFragment }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div>
      <StatusWord tone={tones[band]}>{t(`certification.checks.due.${band}`, { date: dueOn ? formatDate(dueOn, locale, 'until') : '' })}</StatusWord>
      {checkedOn && <p className="text-small text-muted">{t('certification.checks.checked', { date: formatDate(checkedOn, locale, 'on') })}</p>}
    </div>
  );
}
