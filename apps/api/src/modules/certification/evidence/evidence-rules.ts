import { isGroup, leavesOf, recordersOf, viewersOf, type EvidenceKind, type Leaf, type Requirement } from '@lidzgaita/certification';

/** Those who record by hand. Lessons, cases, quizzes and attendance tell of themselves; a referee has a form. */
const STAFF = ['trainer', 'coordinator', 'official'] as const;

export interface Standpoint {
  own: boolean;
  coordinator: boolean;
  trainer: boolean;
  official: boolean;
}

/** Whether somebody may record evidence for this requirement about this volunteer; nobody may about themselves. */
export function mayRecord(requirement: Leaf, standpoint: Standpoint): boolean {
  const recorders = recordersOf(requirement);
  return !standpoint.own && STAFF.some((role) => standpoint[role] && recorders.includes(role));
}

/** Kinds in which people are counted: the later word of the same person takes the place of the earlier one. */
export const countsPeople = (kind: EvidenceKind): boolean => kind === 'interview' || kind === 'recommendation' || kind === 'observation';

/**
 * Whether a fact speaks of a requirement, whether it is enough or not; a quiz's mark and its safety questions are read
 * from its pass, and of a group only a waiver speaks.
 */
export function belongsTo(requirement: Requirement, fact: { kind: EvidenceKind; moduleId: string | null; place: string | null; requirementId: string | null }): boolean {
  if (fact.requirementId !== null) return fact.requirementId === requirement.id;
  const read = requirement.kind === 'quiz-mark' || requirement.kind === 'safety-right' ? 'quiz-passed' : requirement.kind;
  if (isGroup(requirement) || fact.kind !== read) return false;
  if ('module' in requirement && fact.moduleId !== requirement.module) return false;
  return !('place' in requirement) || fact.place === requirement.place;
}

/** Everything for which evidence may be recorded: what the cycle asks, as it asks it, and what clearance asks beyond. */
export function leavesToRecord({ requirements, programme }: { requirements: readonly Requirement[]; programme: { requirements: readonly Requirement[] } }): Leaf[] {
  const asked = leavesOf(requirements);
  return [...asked, ...leavesOf(programme.requirements).filter(({ id }) => !asked.some((each) => each.id === id))];
}

/** Who may see what a fact says; a waiver is seen like what coordinators note. */
export const viewersOfFact = (kind: EvidenceKind, requirement?: Leaf): readonly string[] =>
  requirement?.kind === kind ? viewersOf(requirement) : viewersOf({ kind: kind === 'waiver' ? 'identity-seen' : kind } as Leaf);
