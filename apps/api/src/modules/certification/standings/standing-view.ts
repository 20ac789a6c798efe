import { currentEvidence, type RequirementStanding } from '@lidzgaita/certification';
import type { StoredFact } from '../evidence/evidence.repository.js';
import { hidesRefusal, showsFacts, showsNote, showsOutcome, type Eye } from '../evidence/fact-visibility.js';
import type { EvidenceFact, Mover, RequirementStandingType, RequirementState, Stage, StandingState, StandingType } from './standing.type.js';
import type { EnrolmentStanding } from './standings.service.js';

/** Outcome and note of a fact, opened where they lie sealed. */
export type Open = (fact: StoredFact) => { outcome: string | null; note: string | null };

/** What was sealed stays so. */
export const keepSealed: Open = ({ outcome, note }) => ({ outcome, note });

/** A standing as this eye may see it. `open` is asked only for facts whose outcome or note it may see. */
export function viewStanding({ standing, programme, facts }: EnrolmentStanding, today: string, eye: Eye, open: Open = keepSealed): StandingType {
  const holding = currentFacts(facts);
  return {
    state: enumOf<StandingState>(standing.state),
    asOf: today,
    met: standing.met,
    total: standing.total,
    nextStep: standing.nextStep?.requirementId ?? null,
    expiresOn: standing.expiresOn ?? null,
    requirements: standing.requirements.map((each) => {
      const requirement = programme.requirements.find(({ id }) => id === each.id)!;
      const moduleId = 'module' in requirement ? requirement.module : null;
      const belonging = holding.filter(({ kind, moduleId: of }) => kind === each.kind && (moduleId === null || of === moduleId));
      return { ...viewRequirement(each, eye), title: requirement.title, moduleId, facts: viewFacts(belonging, eye, open) };
    }),
  };
}

/** Facts after corrections, oldest first. */
function currentFacts(facts: StoredFact[]): StoredFact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const plain = facts.map(({ id, kind, occurredOn, recordedAt, correctsId, withdrawn }) => ({
    id, kind, occurredOn, recordedAt: recordedAt.toISOString(), recordedBy: '', sourceId: '', withdrawn, ...(correctsId !== null && { correctsId }),
  }));
  return currentEvidence(plain).map(({ id }) => byId.get(id)!);
}

type Judged = Omit<RequirementStandingType, 'title' | 'moduleId' | 'facts'>;

function viewRequirement({ id, kind, stage, mover, state, reason, progress, validUntil }: RequirementStanding, eye: Eye): Judged {
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
  };
}

function viewFacts(facts: StoredFact[], eye: Eye, open: Open): EvidenceFact[] {
  return facts
    .filter(({ kind }) => showsFacts(eye, kind))
    .map((fact) => {
      const { id, kind, occurredOn, recordedAt, recordedBy, minutes } = fact;
      const [outcome, note] = [showsOutcome(eye, kind), showsNote(eye, kind)];
      const said = outcome || note ? open(fact) : { outcome: null, note: null };
      return { id, occurredOn, recordedAt, recordedBy, minutes, outcome: outcome ? said.outcome : null, note: note ? said.note : null };
    });
}

const enumOf = <Enum>(word: string): Enum => word.toUpperCase().replaceAll('-', '_') as Enum;
