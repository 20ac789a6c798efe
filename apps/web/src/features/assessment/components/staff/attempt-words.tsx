import { Button, StatusWord } from '@lidzgaita/ui';
import { formatShortDate, formatTime } from '../../../../platform/dates';
import { useLocale, useT } from '../../../../platform/i18n';
import { personName } from '../../staff/person-name';
import { type StaffAttempt, standingOf } from '../../staff/attempt-list';

const tones = { waiting: 'waiting', live: 'info', 'not-passed': 'warning', passed: 'success', hidden: 'neutral' } as const;

interface AttemptProps {
  attempt: StaffAttempt;
}

/** How it stands, until when it may last, and who ended it when that was not the trainee. */
export function AttemptStandingWord({ attempt }: AttemptProps) {
  const t = useT();
  const locale = useLocale();
  const standing = standingOf(attempt);
  const { closedBy, dueAt, waiting } = attempt;
  return (
    <>
      <StatusWord tone={tones[standing]} className="text-dense">
        {t(`assessment.staff.attempt.${standing}`, { n: waiting })}
      </StatusWord>
      {standing === 'live' && dueAt && (
        <span className="block text-muted">
          {t('assessment.staff.attempt.due', { date: formatShortDate(dueAt, locale), time: formatTime(dueAt, locale) })}
        </span>
      )}
      {(closedBy === 'TIME' || closedBy === 'STAFF') && (
        <span className="block text-muted">{t(`assessment.staff.attempt.closed-by.${closedBy}`)}</span>
      )}
    </>
  );
}

export function AttemptTime({ at }: { at: string | null | undefined }) {
  const locale = useLocale();
  if (!at) return <>–</>;
  return (
    <time dateTime={at}>
      {formatShortDate(at, locale)}, {formatTime(at, locale)}
    </time>
  );
}

export type AttemptAction = 'close' | 'reopen';

export const attemptActions: readonly AttemptAction[] = ['close', 'reopen'];

interface AttemptButtonsProps extends AttemptProps {
  onAct: (action: AttemptAction, attempt: StaffAttempt) => void;
  compact?: boolean;
}

export function AttemptButtons({ attempt, onAct, compact = false }: AttemptButtonsProps) {
  const t = useT();
  const name = personName(attempt.person);
  return attemptActions
    .filter((action) => attempt.possible.includes(action))
    .map((action) => (
      <Button
        key={action}
        variant="secondary"
        size={compact ? 'compact' : 'md'}
        aria-label={t(`assessment.staff.attempt.${action}.label`, { name, code: attempt.moduleCode, n: attempt.number })}
        onClick={() => onAct(action, attempt)}
      >
        {t(`assessment.staff.attempt.${action}`)}
      </Button>
    ));
}
