import {
  MyEnrolmentsDocument,
  RecordCaseRunDocument,
  type RecordCaseRunInput,
  RecordLessonProgressDocument,
  type RecordLessonProgressInput,
  RenewalDocument,
} from '../../generated/graphql';
import { isRefusal, operationKey, queryClient, request } from '../../platform/graphql';
import { registerSender } from '../../platform/outbox';
import { patchModule } from './hooks/use-course';

export const lessonSubject = (enrolmentId: string, moduleId: string, lessonId: string) =>
  `lesson/${enrolmentId}/${moduleId}/${lessonId}`;

export const caseSubject = (enrolmentId: string, moduleId: string, caseId: string) =>
  `case/${enrolmentId}/${moduleId}/${caseId}`;

registerSender<RecordLessonProgressInput>({
  kind: 'lesson-progress',
  async send(input) {
    const { recordLessonProgress: result } = await request(RecordLessonProgressDocument, { input });
    if (isRefusal(result)) return { refusal: result };
    const { lessonId, block, readAt } = result;
    patchModule(input.enrolmentId, input.moduleId, (module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => (lesson.id === lessonId ? { ...lesson, block, readAt, changed: lesson.changed && !readAt } : lesson)),
    }));
    if (input.read) refreshRoad();
    return { receipt: { savedAt: new Date().toISOString(), data: result } };
  },
  // What was read of an earlier text says nothing of the one on screen now.
  merge: (older, newer) =>
    (older.editionHash ?? newer.editionHash) === newer.editionHash
      ? { ...newer, block: Math.max(older.block, newer.block), read: older.read || newer.read }
      : newer,
});

registerSender<Omit<RecordCaseRunInput, 'key'>>({
  kind: 'case-run',
  async send(payload, key) {
    const { recordCaseRun: result } = await request(RecordCaseRunDocument, { input: { ...payload, key } });
    if (isRefusal(result)) return { refusal: result };
    const { caseId, finishedAt } = result;
    patchModule(payload.enrolmentId, payload.moduleId, (module) => ({
      ...module,
      cases: module.cases.map((item) =>
        item.id === caseId ? { ...item, finishedAt: item.finishedAt ?? finishedAt } : item,
      ),
    }));
    refreshRoad();
    return { receipt: { savedAt: finishedAt ?? new Date().toISOString(), data: result } };
  },
});

function refreshRoad(): void {
  void queryClient.invalidateQueries({ queryKey: operationKey(RenewalDocument) });
  void queryClient.invalidateQueries({ queryKey: operationKey(MyEnrolmentsDocument) });
}
