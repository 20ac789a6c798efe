import { type AnswerStep, type Grade, type Question, questionProgress, questionTypeOf, type QuestionScore, type QuizPolicy } from '@lidzgaita/grading';

/** What one question of an ended attempt earned, as it is stored. */
export interface QuestionMark extends Omit<QuestionScore, 'id' | 'safety'> {
  questionId: string;
  /** Of the question that it was marked by. */
  version: string;
  answered: boolean;
  voided: boolean;
}

interface Asked {
  question: Question;
  version: string;
  steps: readonly AnswerStep[];
  policy: QuizPolicy;
  /** What markers agreed on. */
  given?: Grade | undefined;
}

/** Marks one question of an ended attempt. @throws GradingError when the answers do not fit the question */
export function markQuestion({ question, version, steps, policy, given }: Asked): QuestionMark {
  const marking = questionTypeOf(question.kind).marking?.(question) ?? 'rules';
  const { last, mark } = questionProgress(question, steps, policy, { ended: true });
  const answered = last !== undefined && !isBlank(last.response);
  const pending = marking === 'person' && answered && !given;
  const { earned, of, correct } = (marking === 'person' ? answered && given : mark) || { earned: 0, of: 1, correct: false };
  return { questionId: question.id, version, earned, of, correct, answered, counted: marking !== 'none', pending, voided: false };
}

/** Credit for everybody. */
export function voidedMark(questionId: string, version: string, answered: boolean): QuestionMark {
  return { questionId, version, earned: 1, of: 1, correct: true, answered, counted: true, pending: false, voided: true };
}

const isBlank = (response: unknown): boolean =>
  typeof response === 'object' && response !== null && 'text' in response && String(response.text).trim() === '';
