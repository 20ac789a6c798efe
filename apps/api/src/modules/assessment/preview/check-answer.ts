import { type Certainty, certaintyMark, GradingError, markingOf, questionTypeOf, type Question } from '@lidzgaita/grading';
import { badInput } from '../../../platform/graphql/errors.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { passageOf } from '../attempts/attempt-view.js';
import type { CheckedAnswer } from './preview.type.js';

/** One answer marked and explained, as it would be in an attempt without tries. @throws a bad request when it does not fit */
export function checkAnswer(question: Question, response: unknown, certainty: Certainty | null = null): CheckedAnswer {
  const type = questionTypeOf(question.kind);
  const marking = markingOf(question);
  const byRules = marking === 'rules';
  const rubric = marking === 'person' ? (type.rubric?.(question) ?? []) : [];
  try {
    const grade = type.grade(question, response);
    const mark = certainty ? certaintyMark(grade, certainty) : grade;
    return {
      correct: byRules ? grade.correct : null, points: byRules ? mark.earned / mark.of : 0, max: byRules ? 1 : 0,
      review: { ...type.review(question, response), rubric: rubric.map((criterion) => ({ ...criterion, given: null })) },
      feedback: (question.feedback as LocalizedText | undefined) ?? null,
      passage: passageOf(question),
    };
  } catch (error) {
    if (error instanceof GradingError) throw badInput('The answer does not fit the question');
    throw error;
  }
}
