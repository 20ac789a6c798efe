import type { Question } from '@lidzgaita/grading';
import type { Report } from '../faults/fault.js';
import type { Path } from '../yaml/yaml-source.js';
import type { QuizFile } from './lint-draw.js';

/** From so many questions on, one id that is mostly the right one is a pattern and no chance. */
const PATTERN_FROM = 6;
const MOSTLY = 0.6;

/** The ids of options reach the learner's browser: they must not tell the answer. */
export function lintTellingIds({ source, data }: QuizFile, report: Report): void {
  data.questions.forEach((question, index) => {
    const at: Path = ['questions', index, 'options'];
    if (question.kind === 'ordering' && isSorted(question.options.map(({ id }) => id))) {
      report(source.keyPlace(at), 'telling-ids', { id: question.options.map(({ id }) => id).join(', ') });
    }
  });
  const right = data.questions.flatMap(rightOption);
  if (right.length < PATTERN_FROM) return;
  const counts = new Map<string, number>();
  for (const id of right) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [id, count] of counts) {
    if (count > right.length * MOSTLY) report(source.keyPlace(['questions']), 'telling-ids', { id });
  }
}

const isSorted = (ids: readonly string[]): boolean => ids.every((id, at) => at === 0 || ids[at - 1]! < id);

const rightOption = (question: Question): string[] =>
  question.kind === 'single' ? question.options.filter(({ correct }) => correct).map(({ id }) => id) : [];
