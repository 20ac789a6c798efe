import type { CohortsQuery } from '../../generated/graphql';

export type CohortRow = CohortsQuery['cohorts'][number];

export const phases = ['current', 'upcoming', 'past'] as const;
export type Phase = (typeof phases)[number];

export function phaseOf({ startsOn, endsOn }: Pick<CohortRow, 'startsOn' | 'endsOn'>, today: string): Phase {
  if (endsOn < today) return 'past';
  return startsOn > today ? 'upcoming' : 'current';
}

export interface CohortFilter {
  text: string;
  phase: string;
  organisation: string;
}

/** Those under way first, then those to come, then the latest of those that are over. */
export function listCohorts(cohorts: readonly CohortRow[], filter: CohortFilter, today: string): CohortRow[] {
  const text = filter.text.trim().toLocaleLowerCase('lv');
  const matches = (cohort: CohortRow) =>
    (!filter.phase || phaseOf(cohort, today) === filter.phase) &&
    (!filter.organisation || cohort.organisation.code === filter.organisation) &&
    [...Object.values(cohort.title), ...Object.values(cohort.region.name)].some((words) =>
      words.toLocaleLowerCase('lv').includes(text),
    );
  const order = (cohort: CohortRow) => phases.indexOf(phaseOf(cohort, today));
  return cohorts
    .filter(matches)
    .sort((a, b) => order(a) - order(b) || (phaseOf(a, today) === 'past' ? -1 : 1) * a.startsOn.localeCompare(b.startsOn));
}
