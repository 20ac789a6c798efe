/** What trainers observe, each from 1 to 4. */
export const behaviours = ['listening', 'boundaries', 'reporting', 'respect', 'teamwork'] as const;

/** What somebody who is suitable with limits may not do, or only so. */
export const checkLimits = ['no-minors', 'not-in-prison', 'in-company', 'other-place', 'see-reference'] as const;

/** Why a check was recorded wrongly; words of one's own could tell what it came to. */
export const checkMistakes = ['wrong-person', 'wrong-day', 'wrong-result', 'other-mistake'] as const;

export const levels = ['1', '2', '3', '4'] as const;

const outcomes: Record<string, readonly string[]> = {
  interview: ['suitable', 'suitable-with-limits', 'not-suitable'],
  references: [],
  'record-check': ['suitable', 'suitable-with-limits', 'not-suitable'],
  permit: ['suitable', 'suitable-with-limits', 'not-suitable'],
  recommendation: ['ready', 'ready-with-support', 'not-yet'],
};

/** Which outcomes a kind of evidence may have; kinds that are not here have none. */
export const outcomesOf = (kind: string): readonly string[] => outcomes[kind] ?? [];

/** What to say when no reason was given. */
export const reasonMissing = (kind: string): string => (isCheck(kind) ? 'refusal.reason-unknown' : 'refusal.reason-missing');

/** Seen by officials alone. */
export const isCheck = (kind: string): boolean => kind === 'record-check' || kind === 'permit';

export const asksMinutes = (kind: string): boolean => kind === 'hours' || kind === 'refresher';

export const asksRatings = (kind: string): boolean => kind === 'observation';

/** Whether a last day may be said, and whether it must. */
export function lastDayOf(kind: string): 'needed' | 'allowed' | undefined {
  if (kind === 'insurance' || kind === 'permit') return 'needed';
  return ['record-check', 'induction', 'prior-learning'].includes(kind) ? 'allowed' : undefined;
}

/** Kinds in which people are counted: nobody corrects the word of another. */
export const countsPeople = (kind: string): boolean => ['interview', 'recommendation', 'observation'].includes(kind);

/** The outcome of a fact in words; a permit is given or not. */
export const outcomeId = (kind: string, outcome: string): string =>
  kind === 'permit' ? `certification.outcome.permit.${outcome}` : `certification.outcome.${outcome}`;
