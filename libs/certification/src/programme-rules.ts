import { z } from 'zod';
import { decisionKinds, type DecisionKind } from './decision.js';
import { leavesOf, requirementSchema, type Requirement } from './requirement.js';

const completion = z.strictObject({ by: z.literal('completion') });
const previous = z.strictObject({ by: z.literal('previous-expiry') });
const fixed = z.strictObject({
  by: z.literal('fixed-date'),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
});

/** From what the last valid day is counted; see `certificateExpiry`. */
export const expiryRuleSchema = z.discriminatedUnion('by', [
  completion,
  previous,
  fixed.refine(({ month, day }) => day <= longest(month), { path: ['day'], params: { rule: 'no-such-day' } }),
]);

/** See {@link expiryRuleSchema}. */
export type ExpiryRule = z.infer<typeof expiryRuleSchema>;

/** The renewal window opens so many days before the last valid day, unless the programme says otherwise. */
export const RENEWAL_OPENS_DAYS = 60;

/**
 * How a certificate is renewed; strict. `opensDays`: the window opens so many days before the last valid day.
 * `lapsesAfterDays`: so many days after it a renewal is no longer enough, the first set is asked again (omitted: never).
 * `requirements`: what a renewal asks for (omitted: the first set again); nothing in it may be for clearance.
 * Source: docs/content-format.md.
 */
export const renewalSchema = z.strictObject({
  opensDays: z.int().min(1).max(730).default(RENEWAL_OPENS_DAYS),
  lapsesAfterDays: z.int().min(0).max(3650).optional(),
  expiry: expiryRuleSchema.prefault({ by: 'completion' }),
  requirements: z.array(requirementSchema).min(1).max(100).optional(),
});

/** See {@link renewalSchema}. */
export interface RenewalRule {
  opensDays: number;
  lapsesAfterDays?: number | undefined;
  expiry: ExpiryRule;
  requirements?: Requirement[] | undefined;
}

/** Kinds of decision that a second person has to approve; a *not yet* binds nobody and needs none. */
export const secondApproverSchema = z.array(z.enum(decisionKinds).exclude(['not-yet']));

/** What a programme asks for, for how many months its certificate is valid, how it is renewed, who has to agree. */
export interface ProgrammeRules {
  requirements: Requirement[];
  /** From 1 to 1200. */
  months: number;
  renewal: RenewalRule;
  secondApprover: DecisionKind[];
}

/** How a programme that says nothing about renewal is renewed: 60 days before, from completion, everything again. */
export const DEFAULT_RENEWAL: RenewalRule = { opensDays: RENEWAL_OPENS_DAYS, expiry: { by: 'completion' } };

const SHORTEST_MONTH = 28;

/** The most days before its end on which the renewal of a certificate of so many months may open: it has begun by then in every month. */
export const longestWindow = (months: number): number => months * SHORTEST_MONTH - 1;

/** Whether a requirement is for clearance; a group is for what its parts are for. */
export function isForClearance(requirement: Requirement): boolean {
  return leavesOf([requirement]).some(({ neededFor }) => neededFor === 'clearance');
}

function longest(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
