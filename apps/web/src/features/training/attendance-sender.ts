import { type CohortQuery, RecordAttendanceDocument, type RecordAttendanceInput } from '../../generated/graphql';
import { isRefusal, queryClient, request } from '../../platform/graphql';
import { registerSender } from '../../platform/outbox';

export type AttendanceSheet = Omit<RecordAttendanceInput, 'key'>;

export const attendanceSubject = (sessionId: string) => `attendance/${sessionId}`;

registerSender<AttendanceSheet>({
  kind: 'attendance',
  async send(sheet, key) {
    const { recordAttendance: session } = await request(RecordAttendanceDocument, { input: { ...sheet, key } });
    if (isRefusal(session)) return { refusal: { code: session.code, params: session.params } };
    queryClient.setQueriesData<CohortQuery>({ queryKey: ['Cohort'] }, (data) =>
      data?.cohort
        ? { cohort: { ...data.cohort, sessions: data.cohort.sessions.map((each) => (each.id === session.id ? session : each)) } }
        : data,
    );
    // Minutes change what is met, and with it every list of who is blocked by what.
    void queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== 'Viewer' });
    return { receipt: { savedAt: new Date().toISOString() } };
  },
  merge: (older, newer) => ({
    ...newer,
    entries: [
      ...older.entries.filter(({ personId }) => !newer.entries.some((entry) => entry.personId === personId)),
      ...newer.entries,
    ],
  }),
});
