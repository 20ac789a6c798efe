import { requirementStages, type RequirementMover } from './requirement.js';
import type { NextStep, RequirementStanding, Standing } from './standing-types.js';

/**
 * The first unmet requirement that is the trainee's own move, else the first unmet one; *online* before *live* before
 * *vetting*, inside a stage the programme's order. Undefined when everything is met.
 */
export function nextStep(requirements: readonly RequirementStanding[]): NextStep | undefined {
  const open = openSteps(requirements);
  return open.find(({ mover }) => mover === 'trainee') ?? open[0];
}

/** The first unmet requirement whose move is `mover`'s, in the order of {@link nextStep}; undefined when none is. */
export function nextStepFor({ requirements }: Standing, mover: RequirementMover): NextStep | undefined {
  return openSteps(requirements).find((step) => step.mover === mover);
}

function openSteps(requirements: readonly RequirementStanding[]): NextStep[] {
  const open = requirements.filter(({ state }) => state !== 'met');
  return requirementStages.flatMap((wanted) =>
    open
      .filter(({ stage }) => stage === wanted)
      .map(({ id: requirementId, kind, stage, mover, state, reason }) => ({
        requirementId,
        kind,
        stage,
        mover,
        state,
        reason,
      })),
  );
}
