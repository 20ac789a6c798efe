import type { EvidenceKind, EvidenceOutcome } from './evidence.js';
import { leavesOf, isGroup, type LeafKind, type Recorder, type Requirement, type Viewer } from './requirement.js';

interface Hands {
  records: readonly Recorder[];
  sees: readonly Viewer[];
}

const learned: Hands = { records: ['system'], sees: ['trainee', 'trainer', 'coordinator'] };
const taught: Hands = { records: ['trainer'], sees: ['trainee', 'trainer', 'coordinator'] };
const noted: Hands = { records: ['coordinator'], sees: ['trainee', 'coordinator'] };
const signed: Hands = { records: ['trainee', 'coordinator'], sees: ['trainee', 'coordinator'] };
const sealed: Hands = { records: ['official'], sees: ['official'] };

/** Domain brief §2.4, column "signed / recorded by" [PROP]. */
const hands: Record<LeafKind, Hands> = {
  'lessons-read': learned,
  'cases-walked': learned,
  'quiz-passed': learned,
  'quiz-mark': learned,
  'safety-right': learned,
  'changes-read': learned,
  attendance: learned,
  'case-signed-off': taught,
  observation: taught,
  recommendation: taught,
  interview: { records: ['coordinator'], sees: ['coordinator'] },
  references: { records: ['referee', 'coordinator'], sees: ['coordinator'] },
  'identity-seen': noted,
  'record-check': sealed,
  permit: sealed,
  agreement: signed,
  confidentiality: signed,
  insurance: noted,
  induction: { records: ['coordinator', 'official'], sees: ['trainee', 'coordinator', 'official'] },
  supervision: { records: ['coordinator', 'trainer'], sees: ['trainee', 'trainer', 'coordinator'] },
  hours: noted,
  'prior-learning': noted,
  refresher: { records: ['trainer', 'coordinator'], sees: ['trainee', 'trainer', 'coordinator'] },
};

/** Who may bring in evidence for a requirement: what the programme says, else what goes with its kind. Of a group nobody. */
export function recordersOf(requirement: Requirement): readonly Recorder[] {
  return isGroup(requirement) ? [] : (requirement.recordedBy ?? hands[requirement.kind].records);
}

/**
 * Who may see the single facts of a requirement with what they say; that it is met, and until when, is seen by everybody
 * in whose reach the person is. What the programme says, else what goes with its kind. Of a group nobody.
 */
export function viewersOf(requirement: Requirement): readonly Viewer[] {
  return isGroup(requirement) ? [] : (requirement.seenBy ?? hands[requirement.kind].sees);
}

const suitability = ['suitable', 'suitable-with-limits', 'not-suitable'] as const;

/** The outcomes that a fact of a kind may have; none: it takes no outcome. See {@link outcomeNeeded}. */
export function outcomesOf(kind: LeafKind | EvidenceKind): readonly EvidenceOutcome[] {
  if (kind === 'recommendation') return ['ready', 'ready-with-support', 'not-yet'];
  return ['interview', 'record-check', 'permit', 'references'].includes(kind) ? suitability : [];
}

/** Whether a fact of a kind says nothing without an outcome; a reference may be noted without one and then counts. */
export function outcomeNeeded(kind: LeafKind | EvidenceKind): boolean {
  return kind !== 'references' && outcomesOf(kind).length > 0;
}

/** Whether a requirement can be waived: never a record check or a permit, nor a group in which there is one. */
export function mayWaive(requirement: Requirement): boolean {
  return leavesOf([requirement]).every(({ kind }) => kind !== 'record-check' && kind !== 'permit');
}
