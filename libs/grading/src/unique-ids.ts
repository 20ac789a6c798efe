import { GradingError } from './grading-error.js';

/** @throws GradingError `duplicate-question` when two questions share an id */
export function refuseDuplicates(questions: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of questions) {
    if (seen.has(id)) throw new GradingError('duplicate-question', { questionId: id });
    seen.add(id);
  }
}
