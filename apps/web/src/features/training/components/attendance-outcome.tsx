import { Button, Callout, Disclosure } from '@lidzgaita/ui';
import { refusalText } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import type { Attendance } from '../hooks/use-attendance';
import { fullName, type Member } from '../member-list';
import { minutesText } from './minutes-text';

interface AttendanceOutcomeProps {
  attendance: Attendance;
  members: readonly Member[];
}

/** What the last save changed for whom, or why it was refused. */
export function AttendanceOutcome({ attendance: { status, saved, dismiss }, members }: AttendanceOutcomeProps) {
  const t = useT();
  const nameOf = (personId: string) => {
    const member = members.find(({ person }) => person.id === personId);
    return member ? fullName(member.person) : '';
  };
  return (
    <div className="mt-4 empty:hidden">
      {status.state === 'refused' && (
        <div role="alert">
          <Callout kind="warning" label={t('training.attendance.refused')}>
            <p>{refusalText(t, status.refusal)}</p>
            <Button variant="secondary" onClick={() => void dismiss()}>
              {t('training.attendance.understood')}
            </Button>
          </Callout>
        </div>
      )}
      {saved.length > 0 && status.state !== 'refused' && (
        <Disclosure summary={t('training.attendance.changed', { n: saved.length })}>
          <ul className="grid gap-1 text-small">
            {saved.map(({ personId, from, to }) => (
              <li key={personId}>
                {nameOf(personId)}: {minutesText(t, from, -1)} → {minutesText(t, to, -1)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
