import type { ProgrammeRulesQuery, RulesInput } from '../../../generated/graphql';

export type ProgrammeRules = NonNullable<ProgrammeRulesQuery['programmeRules']>;
export type RequirementRule = ProgrammeRules['requirements'][number];

/** Rules as they are typed: numbers as text, an empty one where there is no limit. */
export interface RulesDraft {
  months: string;
  opensDays: string;
  lapsesAfterDays: string;
  expiryBy: RulesInput['expiryBy'];
  expiryMonth: string;
  expiryDay: string;
  requirements: Record<string, { months: string; permissive: boolean }>;
}

/** Where an error summary points to. */
export const fieldId = (field: string) => `noteikumi-${field}`;

const typed = (value: number | null): string => (value === null ? '' : String(value));

export function draftOf({ months, opensDays, lapsesAfterDays, expiryBy, expiryMonth, expiryDay, requirements }: ProgrammeRules): RulesDraft {
  return {
    months: typed(months),
    opensDays: typed(opensDays),
    lapsesAfterDays: typed(lapsesAfterDays),
    expiryBy,
    expiryMonth: typed(expiryMonth ?? 1),
    expiryDay: typed(expiryDay ?? 1),
    requirements: Object.fromEntries(requirements.map((each) => [each.id, { months: typed(each.months), permissive: each.permissive }])),
  };
}

/** Field → least and most, and whether it may stay empty. */
const LIMITS: Record<'months' | 'opensDays' | 'lapsesAfterDays' | 'expiryMonth' | 'expiryDay', [number, number, boolean]> = {
  months: [1, 1200, false],
  opensDays: [1, 730, false],
  lapsesAfterDays: [0, 3650, true],
  expiryMonth: [1, 12, false],
  expiryDay: [1, 31, false],
};
const REQUIREMENT_MONTHS: [number, number, boolean] = [1, 1200, true];

export interface DraftProblem {
  /** Id of the field. */
  field: string;
  least: number;
  most: number;
}

/** The input of a draft, or the fields that do not hold what they should. */
export function inputOf(programmeId: string, draft: RulesDraft): { input: RulesInput } | { problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const number = (field: string, text: string, [least, most, mayBeEmpty]: [number, number, boolean]): number | null => {
    const trimmed = text.trim();
    if (!trimmed && mayBeEmpty) return null;
    const value = /^\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
    if (!(value >= least && value <= most)) problems.push({ field, least, most });
    return value;
  };
  const fixed = draft.expiryBy === 'FIXED_DATE';
  const input: RulesInput = {
    programmeId,
    months: number('months', draft.months, LIMITS.months)!,
    opensDays: number('opensDays', draft.opensDays, LIMITS.opensDays)!,
    lapsesAfterDays: number('lapsesAfterDays', draft.lapsesAfterDays, LIMITS.lapsesAfterDays),
    expiryBy: draft.expiryBy,
    expiryMonth: fixed ? number('expiryMonth', draft.expiryMonth, LIMITS.expiryMonth) : null,
    expiryDay: fixed ? number('expiryDay', draft.expiryDay, LIMITS.expiryDay) : null,
    requirements: Object.entries(draft.requirements).map(([id, { months, permissive }]) => ({
      id,
      months: number(id, months, REQUIREMENT_MONTHS),
      permissive,
    })),
  };
  return problems.length > 0 ? { problems } : { input };
}
