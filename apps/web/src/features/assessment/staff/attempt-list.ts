import type { Sort } from '@lidzgaita/ui';
import type { StaffAttemptPartsFragment } from '../../../generated/graphql';

export type StaffAttempt = StaffAttemptPartsFragment;

export const attemptStates = ['waiting', 'live', 'not-passed', 'passed', 'hidden'] as const;
export type AttemptStanding = (typeof attemptStates)[number];

export function standingOf({ state, waiting, passed }: StaffAttempt): AttemptStanding {
  if (state === 'LIVE') return 'live';
  if (waiting > 0) return 'waiting';
  if (passed === null || passed === undefined) return 'hidden';
  return passed ? 'passed' : 'not-passed';
}

export interface AttemptFilter {
  text: string;
  standing: string;
  moduleId: string;
}

const compareNames = (a: StaffAttempt, b: StaffAttempt) =>
  a.person.familyName.localeCompare(b.person.familyName, 'lv') ||
  a.person.givenName.localeCompare(b.person.givenName, 'lv') ||
  a.moduleCode.localeCompare(b.moduleCode, 'lv', { numeric: true }) ||
  a.number - b.number;

const comparisons: Record<string, (a: StaffAttempt, b: StaffAttempt) => number> = {
  person: () => 0,
  module: (a, b) => a.moduleCode.localeCompare(b.moduleCode, 'lv', { numeric: true }),
  standing: (a, b) => attemptStates.indexOf(standingOf(a)) - attemptStates.indexOf(standingOf(b)),
  started: (a, b) => a.startedAt.localeCompare(b.startedAt),
  submitted: (a, b) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? ''),
  percent: (a, b) => (a.percent ?? -1) - (b.percent ?? -1),
};

const newestFirst = (a: StaffAttempt, b: StaffAttempt) => b.startedAt.localeCompare(a.startedAt);

/** Filtered and sorted; without a sort the newest first. Equal rows keep the order of names. */
export function listAttempts(attempts: readonly StaffAttempt[], filter: AttemptFilter, sort: Sort | null): StaffAttempt[] {
  const text = filter.text.trim().toLocaleLowerCase('lv');
  const compare = comparisons[sort?.column ?? ''] ?? newestFirst;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  return attempts
    .filter(
      (attempt) =>
        `${attempt.person.givenName} ${attempt.person.familyName}`.toLocaleLowerCase('lv').includes(text) &&
        (!filter.standing || standingOf(attempt) === filter.standing) &&
        (!filter.moduleId || attempt.moduleId === filter.moduleId),
    )
    .sort((a, b) => sign * (compare(a, b) || (sort?.column === 'person' ? compareNames(a, b) : 0)) || compareNames(a, b));
}
