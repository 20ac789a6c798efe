import type { StartRefusal } from '@lidzgaita/grading';
import { refuse, resultUnion, type Refusal } from '../../platform/graphql/refusal.js';
import { plainText } from '../../platform/text/plain-text.js';
import { Accommodation } from './accommodations/accommodation.type.js';
import { AnswerReceipt, QuizAttempt } from './attempts/quiz-attempt.type.js';
import { StaffAttempt } from './attempts/staff-attempt.type.js';
import { MarkingItem } from './marking/marking.type.js';
import { Regrade } from './regrades/regrade.type.js';

/** Everything that assessment may refuse; the web app has a sentence for each. */
export type AssessmentRefusal =
  | StartRefusal
  | 'enrolment-unknown'
  | 'quiz-unknown'
  | 'attempt-unknown'
  | 'attempt-closed'
  | 'attempt-live'
  | 'time-over'
  | 'question-unknown'
  | 'question-closed'
  | 'unknown-option'
  | 'wrong-shape'
  | 'answer-outdated'
  | 'key-reused'
  | 'reason-missing'
  | 'reason-too-long'
  | 'cohort-unknown'
  | 'accommodation-unknown'
  | 'nothing-granted'
  | 'dates-reversed'
  | 'own-accommodation'
  | 'own-answer'
  | 'mark-misfit'
  | 'already-settled'
  | 'plan-outdated'
  | 'question-same'
  | 'version-misfit';

export const no = (code: AssessmentRefusal, params?: Record<string, unknown>): Refusal => refuse<AssessmentRefusal>(code, params);

const LONGEST_REASON = 2000;

/** A reason as it is kept; nothing that concerns other people is done without one. */
export function readReason(typed: string): string | Refusal {
  const reason = plainText(typed);
  if (!reason) return no('reason-missing');
  return reason.length > LONGEST_REASON ? no('reason-too-long', { max: LONGEST_REASON }) : reason;
}

export const StartAttemptResult = resultUnion('StartAttemptResult', () => QuizAttempt);
export const SaveAnswerResult = resultUnion('SaveAnswerResult', () => AnswerReceipt);
export const SubmitAttemptResult = resultUnion('SubmitAttemptResult', () => QuizAttempt);
export const StaffAttemptResult = resultUnion('StaffAttemptResult', () => StaffAttempt);
export const AccommodationResult = resultUnion('AccommodationResult', () => Accommodation);
export const RecordMarkResult = resultUnion('RecordMarkResult', () => MarkingItem);
export const RegradeResult = resultUnion('RegradeResult', () => Regrade);
