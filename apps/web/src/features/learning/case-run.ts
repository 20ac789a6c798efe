import type { CaseChoiceDocument, CaseDocument, CasePointDocument } from '@lidzgaita/contract';

/** One decision that has been taken. */
export interface Step {
  point: CasePointDocument;
  choice: CaseChoiceDocument;
}

/** Where a walk through a case is. It follows from the choices alone, so that it can live in the address. */
export type Stage =
  { at: 'start' } | { at: 'point'; point: CasePointDocument } | { at: 'outcome'; step: Step } | { at: 'end' };

export interface Walk {
  steps: Step[];
  stage: Stage;
}

/**
 * Reads the walk from the address: nothing is the start, `''` the first point, `a` what follows from choosing `a`
 * there, `a.` the next point. Choices that the case does not know end the walk before them.
 */
export function readWalk(document: CaseDocument, address: string | null): Walk {
  const first = document.points[0];
  if (address === null || !first) return { steps: [], stage: { at: 'start' } };
  const steps: Step[] = [];
  let point: CasePointDocument | undefined = first;
  const ids = address.split('.');
  for (const [i, id] of ids.entries()) {
    const choice: CaseChoiceDocument | undefined = point?.choices.find((candidate) => candidate.id === id);
    if (!point || !choice) break;
    const step: Step = { point, choice };
    steps.push(step);
    if (i === ids.length - 1) return { steps, stage: { at: 'outcome', step } };
    point = document.points.find((candidate) => candidate.id === choice.next);
  }
  return { steps, stage: point ? { at: 'point', point } : { at: 'end' } };
}

/** The address after choosing. */
export function choose(steps: Step[], choiceId: string): string {
  return [...ids(steps), choiceId].join('.');
}

/** The address of the point (or the end) after some steps; with fewer steps it goes back in time. */
export function moveOn(steps: Step[]): string {
  return steps.length === 0 ? '' : `${ids(steps).join('.')}.`;
}

function ids(steps: Step[]): string[] {
  return steps.map(({ choice }) => choice.id);
}
