import { refuse, resultUnion, type Refusal } from '../../platform/graphql/refusal.js';
import { CaseRun, LessonProgress } from './progress.type.js';

/** Everything that learning may refuse; the web app has a sentence for each. */
export type LearningRefusal =
  | 'enrolment-unknown'
  | 'module-unknown'
  | 'lesson-unknown'
  | 'block-unknown'
  | 'case-unknown'
  | 'unknown-point'
  | 'unknown-choice'
  | 'not-there-yet'
  | 'wrong-shape'
  | 'key-reused';

export const no = (code: LearningRefusal, params?: Record<string, unknown>): Refusal => refuse<LearningRefusal>(code, params);

export const RecordLessonProgressResult = resultUnion('RecordLessonProgressResult', () => LessonProgress);
export const RecordCaseRunResult = resultUnion('RecordCaseRunResult', () => CaseRun);
