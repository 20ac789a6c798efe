import {
  clearanceRequirementsOf,
  certificateExpiry,
  requirementsOf,
  type Cycle,
  type DocumentVersions,
} from './cycle.js';
import type { Day } from './day.js';
import type { Decision } from './decision.js';
import type { Evidence } from './evidence.js';
import { canCertify } from './may-decide.js';
import type { ProgrammeRules } from './programme-rules.js';
import { standing } from './standing.js';
import type { RequirementStanding, Standing } from './standing-types.js';

/** What is known of one volunteer; the same that {@link standing} is asked with. */
export interface SimulatedVolunteer {
  enrolmentId: string;
  cycle: Cycle;
  versions: DocumentVersions;
  evidence: readonly Evidence[];
  decisions: readonly Decision[];
}

/**
 * Which date of a volunteer changes.
 * - `renewal-opens`, `lapses`: as in `cycleDates`; the certificate's own last day is frozen and never changes
 * - `certified-until`: the last valid day of a certificate that was decided today; `null` when it could not be
 * - `requirement`: the last day on which a requirement of the programme is or was met; `null`: for ever, or never met
 */
export type ChangingDate = 'renewal-opens' | 'lapses' | 'certified-until' | 'requirement';

/** A date that would be another one. */
export interface DateChange {
  enrolmentId: string;
  what: ChangingDate;
  /** `requirement`: which. */
  requirementId?: string;
  from: Day | null;
  to: Day | null;
  /** `requirement`: whether it is met today under the old and under the new rules; a row may differ in this alone. */
  met?: { from: boolean; to: boolean };
}

/**
 * Every date that would change if `after` took the place of `before`, for each volunteer in the order given: first
 * those of the certificate, then requirements in the order of the programmes. The same rules change nothing.
 * @throws CertificationError `bad-day`, `bad-instant`, `bad-months`
 */
export function simulate({
  volunteers,
  before,
  after,
  today,
}: {
  volunteers: readonly SimulatedVolunteer[];
  before: ProgrammeRules;
  after: ProgrammeRules;
  today: Day;
}): DateChange[] {
  return volunteers.flatMap((volunteer) => {
    const [old, now] = [datesOf(volunteer, before, today), datesOf(volunteer, after, today)];
    const keys = [...old.keys(), ...[...now.keys()].filter((key) => !old.has(key))];
    return keys.flatMap((key) => changeOf(volunteer.enrolmentId, key, old.get(key), now.get(key)));
  });
}

interface Dated {
  date: Day | null;
  met?: boolean;
}

/** Dates by what they are, or by the requirement's id. */
type Dates = Map<string, Dated>;

const OF_REQUIREMENT = 'requirement ';

function datesOf(
  { cycle, versions, evidence, decisions }: SimulatedVolunteer,
  rules: ProgrammeRules,
  today: Day,
): Dates {
  const stands = (requirements: ReturnType<typeof requirementsOf>): Standing =>
    standing(requirements, evidence, decisions, today, rules.renewal);
  const certified = stands(requirementsOf(rules, cycle, versions));
  const cleared = stands(clearanceRequirementsOf(rules, cycle, versions));
  const until = canCertify(certified).ok ? certificateExpiry(rules, today, certified.certificate) : null;
  return new Map<string, Dated>([
    ['renewal-opens', { date: certified.cycle.opensOn ?? null }],
    ['lapses', { date: certified.cycle.lapsesOn ?? null }],
    ['certified-until', { date: until }],
    ...[...certified.requirements, ...cleared.requirements].map(
      (each) => [OF_REQUIREMENT + each.id, { date: endOf(each), met: each.state === 'met' }] as const,
    ),
  ]);
}

/** The last day on which it is met, or was. */
function endOf({ validUntil, state, reason }: RequirementStanding): Day | null {
  return validUntil ?? (state === 'expired' ? String(reason.params['validUntil']) : null);
}

function changeOf(enrolmentId: string, key: string, old: Dated | undefined, now: Dated | undefined): DateChange[] {
  const [from, to] = [old?.date ?? null, now?.date ?? null];
  if (!key.startsWith(OF_REQUIREMENT)) {
    return from === to ? [] : [{ enrolmentId, what: key as ChangingDate, from, to }];
  }
  const met = { from: old?.met ?? false, to: now?.met ?? false };
  if (old && now && from === to && met.from === met.to) return [];
  return [{ enrolmentId, what: 'requirement', requirementId: key.slice(OF_REQUIREMENT.length), from, to, met }];
}
