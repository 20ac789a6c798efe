import type { Sort } from '@lidzgaita/ui';
import { type QuestionStatistics, verdictOf, verdicts } from './question-verdict';

export const questionKey = ({ questionId, version }: Pick<QuestionStatistics, 'questionId' | 'version'>) => `${questionId}.${version}`;

const compareVerdicts = (a: QuestionStatistics, b: QuestionStatistics) =>
  verdicts.indexOf(verdictOf(a)) - verdicts.indexOf(verdictOf(b));

const numbers: Record<string, (row: QuestionStatistics) => number | null | undefined> = {
  n: (row) => row.n,
  facility: (row) => row.facility,
  discrimination: (row) => row.discrimination,
  seconds: (row) => row.medianSeconds,
  version: (row) => Number(row.current),
};

/** Without a sort: first what asks for a decision. What has no number stands last in both directions. */
export function orderQuestions(
  questions: readonly QuestionStatistics[],
  sort: Sort | null,
  textOf: (row: QuestionStatistics) => string,
): QuestionStatistics[] {
  const sign = sort?.direction === 'descending' ? -1 : 1;
  const number = numbers[sort?.column ?? ''];
  const byText = (a: QuestionStatistics, b: QuestionStatistics) => textOf(a).localeCompare(textOf(b), 'lv');
  return [...questions].sort((a, b) => {
    if (sort?.column === 'question') return sign * byText(a, b);
    if (!number) return sign * compareVerdicts(a, b) || byText(a, b);
    const [left, right] = [number(a) ?? null, number(b) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byText(a, b);
    return sign * (left - right) || byText(a, b);
  });
}
