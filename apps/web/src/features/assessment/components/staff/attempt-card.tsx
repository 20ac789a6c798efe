import { Card, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useT } from '../../../../platform/i18n';
import type { StaffAttempt } from '../../staff/attempt-list';
import { personName } from '../../staff/person-name';
import { type AttemptAction, AttemptButtons, AttemptStandingWord, AttemptTime } from './attempt-words';

interface AttemptCardProps {
  attempt: StaffAttempt;
  onAct: (action: AttemptAction, attempt: StaffAttempt) => void;
}

/** A row of the table for a narrow screen. */
export function AttemptCard({ attempt, onAct }: AttemptCardProps) {
  const t = useT();
  const { enrolmentId, person, moduleCode, number, percent, startedAt, submittedAt, possible } = attempt;
  return (
    <Card
      as="article"
      className="h-full"
      headingLevel={3}
      eyebrow={t('assessment.staff.attempt.which', { code: moduleCode, n: number })}
      title={
        <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`} standalone>
          {personName(person)}
        </TextLink>
      }
      actions={possible.length > 0 && <AttemptButtons attempt={attempt} onAct={onAct} />}
    >
      <div className="text-small">
        <AttemptStandingWord attempt={attempt} />
        {typeof percent === 'number' && <p className="tnum">{t('assessment.percent', { n: percent })}</p>}
        <p className="tnum mt-1 text-muted">
          {t('assessment.staff.column.started')}: <AttemptTime at={startedAt} />
          <br />
          {t('assessment.staff.column.submitted')}: <AttemptTime at={submittedAt} />
        </p>
      </div>
    </Card>
  );
}
