import { z } from 'zod';
import { GradingError } from '../grading-error.js';
import { contentId, optionId } from '../ids.js';
import type { LocalizedText } from '../localized-text.js';
import { readResponse } from '../read-response.js';

/** Running text by language code, carried through unread. */
export type Blocks = Record<string, unknown>;

/** A branching case as the course tells it; the first point is the start, `next` names a point or `end`. */
export interface CaseStory {
  title: LocalizedText;
  notice?: Blocks;
  intro: Blocks;
  points: {
    id: string;
    scene: Blocks;
    question: LocalizedText;
    choices: {
      id: string;
      value: 'best' | 'acceptable' | 'harmful';
      text: LocalizedText;
      consequence: Blocks;
      why: Blocks;
      next: string;
    }[];
    expert: Blocks;
  }[];
}

type CasePoint = CaseStory['points'][number];

/** One decision of a walk. */
export interface CaseStep {
  point: CasePoint;
  choice: CasePoint['choices'][number];
}

/** The decisions from the start in their order, at most a hundred. */
export const pathResponse = z.strictObject({
  path: z.array(z.strictObject({ point: contentId, choice: optionId })).max(100),
});

/**
 * The decisions of a response, and whether they lead to `end`. Every step stands where the one before it led.
 * @throws GradingError `bad-response` for a leap, or a step beyond the end; `unknown-option`
 */
export function walkOf(
  { points }: CaseStory,
  response: unknown,
  questionId: string,
): { steps: CaseStep[]; finished: boolean } {
  const { path } = readResponse(pathResponse, response, questionId);
  let at = points[0]?.id;
  const steps = path.map((step) => {
    const point = points.find(({ id }) => id === step.point);
    if (!point) throw new GradingError('unknown-option', { questionId, optionId: step.point });
    const choice = point.choices.find(({ id }) => id === step.choice);
    if (!choice) throw new GradingError('unknown-option', { questionId, optionId: step.choice });
    if (point.id !== at) throw new GradingError('bad-response', { questionId });
    at = choice.next;
    return { point, choice };
  });
  return { steps, finished: at === 'end' };
}

/** The first decision at each point, in the order of the walk. */
export function firstSteps(steps: readonly CaseStep[]): CaseStep[] {
  return steps.filter(({ point }, index) => steps.findIndex((step) => step.point === point) === index);
}
