import type { CaseStudy } from '@lidzgaita/content';
import type { CaseStep } from '@lidzgaita/content';

/** A walk through a case that takes the best choice everywhere and reaches the end. */
export function bestWalk(study: CaseStudy): CaseStep[] {
  const steps: CaseStep[] = [];
  for (let at = study.points[0]; at && steps.length < study.points.length * 2; ) {
    const choice = at.choices.find(({ value }) => value === 'best') ?? at.choices[0]!;
    steps.push({ point: at.id, choice: choice.id });
    at = study.points.find(({ id }) => id === choice.next);
  }
  return steps;
}
