import { clearanceRequirementsOf, requirementsOf } from './cycle.js';
import type { Day, Instant } from './day.js';
import type { Evidence, EvidenceKind } from './evidence.js';
import type { ProgrammeRules } from './programme-rules.js';
import type { SaidFact } from './recording.js';
import type { Leaf } from './requirement.js';
import type { SimulatedVolunteer } from './simulate.js';
import { standing } from './standing.js';
import type { RequirementStanding, Standing } from './standing-types.js';

/** A fact that somebody is about to record, read by `factSaid` for this requirement. */
export interface PlannedFact {
  requirement: Leaf;
  said: SaidFact;
  /** Person id. */
  recordedBy: string;
  recordedAt: Instant;
}

/** What one more fact would change. */
export interface FactEffect {
  before: Standing;
  after: Standing;
  /** The requirement itself; absent where neither the certificate nor clearance asks for it in this cycle. */
  requirement?: { before: RequirementStanding; after: RequirementStanding };
  /** Ids of the requirements, groups included, that would become met, for clearance too; in the order of the programme. */
  fulfilled: string[];
}

/**
 * What a volunteer's standing would be today with one more fact; nothing is recorded. The same as asking `standing`
 * once without it and once with it.
 * @throws CertificationError `bad-day`, `bad-instant`
 */
export function factEffect(volunteer: SimulatedVolunteer, rules: ProgrammeRules, planned: PlannedFact, today: Day): FactEffect {
  const before = look(volunteer, rules, today);
  const after = look({ ...volunteer, evidence: [...volunteer.evidence, evidenceOf(planned)] }, rules, today);
  const earlier = before.each.find(({ id }) => id === planned.requirement.id);
  const later = after.each.find(({ id }) => id === planned.requirement.id);
  return {
    before: before.standing,
    after: after.standing,
    ...(earlier && later && { requirement: { before: earlier, after: later } }),
    fulfilled: after.each.filter(({ state }, at) => state === 'met' && before.each[at]!.state !== 'met').map(({ id }) => id),
  };
}

/**
 * How everything stands that the certificate and clearance ask of a volunteer in this cycle, parts of groups included.
 * @throws CertificationError `bad-day`, `bad-instant`
 */
export function requirementStandings(volunteer: SimulatedVolunteer, rules: ProgrammeRules, today: Day): RequirementStanding[] {
  return look(volunteer, rules, today).each;
}

function look({ cycle, versions, evidence, decisions }: SimulatedVolunteer, rules: ProgrammeRules, today: Day): { standing: Standing; each: RequirementStanding[] } {
  const certified = standing(requirementsOf(rules, cycle, versions), evidence, decisions, today, rules.renewal);
  const cleared = standing(clearanceRequirementsOf(rules, cycle, versions), evidence, decisions, today, rules.renewal);
  return { standing: certified, each: [...certified.requirements, ...cleared.requirements].flatMap(withParts) };
}

const withParts = (each: RequirementStanding): RequirementStanding[] => [each, ...(each.parts ?? []).flatMap(withParts)];

function evidenceOf({ requirement, said, recordedBy, recordedAt }: PlannedFact): Evidence {
  const { limits: _, reference: __, note: ___, ...rest } = said;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)) as Partial<Evidence>;
  return { ...known, id: 'planned', kind: requirement.kind as EvidenceKind, occurredOn: said.occurredOn, recordedBy, recordedAt, sourceId: 'planned' };
}
