import { currentEvidence, flatten, isGroup, type Requirement, type RequirementStanding } from '@lidzgaita/certification';
import type { StoredFact } from '../evidence/evidence.repository.js';
import { belongsTo } from '../evidence/evidence-rules.js';
import { keepSealed, viewFacts, type Open } from '../evidence/fact-view.js';
import { hidesRefusal, showsReason, type Eye } from '../evidence/fact-visibility.js';
import { viewNotYet } from '../decisions/not-yet-view.js';
import type { Mover, RequirementStandingType, RequirementState, Stage, StandingState, StandingType } from './standing.type.js';
import type { EnrolmentStanding } from './standings.service.js';

/** A standing as this eye may see it. `open` is asked only for facts whose outcome or note it may see. */
export function viewStanding({ standing, requirements, facts, notYets }: EnrolmentStanding, today: string, eye: Eye, open: Open = keepSealed): StandingType {
  const viewed = viewRequirements(requirements, standing.requirements, facts, eye, open);
  const notYet = standing.notYet && notYets.find(({ id }) => id === standing.notYet!.decisionId);
  return {
    state: enumOf<StandingState>(standing.state),
    asOf: today,
    met: standing.met,
    total: standing.total,
    nextStep: standing.nextStep?.requirementId ?? null,
    expiresOn: standing.expiresOn ?? null,
    requirements: viewed,
    steps: viewed.flatMap(withParts),
    notYet: notYet && showsReason(eye) ? viewNotYet(notYet) : null,
  };
}

/** How requirements stand, with what they are called and the facts that speak of them; `asked` holds them, and may hold others. */
export function viewRequirements(asked: readonly Requirement[], standings: readonly RequirementStanding[], facts: StoredFact[], eye: Eye, open: Open): RequirementStandingType[] {
  const holding = currentFacts(facts);
  const known = new Map(flatten(asked).map((requirement) => [requirement.id, requirement]));
  const view = (each: RequirementStanding, partOf: string | null): RequirementStandingType => {
    const requirement = known.get(each.id)!;
    const moduleId = 'module' in requirement ? requirement.module : null;
    const documentId = ('document' in requirement && requirement.document) || null;
    const belonging = holding.filter((fact) => belongsTo(requirement, fact));
    const parts = (each.parts ?? []).map((part) => view(part, each.id));
    const least = requirement.kind === 'at-least' ? requirement.n : null;
    return { ...viewRequirement(each, eye), title: requirement.title, moduleId, documentId, partOf, least, parts, facts: viewFacts(belonging, isGroup(requirement) ? undefined : requirement, eye, open) };
  };
  return standings.map((each) => view(each, null));
}

export const withParts = (each: RequirementStandingType): RequirementStandingType[] => [each, ...each.parts.flatMap(withParts)];

/** Facts after corrections, oldest first. */
export function currentFacts(facts: StoredFact[]): StoredFact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const plain = facts.map(({ id, kind, occurredOn, recordedAt, correctsId, withdrawn }) => ({
    id, kind, occurredOn, recordedAt: recordedAt.toISOString(), recordedBy: '', sourceId: '', withdrawn, ...(correctsId !== null && { correctsId }),
  }));
  return currentEvidence(plain).map(({ id }) => byId.get(id)!);
}

type Judged = Omit<RequirementStandingType, 'title' | 'moduleId' | 'documentId' | 'partOf' | 'least' | 'parts' | 'facts'>;

function viewRequirement({ id, kind, stage, mover, state, reason, progress, validUntil, waived, lapsed }: RequirementStanding, eye: Eye): Judged {
  const hidden = state === 'refused' && hidesRefusal(eye);
  return {
    id,
    kind,
    stage: enumOf<Stage>(stage),
    mover: enumOf<Mover>(mover),
    state: enumOf<RequirementState>(hidden ? 'missing' : state),
    reason: hidden ? 'nothing-recorded' : reason.code,
    done: progress ? Math.floor(progress.done) : null,
    needed: progress?.needed ?? null,
    unit: progress?.unit ?? null,
    validUntil: validUntil ?? null,
    waived: waived ?? false,
    lapsed: lapsed ?? false,
  };
}

export const enumOf = <Enum>(word: string): Enum => word.toUpperCase().replaceAll('-', '_') as Enum;
