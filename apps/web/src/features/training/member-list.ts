import type { Sort } from '@lidzgaita/ui';
import type { CohortQuery, Mover, StandingState } from '../../generated/graphql';

export type CohortDetail = NonNullable<CohortQuery['cohort']>;
export type Member = CohortDetail['members'][number];

/** In the order in which somebody should be looked at. */
export const standings: readonly StandingState[] = [
  'READY',
  'EXPIRED',
  'EXPIRING',
  'IN_TRAINING',
  'SUSPENDED',
  'CERTIFIED',
  'REVOKED',
];

export const movers: readonly Mover[] = ['TRAINEE', 'TRAINER', 'COORDINATOR', 'OFFICIAL'];

export interface MemberFilter {
  text: string;
  state: string;
  mover: string;
}

export const fullName = ({ givenName, familyName }: Member['person']) => `${givenName} ${familyName}`;

/** The step to talk about: the next one, whose move it is, and how many others there are. */
export function stepOf({ blockers, nextStep }: Member): Member['blockers'][number] | undefined {
  return blockers.find(({ id }) => id === nextStep) ?? blockers[0];
}

export const attendedMinutes = ({ attendance }: Member) => attendance.reduce((sum, { minutes }) => sum + minutes, 0);

const compareNames = (a: Member, b: Member) =>
  a.person.familyName.localeCompare(b.person.familyName, 'lv') || a.person.givenName.localeCompare(b.person.givenName, 'lv');

const compareStates = (a: Member, b: Member) => standings.indexOf(a.state) - standings.indexOf(b.state);

const comparisons: Record<string, (a: Member, b: Member) => number> = {
  person: compareNames,
  state: compareStates,
  met: (a, b) => a.met - b.met,
  attendance: (a, b) => attendedMinutes(a) - attendedMinutes(b),
  certificate: (a, b) => (a.certificate?.expiresOn ?? '').localeCompare(b.certificate?.expiresOn ?? ''),
};

/** Filtered and sorted; without a sort as a worklist. Equal rows keep the order of names. */
export function listMembers(members: readonly Member[], filter: MemberFilter, sort: Sort | null): Member[] {
  const text = filter.text.trim().toLocaleLowerCase('lv');
  const compare = comparisons[sort?.column ?? ''] ?? compareStates;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  return members
    .filter(
      (member) =>
        fullName(member.person).toLocaleLowerCase('lv').includes(text) &&
        (!filter.state || member.state === filter.state) &&
        (!filter.mover || stepOf(member)?.mover === filter.mover),
    )
    .sort((a, b) => sign * compare(a, b) || compareNames(a, b));
}
