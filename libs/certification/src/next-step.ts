import { requirementStages, type RequirementMover } from './requirement.js';
import type { NextStep, RequirementStanding, Standing } from './standing-types.js';

/** What the next step is looked for in. */
export type Road = Pick<Standing, 'requirements' | 'state'>;

/**
 * The first unmet requirement that is the trainee's own move, else the first unmet one; *online* before *live* before
 * *vetting*, inside a stage the programme's order. In a group it is one of the parts, of those that were not refused if
 * the others are enough. Once the renewal window is open, what has lapsed comes after what is not met. Undefined when
 * everything is met.
 */
export function nextStep(road: Road): NextStep | undefined {
  const open = openSteps(road);
  return open.find(({ mover }) => mover === 'trainee') ?? open[0];
}

/** The first unmet requirement whose move is `mover`'s, in the order of {@link nextStep}; undefined when none is. */
export function nextStepFor(road: Road, mover: RequirementMover): NextStep | undefined {
  return openSteps(road).find((step) => step.mover === mover);
}

function openSteps({ requirements, state }: Road): NextStep[] {
  const inOrder = (steps: NextStep[]): NextStep[] =>
    requirementStages.flatMap((wanted) => steps.filter(({ stage }) => stage === wanted));
  const unmet = requirements.flatMap((each) => unmetIn(each, each.id));
  const asked = state === 'expiring' ? requirements.flatMap((each) => lapsedIn(each, each.id)) : [];
  return [...inOrder(unmet), ...inOrder(asked)];
}

function unmetIn(requirement: RequirementStanding, blockerId: string): NextStep[] {
  const { state, parts } = requirement;
  if (state === 'met') return [];
  if (!parts) return [stepOf(requirement, blockerId)];
  const possible = state === 'refused' ? parts : parts.filter((part) => part.state !== 'refused');
  return possible.flatMap((part) => unmetIn(part, blockerId));
}

function lapsedIn(requirement: RequirementStanding, blockerId: string): NextStep[] {
  if (!requirement.lapsed) return [];
  return requirement.parts?.flatMap((part) => lapsedIn(part, blockerId)) ?? [stepOf(requirement, blockerId)];
}

function stepOf(
  { id: requirementId, kind, stage, mover, state, reason }: RequirementStanding,
  blockerId: string,
): NextStep {
  return { requirementId, blockerId, kind, stage, mover, state, reason };
}
