import { refuse, resultUnion, type Refusal } from '../../platform/graphql/refusal.js';
import { AnswerReceipt, QuizAttempt } from './quiz-attempt.type.js';

/** Everything that assessment may refuse; the web app has a sentence for each. */
export type AssessmentRefusal =
  | 'enrolment-unknown'
  | 'quiz-unknown'
  | 'attempts-used-up'
  | 'already-passed'
  | 'attempt-unknown'
  | 'attempt-closed'
  | 'question-unknown'
  | 'unknown-option'
  | 'wrong-shape'
  | 'answer-outdated'
  | 'key-reused';

export const no = (code: AssessmentRefusal, params?: Record<string, unknown>): Refusal => refuse<AssessmentRefusal>(code, params);

export const StartAttemptResult = resultUnion('StartAttemptResult', () => QuizAttempt);
export const SaveAnswerResult = resultUnion('SaveAnswerResult', () => AnswerReceipt);
export const SubmitAttemptResult = resultUnion('SubmitAttemptResult', () => QuizAttempt);
