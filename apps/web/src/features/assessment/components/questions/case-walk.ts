import type { CaseView } from '@lidzgaita/contract';

export type CasePoint = CaseView['points'][number];
export type CaseChoice = CasePoint['choices'][number];

export interface CaseStep {
  point: CasePoint;
  choice: CaseChoice;
}

/** The decisions of a path, as far as they follow from one another. */
export function walkOf(view: CaseView, path: readonly { point: string; choice: string }[]): CaseStep[] {
  const steps: CaseStep[] = [];
  for (const { point: pointId, choice: choiceId } of path) {
    const point = pointAfter(view, steps);
    const choice = point?.choices.find(({ id }) => id === choiceId);
    if (!point || point.id !== pointId || !choice) break;
    steps.push({ point, choice });
  }
  return steps;
}

/** Where a walk stands; undefined when it has come to its end. */
export function pointAfter(view: CaseView, steps: readonly CaseStep[]): CasePoint | undefined {
  const last = steps.at(-1);
  return last ? view.points.find(({ id }) => id === last.choice.next) : view.points[0];
}

export const pathOfSteps = (steps: readonly CaseStep[]) =>
  steps.map(({ point, choice }) => ({ point: point.id, choice: choice.id }));
