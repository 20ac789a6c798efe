import type { EvidenceOutcome, Requirement, RequirementKind } from '@lidzgaita/certification';

type Recorder = 'coordinator' | 'trainer' | 'official';

/** Who records what by hand. Lessons, cases, quizzes and attendance tell of themselves. */
const RECORDERS: Partial<Record<RequirementKind, Recorder>> = {
  'identity-seen': 'coordinator',
  interview: 'coordinator',
  references: 'coordinator',
  agreement: 'coordinator',
  confidentiality: 'coordinator',
  insurance: 'coordinator',
  'record-check': 'official',
  recommendation: 'trainer',
};

const OUTCOMES: Partial<Record<RequirementKind, readonly EvidenceOutcome[]>> = {
  interview: ['suitable', 'suitable-with-limits', 'not-suitable'],
  'record-check': ['suitable', 'suitable-with-limits', 'not-suitable'],
  recommendation: ['ready', 'ready-with-support', 'not-yet'],
};

export interface Standpoint {
  own: boolean;
  coordinator: boolean;
  trainer: boolean;
  official: boolean;
}

/** Whether somebody may record a kind of evidence about this volunteer; nobody may about themselves. */
export function mayRecord(kind: RequirementKind, standpoint: Standpoint): boolean {
  const recorder = RECORDERS[kind];
  return !standpoint.own && recorder !== undefined && standpoint[recorder];
}

/** The outcome as it is stored, or why it cannot be. Kinds without outcomes take none. */
export function outcomeOf(kind: RequirementKind, given: string | null): { outcome: EvidenceOutcome | null } | 'outcome-missing' | 'outcome-unknown' {
  const allowed = OUTCOMES[kind] ?? [];
  if (given === null) return allowed.length > 0 ? 'outcome-missing' : { outcome: null };
  const outcome = allowed.find((each) => each === given);
  return outcome ? { outcome } : 'outcome-unknown';
}

/** Kinds in which people are counted: the later word of the same person takes the place of the earlier one. */
export const countsPeople = ({ kind }: Pick<Requirement, 'kind'>): boolean => kind === 'interview' || kind === 'recommendation';
