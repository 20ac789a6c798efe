import { Button, Callout, useAnnounce } from '@lidzgaita/ui';
import { UsersRound } from 'lucide-react';
import { durationText, today } from '../../../platform/dates';
import { useT } from '../../../platform/i18n';
import { useViewer } from '../../../platform/session';
import { useAttendance } from '../hooks/use-attendance';
import { type CohortDetail, listMembers } from '../member-list';
import { AttendanceBar } from './attendance-bar';
import { AttendanceOutcome } from './attendance-outcome';
import { AttendanceRow } from './attendance-row';

interface AttendanceFormProps {
  cohort: CohortDetail;
  session: CohortDetail['sessions'][number];
}

export function AttendanceForm({ cohort, session }: AttendanceFormProps) {
  const t = useT();
  const announce = useAnnounce();
  const viewer = useViewer();
  const attendance = useAttendance(session);
  const { recorded, shown, changes, canUndo, step, save } = attendance;
  const everybody = { text: '', state: '', mover: '' };
  const members = listMembers(cohort.members, everybody, { column: 'person', direction: 'ascending' })
    // Nobody bears witness to their own attendance.
    .filter(({ person }) => person.id !== viewer.id);
  const rest = members.filter(({ person }) => shown[person.id] === undefined).map(({ person }) => person.id);

  if (today(new Date(session.startsAt)) > today()) {
    return (
      <Callout className="mt-4" kind="note" label={t('training.attendance.early.label')}>
        <p>{t('training.attendance.early')}</p>
      </Callout>
    );
  }
  const markRest = () => {
    step({ kind: 'rest-present', personIds: rest, full: session.minutes });
    announce(t('training.attendance.rest.done', { n: rest.length }));
  };
  return (
    <>
      <div className="mt-4">
        <Button
          wide
          variant="secondary"
          icon={<UsersRound aria-hidden />}
          aria-disabled={rest.length === 0}
          onClick={markRest}
        >
          {rest.length === members.length || rest.length === 0
            ? t('training.attendance.all', { time: durationText(t, session.minutes) })
            : t('training.attendance.rest', { n: rest.length, time: durationText(t, session.minutes) })}
        </Button>
      </div>
      <AttendanceOutcome attendance={attendance} members={members} />
      <ul aria-label={t('training.attendance.list')} className="mt-4 divide-y divide-divider">
        {members.map(({ person }) => (
          <AttendanceRow
            key={person.id}
            person={person}
            full={session.minutes}
            minutes={shown[person.id]}
            recorded={recorded[person.id]}
            onChange={(minutes) => step({ kind: 'set', personId: person.id, minutes })}
          />
        ))}
      </ul>
      <AttendanceBar
        changed={changes.length}
        status={attendance.status}
        canUndo={canUndo}
        onUndo={() => {
          step({ kind: 'undo' });
          announce(t('training.attendance.undone'));
        }}
        onSave={() => void save()}
      />
    </>
  );
}
