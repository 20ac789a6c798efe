import { type AnswerStep, markingOf, questionProgress, type QuestionScore, type QuizPolicy } from '@lidzgaita/grading';
import type { BankQuestion } from './question-bank.js';

/** What one question of an ended attempt earned, as it is stored. */
export interface QuestionMark extends Omit<QuestionScore, 'id' | 'safety'> {
  questionId: string;
  /** Of the question that it was marked by. */
  version: string;
  answered: boolean;
  voided: boolean;
}

interface Asked extends BankQuestion {
  steps: readonly AnswerStep[];
  policy: QuizPolicy;
}

/** Marks one question of an ended attempt. @throws GradingError when the answers do not fit the question */
export function markQuestion({ question, version, steps, policy }: Asked): QuestionMark {
  const marking = markingOf(question);
  const { last, mark } = questionProgress(question, steps, policy, { ended: true });
  const answered = last !== undefined && !isBlank(last.response);
  const pending = marking === 'person' && answered;
  const { earned, of, correct } = mark ?? { earned: 0, of: 1, correct: false };
  return { questionId: question.id, version, earned, of, correct, answered, counted: marking !== 'none', pending, voided: false };
}

/** Credit for everybody; what is not counted stays so. */
export function voidedMark({ question, version }: BankQuestion, answered: boolean): QuestionMark {
  return { questionId: question.id, version, earned: 1, of: 1, correct: true, answered, counted: markingOf(question) !== 'none', pending: false, voided: true };
}

const isBlank = (response: unknown): boolean =>
  typeof response === 'object' && response !== null && 'text' in response && String(response.text).trim() === '';
