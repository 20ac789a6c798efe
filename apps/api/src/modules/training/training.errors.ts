import { resultUnion } from '../../platform/graphql/refusal.js';
import { TrainingSession } from './training-session.type.js';

/** Everything that training may refuse; the web app has a sentence for each. */
export type TrainingRefusal = 'session-unknown' | 'session-not-begun' | 'minutes-out-of-range' | 'not-enrolled' | 'own-evidence';

export const RecordAttendanceResult = resultUnion('RecordAttendanceResult', () => TrainingSession);
