import type { AccommodationPartsFragment } from '../../../generated/graphql';

export type Accommodation = AccommodationPartsFragment;

export interface AccommodationDraft {
  /** Empty: the whole cohort. */
  enrolmentId: string;
  /** Empty: every test. */
  moduleId: string;
  extraMinutes: string;
  extraAttempts: string;
  opensOn: string;
  closesOn: string;
  reason: string;
}

export const emptyDraft: AccommodationDraft = {
  enrolmentId: '',
  moduleId: '',
  extraMinutes: '',
  extraAttempts: '',
  opensOn: '',
  closesOn: '',
  reason: '',
};

export const fieldIds = {
  enrolmentId: 'atkape-kam',
  moduleId: 'atkape-tests',
  extraMinutes: 'atkape-minutes',
  extraAttempts: 'atkape-meginajumi',
  opensOn: 'atkape-no',
  closesOn: 'atkape-lidz',
  reason: 'atkape-pamatojums',
} as const;

/** A whole number of nothing or more; what is left empty is nothing. */
export function wholeNumber(text: string): number | undefined {
  const trimmed = text.trim();
  return /^\d{0,4}$/.test(trimmed) ? Number(trimmed) : undefined;
}

type Problem = 'minutes' | 'attempts' | 'nothing' | 'dates-reversed' | 'reason';

/** What keeps this from being sent, with the field where each is put right. */
export function problemsOf(draft: AccommodationDraft): { field: keyof typeof fieldIds; problem: Problem }[] {
  const minutes = wholeNumber(draft.extraMinutes);
  const attempts = wholeNumber(draft.extraAttempts);
  const problems: { field: keyof typeof fieldIds; problem: Problem }[] = [];
  if (minutes === undefined) problems.push({ field: 'extraMinutes', problem: 'minutes' });
  if (attempts === undefined) problems.push({ field: 'extraAttempts', problem: 'attempts' });
  if (minutes === 0 && attempts === 0 && !draft.opensOn && !draft.closesOn) {
    problems.push({ field: 'extraMinutes', problem: 'nothing' });
  }
  if (draft.opensOn && draft.closesOn && draft.closesOn < draft.opensOn) {
    problems.push({ field: 'closesOn', problem: 'dates-reversed' });
  }
  if (!draft.reason.trim()) problems.push({ field: 'reason', problem: 'reason' });
  return problems;
}

/** Those in force first, then the newest. */
export function orderAccommodations(all: readonly Accommodation[]): Accommodation[] {
  return [...all].sort(
    (a, b) => Number(Boolean(a.endedAt)) - Number(Boolean(b.endedAt)) || b.setAt.localeCompare(a.setAt),
  );
}
