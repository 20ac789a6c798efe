import { flatten, isCheck, isGroup, longestWindow, renewalSchema, type ExpiryRule, type ProgrammeRules, type Requirement } from '@lidzgaita/certification';
import { ExpiryBy, type ProgrammeRulesType, type RequirementRule, type RequirementRuleInput, type RulesInput } from './rules.type.js';

const MOST_MONTHS = 1200;

type Rules = Pick<ProgrammeRulesType, 'months' | 'opensDays' | 'lapsesAfterDays' | 'expiryBy' | 'expiryMonth' | 'expiryDay' | 'requirements'>;

/** Rules as the form shows them; each requirement once, though both sets may ask for it. */
export function viewRules({ requirements, months, renewal }: ProgrammeRules): Rules {
  const first = new Set(flatten(requirements).map(({ id }) => id));
  const again = new Set(flatten(renewal.requirements ?? requirements).map(({ id }) => id));
  const known = new Map([...flatten(renewal.requirements ?? []), ...flatten(requirements)].map((requirement) => [requirement.id, requirement]));
  const order = [...new Set([...first, ...again])];
  return {
    months,
    opensDays: renewal.opensDays,
    lapsesAfterDays: renewal.lapsesAfterDays ?? null,
    expiryBy: BY[renewal.expiry.by],
    expiryMonth: renewal.expiry.by === 'fixed-date' ? renewal.expiry.month : null,
    expiryDay: renewal.expiry.by === 'fixed-date' ? renewal.expiry.day : null,
    requirements: order.flatMap((id) => viewRequirement(known.get(id)!, first.has(id), again.has(id))),
  };
}

const BY: Record<ExpiryRule['by'], ExpiryBy> = { completion: ExpiryBy.COMPLETION, 'previous-expiry': ExpiryBy.PREVIOUS_EXPIRY, 'fixed-date': ExpiryBy.FIXED_DATE };

/** A group has no validity of its own. */
function viewRequirement(requirement: Requirement, first: boolean, renewal: boolean): RequirementRule[] {
  if (isGroup(requirement)) return [];
  const { id, kind, title, months, lapse } = requirement;
  return [{ id, kind, title, months: months ?? null, permissive: lapse === 'permissive', alwaysStrict: isCheck(kind), first, renewal }];
}

/** The rules with what was typed in the form, or undefined when they cannot be rules. What is not in the form stays as it is. */
export function editedRules(before: ProgrammeRules, { months, opensDays, lapsesAfterDays, requirements, ...expiry }: RulesInput): ProgrammeRules | undefined {
  const edits = new Map(requirements.map((edit) => [edit.id, edit]));
  const renewal = renewalSchema.safeParse({
    ...before.renewal,
    opensDays,
    lapsesAfterDays: lapsesAfterDays ?? undefined,
    expiry: expiryOf(expiry),
    requirements: before.renewal.requirements && edited(before.renewal.requirements, edits),
  });
  if (!renewal.success || !isMonths(months) || requirements.some((edit) => (edit.months ?? null) !== null && !isMonths(edit.months!))) return undefined;
  if (renewal.data.opensDays > longestWindow(months)) return undefined;
  const checks = new Set([...flatten(before.requirements), ...flatten(before.renewal.requirements ?? [])].filter(({ kind }) => isCheck(kind)).map(({ id }) => id));
  if (requirements.some(({ id, permissive }) => permissive && checks.has(id))) return undefined;
  return { ...before, months, requirements: edited(before.requirements, edits), renewal: withoutUndefined(renewal.data) };
}

function edited(requirements: readonly Requirement[], edits: ReadonlyMap<string, RequirementRuleInput>): Requirement[] {
  return requirements.map((requirement): Requirement => {
    if (isGroup(requirement)) return { ...requirement, of: edited(requirement.of, edits) };
    const edit = edits.get(requirement.id);
    if (!edit) return requirement;
    const { months: _, lapse: __, ...rest } = requirement;
    return { ...rest, ...((edit.months ?? null) !== null && { months: edit.months }), ...(edit.permissive && { lapse: 'permissive' }) } as Requirement;
  });
}

function expiryOf({ expiryBy, expiryMonth, expiryDay }: Pick<RulesInput, 'expiryBy' | 'expiryMonth' | 'expiryDay'>): object {
  if (expiryBy === ExpiryBy.FIXED_DATE) return { by: 'fixed-date', month: expiryMonth, day: expiryDay };
  return { by: expiryBy === ExpiryBy.COMPLETION ? 'completion' : 'previous-expiry' };
}

const isMonths = (months: number): boolean => Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS;

/** An absent key and one without a value would make two hashes of one edition. */
const withoutUndefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
