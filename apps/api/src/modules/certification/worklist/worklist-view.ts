import { flatten, type Requirement } from '@lidzgaita/certification';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import { programmeRef } from '../certificates/certificate-view.js';
import type { Mover, Stage, StandingState } from '../standings/standing.type.js';
import { rulesOf } from '../standings/programme-rules.js';
import { enumOf } from '../standings/standing-view.js';
import type { Step } from './standing-row.js';
import type { StoredItem } from './worklist.repository.js';
import type { NamedRequirement, StepAction, WorklistItem, WorklistLane, WorklistStep } from './worklist.type.js';

/** A stored row with the words of its programme's edition; with `mover`, the step is theirs. */
export function viewItem(stored: StoredItem, programme: PublishedProgramme, mover?: Mover | null): WorklistItem {
  const { enrolmentId, person, cohort, met, total, expiresOn, dueOn, waitingSince, cleared, matched, steps } = stored;
  const step = steps.find((each) => enumOf(each.mover) === mover) ?? steps[0];
  return {
    enrolmentId, person, cohort, met, total, expiresOn, dueOn, waitingSince, cleared, matched,
    programme: programmeRef(programme),
    state: enumOf<StandingState>(stored.state),
    lane: stored.lane as WorklistLane,
    blockers: stored.blockers.map((id) => named(programme, id)),
    step: step ? viewStep(step, programme) : null,
    due: stored.dueRequirement === null ? null : named(programme, stored.dueRequirement),
  };
}

function viewStep({ mover, action, requirementId, stage, reason, done, needed, unit }: Step, programme: PublishedProgramme): WorklistStep {
  return {
    mover: enumOf<Mover>(mover), action: enumOf<StepAction>(action), reason, done, needed, unit,
    requirement: requirementId === null ? null : named(programme, requirementId),
    stage: stage === null ? null : enumOf<Stage>(stage),
  };
}

/** The title of a requirement; one that another edition knew has its id for a name. */
export const titleOf = (programme: PublishedProgramme, id: string): LocalizedText => requirementIn(programme, id)?.title ?? { lv: id, en: id };

const indexes = new WeakMap<PublishedProgramme, ReadonlyMap<string, Requirement>>();

/** A requirement of a programme's edition, those of a renewal included. Editions stay as they are, and so does their index. */
export function requirementIn(programme: PublishedProgramme, id: string): Requirement | undefined {
  let index = indexes.get(programme);
  if (!index) {
    const { requirements, renewal } = rulesOf(programme);
    index = new Map([...flatten(requirements), ...flatten(renewal.requirements ?? [])].map((requirement) => [requirement.id, requirement]));
    indexes.set(programme, index);
  }
  return index.get(id);
}

const named = (programme: PublishedProgramme, id: string): NamedRequirement => ({ id, title: titleOf(programme, id) });
