export { localizedText, type LocalizedText } from './localized-text.js';
export { contentId, optionId, passageRef } from './ids.js';
export { GradingError, type GradingErrorCode, type GradingErrorDetails } from './grading-error.js';
export { questionBase, type QuestionBase } from './question-base.js';
export { option, type Option } from './options.js';
export type {
  LintFinding,
  LintRule,
  Marking,
  OptionReview,
  OptionView,
  PartReview,
  QuestionReview,
  QuestionType,
  QuestionView,
  StepReview,
} from './question-type.js';
export { gradeByRubric, mostPoints, rubric, rubricMark, type Rubric, type RubricMark } from './rubric.js';
export {
  policyOf,
  quizPolicyShape,
  seenMoments,
  seenThings,
  type Behaviour,
  type QuizPolicy,
  type QuizSection,
  type SeenMoment,
  type SeenThing,
} from './quiz-policy.js';
export { gradeOf, type Grade } from './grade.js';
export { single, type SingleQuestion, type SingleResponse } from './types/single.js';
export { multiple, type MultipleQuestion, type MultipleResponse } from './types/multiple.js';
export { trueFalse, type TrueFalseQuestion, type TrueFalseResponse } from './types/true-false.js';
export { matching, type MatchingQuestion, type MatchingResponse } from './types/matching.js';
export { groups, type GroupsQuestion, type GroupsResponse } from './types/groups.js';
export { gapSelect, type GapSelectQuestion, type GapSelectResponse } from './types/gap-select.js';
export { ordering, type OrderingQuestion, type OrderingResponse } from './types/ordering.js';
export { shortAnswer, type ShortAnswerQuestion, type ShortAnswerResponse } from './types/short-answer.js';
export { number, type NumberQuestion, type NumberResponse } from './types/number.js';
export { judgement, type JudgementQuestion, type JudgementResponse } from './types/judgement.js';
export { reflection, type ReflectionQuestion, type ReflectionResponse } from './types/reflection.js';
export { selfRating, type SelfRatingQuestion, type SelfRatingResponse } from './types/self-rating.js';
export { caseWalk, type CaseQuestion, type CaseResponse } from './types/case.js';
export type { Blocks, CaseStory } from './types/case-walk.js';
export {
  markingOf,
  questionSchema,
  questionTypeOf,
  questionTypes,
  type Question,
  type QuestionKind,
  type QuestionResponse,
} from './registry.js';
export { randomStream } from './random.js';
export { shuffle } from './shuffle.js';
export { drawQuestions } from './draw-questions.js';
export { drawQuiz, sectionOf, type DrawnQuestion } from './draw-quiz.js';
export {
  certaintyMark,
  questionProgress,
  type AnswerStep,
  type Certainty,
  type Mark,
  type QuestionProgress,
} from './behaviour.js';
export { scoreAttempt, type AttemptScore, type QuestionScore } from './score-attempt.js';
export {
  mayStart,
  quizOutcome,
  type AttemptsDone,
  type FinishedAttempt,
  type QuizOutcome,
  type StartRefusal,
  type StartTerms,
} from './quiz-outcome.js';
export { termsFor, type Accommodation, type Terms } from './accommodation.js';
export { hideFrom, momentOf, seenAt, toldOf } from './visibility.js';
export { settleMarks, type GivenGrade, type SettledMark } from './settle-marks.js';
export {
  distribution,
  ENOUGH,
  itemStatistics,
  median,
  reliability,
  type AttemptShares,
  type ItemStatistics,
} from './statistics.js';
