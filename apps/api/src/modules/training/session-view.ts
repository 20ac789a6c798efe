import type { Mark } from '../certification/certification.facade.js';
import type { StoredSession } from './cohort.repository.js';
import type { AttendanceMark, TrainingSession } from './training-session.type.js';

export const viewMark = ({ sessionId, personId, minutes, recordedAt }: Mark): AttendanceMark => ({ sessionId, personId, minutes, recordedAt });

/** A session with those of the marks that are its own. */
export const viewSession = ({ startsAt, endsAt, ...session }: StoredSession, marks: Mark[]): TrainingSession => ({
  ...session,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  marks: marks.filter(({ sessionId }) => sessionId === session.id).map(viewMark),
});
