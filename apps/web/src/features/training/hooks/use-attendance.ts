import { useReducer, useState } from 'react';
import { enqueue, outbox, type OutboxStatus, useOutboxEntries, useOutboxStatus } from '../../../platform/outbox';
import { type AttendanceChange, changesOf, type DraftStep, emptyDraft, type Minutes, nextDraft } from '../attendance-draft';
import { type AttendanceSheet, attendanceSubject } from '../attendance-sender';
import type { CohortDetail } from '../member-list';

export interface Attendance {
  /** What the server has, and over it what waits on this phone. */
  recorded: Minutes;
  /** What is shown: the draft over what is recorded. */
  shown: Minutes;
  changes: AttendanceChange[];
  /** What the last save changed. */
  saved: AttendanceChange[];
  status: OutboxStatus;
  canUndo: boolean;
  step: (step: DraftStep) => void;
  save: () => Promise<void>;
  dismiss: () => Promise<void>;
}

export function useAttendance(session: CohortDetail['sessions'][number]): Attendance {
  const subject = attendanceSubject(session.id);
  const [draft, step] = useReducer(nextDraft, emptyDraft);
  const [saved, setSaved] = useState<AttendanceChange[]>([]);
  const { pending, refused } = useOutboxEntries(subject);
  const status = useOutboxStatus(subject);

  const waiting = pending.flatMap((entry) => (entry.payload as AttendanceSheet).entries);
  const recorded = Object.fromEntries([...session.marks, ...waiting].map((mark) => [mark.personId, mark.minutes]));
  const changes = changesOf(recorded, draft);

  const save = async () => {
    const entries = changes.map(({ personId, to }) => ({ personId, minutes: to }));
    setSaved(changes);
    await enqueue<AttendanceSheet>({
      kind: 'attendance',
      subject,
      key: crypto.randomUUID(),
      payload: { sessionId: session.id, entries },
    });
    step({ kind: 'clear' });
  };
  const dismiss = async () => {
    setSaved([]);
    for (const { key } of refused) await outbox.dismiss(key);
  };
  return {
    recorded,
    shown: { ...recorded, ...draft.minutes },
    changes,
    saved,
    status,
    canUndo: draft.past.length > 0,
    step,
    save,
    dismiss,
  };
}
