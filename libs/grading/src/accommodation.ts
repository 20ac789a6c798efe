/** What one person or one cohort is allowed beyond the policy. Days are the first and the last on which one may start. */
export interface Accommodation {
  forPerson: boolean;
  forModule: boolean;
  extraMinutes: number;
  extraAttempts: number;
  opensOn: string | null;
  closesOn: string | null;
}

/** The terms that hold for one person. */
export interface Terms {
  /** Time limit; null for none. */
  minutes: number | null;
  attempts: number;
  opensOn: string | null;
  closesOn: string | null;
}

/**
 * The policy with everything that has been granted: of extra minutes and attempts the most, of days those that are said
 * most closely (the person before the cohort, this quiz before every quiz), and of several said as closely the widest.
 * Extra minutes without a limit mean nothing.
 */
export function termsFor(
  policy: { minutes?: number | undefined; attempts: number },
  granted: readonly Accommodation[],
): Terms {
  const most = (key: 'extraMinutes' | 'extraAttempts') => Math.max(0, ...granted.map((one) => one[key]));
  return {
    minutes: policy.minutes === undefined ? null : policy.minutes + most('extraMinutes'),
    attempts: policy.attempts + most('extraAttempts'),
    opensOn: closestDays(granted, 'opensOn')[0] ?? null,
    closesOn: closestDays(granted, 'closesOn').at(-1) ?? null,
  };
}

const closeness = ({ forPerson, forModule }: Accommodation): number => (forPerson ? 2 : 0) + (forModule ? 1 : 0);

/** In order. */
function closestDays(granted: readonly Accommodation[], key: 'opensOn' | 'closesOn'): string[] {
  const said = granted.filter((one) => one[key] !== null);
  const closest = Math.max(...said.map(closeness));
  return said.filter((one) => closeness(one) === closest).flatMap((one) => one[key] ?? []).sort();
}
