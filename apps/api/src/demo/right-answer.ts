import type { Question, QuestionResponse } from '@lidzgaita/grading';

/** The response that answers a question rightly, or one that answers it wrongly. */
export function answerTo(question: Question, right: boolean): QuestionResponse {
  if (question.kind === 'true-false') return { choice: String(question.answer === right) as 'true' | 'false' };
  const correct = question.options.filter((option) => option.correct === true).map(({ id }) => id);
  const wrong = question.options.filter((option) => option.correct !== true).map(({ id }) => id);
  if (question.kind === 'single') return { choice: (right ? correct : wrong)[0]! };
  return { choices: right ? correct : wrong.slice(0, 1) };
}
