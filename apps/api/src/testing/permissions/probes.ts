import { ASSESSMENT_PROBES } from './assessment-probes.js';
import type { Json, Probe } from './probe.js';
import type { Scope, Target, Variation, Viewer } from './target.js';
import type { World } from './world.js';

interface Requirement {
  id: string;
  kind: string;
  state: string;
  facts: { outcome: string | null; note: string | null }[];
}
interface Standing {
  standing: { requirements: Requirement[] };
}

const REQUIREMENTS = 'standing { requirements { id kind state facts { outcome note } } }';
const onVolunteer = ({ enrolmentId }: Target): string => `volunteer(enrolmentId: "${enrolmentId}") { enrolment { ${REQUIREMENTS} } }`;
const onEnrolment = ({ enrolmentId }: Target): string => `enrolment(id: "${enrolmentId}") { ${REQUIREMENTS} }`;
const required = (answer: Json, kind: string): Requirement => {
  const standing = 'enrolment' in answer ? (answer.enrolment as Standing) : (answer as unknown as Standing);
  return standing.standing.requirements.find((each) => each.kind === kind)!;
};
const said = (kind: string, what: 'outcome' | 'note') => (answer: Json) => required(answer, kind).facts.find((fact) => fact[what] !== null)?.[what];

const volunteer = (what: string, look: Probe['look'], vary?: Variation): Probe => ({ ask: ({ enrolmentId }) => `volunteer(enrolmentId: "${enrolmentId}") { ${what} }`, look, vary });
const history = (look: (entries: Json[]) => unknown): Probe => volunteer('history { kind reason params }', (answer) => look(answer.history as Json[]));

const fellowsMarks = ({ sessions }: Json, { fellowId }: Target) => (sessions as { marks: Json[] }[]).flatMap(({ marks }) => marks).filter(({ personId }) => personId === fellowId);
const member = ({ members }: Json, { enrolmentId }: Target) => (members as Json[]).find((each) => each.enrolmentId === enrolmentId)!;
const revoked: Variation = { certificate: 'revoked' };

/** Fields that not everybody sees who sees their parent, by the way on which they are reached. */
export const PROBES: Record<string, Record<string, Probe>> = {
  'EvidenceFact.outcome': {
    'of a record check, on the volunteer': { ask: onVolunteer, look: said('record-check', 'outcome') },
    'of a record check, on the enrolment': { ask: onEnrolment, look: said('record-check', 'outcome') },
    'of an interview, on the volunteer': { ask: onVolunteer, look: said('interview', 'outcome') },
    'of an interview, on the enrolment': { ask: onEnrolment, look: said('interview', 'outcome') },
    'of a recommendation, on the volunteer': { ask: onVolunteer, look: said('recommendation', 'outcome') },
    'of a recommendation, on the enrolment': { ask: onEnrolment, look: said('recommendation', 'outcome') },
  },
  'EvidenceFact.note': {
    'of a record check, on the volunteer': { ask: onVolunteer, look: said('record-check', 'note') },
    'of a record check, on the enrolment': { ask: onEnrolment, look: said('record-check', 'note') },
    'of an interview, on the volunteer': { ask: onVolunteer, look: said('interview', 'note') },
    'of an interview, on the enrolment': { ask: onEnrolment, look: said('interview', 'note') },
    'of a recommendation, on the volunteer': { ask: onVolunteer, look: said('recommendation', 'note') },
    'of a recommendation, on the enrolment': { ask: onEnrolment, look: said('recommendation', 'note') },
  },
  'RequirementStanding.facts': {
    'of a record check, on the volunteer': { ask: onVolunteer, look: (answer) => required(answer, 'record-check').facts },
    'of a record check, on the enrolment': { ask: onEnrolment, look: (answer) => required(answer, 'record-check').facts },
    'of a recommendation, on the volunteer': { ask: onVolunteer, look: (answer) => required(answer, 'recommendation').facts },
    'of what is missing, on the cohort': {
      ask: ({ cohortId }) => `cohort(id: "${cohortId}") { members { enrolmentId blockers { facts { id } } } }`,
      look: (answer, target) => (member(answer, target).blockers as { facts: object[] }[]).flatMap(({ facts }) => facts),
      vary: { check: 'not-suitable' },
    },
  },
  'RequirementStanding.state': {
    'REFUSED after a record check, on the volunteer': { ask: onVolunteer, look: (answer) => required(answer, 'record-check').state === 'REFUSED' || null, vary: { check: 'not-suitable' } },
    'REFUSED after a record check, on the enrolment': { ask: onEnrolment, look: (answer) => required(answer, 'record-check').state === 'REFUSED' || null, vary: { check: 'not-suitable' } },
  },
  ...ASSESSMENT_PROBES,
  'Person.email': { 'on the page of people': { ask: ({ email }) => `people(search: "${email}") { items { email } }`, look: ({ items }) => items } },
  'Volunteer.email': { always: volunteer('email', ({ email }) => email) },
  'Volunteer.phone': { always: volunteer('phone email', ({ phone, email }) => phone ?? email) },
  'Volunteer.recordable': {
    'the record check': volunteer('recordable', ({ recordable }) => (recordable as string[]).filter((id) => id === 'parbaude')),
    'the recommendation': volunteer('recordable', ({ recordable }) => (recordable as string[]).filter((id) => id === 'ieteikums')),
  },
  'HistoryEntry.reason': { 'of a decision': history((entries) => entries.find(({ kind }) => kind === 'certified')?.reason) },
  'HistoryEntry.params': {
    'the outcome of a record check': history((entries) => entries.map(({ params }) => params as Json | null).find((params) => params?.kind === 'record-check')?.outcome),
    'the outcome of an interview': history((entries) => entries.map(({ params }) => params as Json | null).find((params) => params?.kind === 'interview')?.outcome),
    'that there was a record check': history((entries) => entries.filter(({ params }) => (params as Json | null)?.kind === 'record-check')),
  },
  'Certificate.revokedReason': {
    'on the enrolment': { ask: ({ enrolmentId }) => `enrolment(id: "${enrolmentId}") { certificate { revokedReason } }`, look: ({ certificate }) => (certificate as Json).revokedReason, vary: revoked },
    'on the volunteer': volunteer('certificates { revokedReason }', ({ certificates }) => (certificates as Json[])[0]!.revokedReason, revoked),
    'on the volunteer’s enrolment': volunteer('enrolment { certificate { revokedReason } }', ({ enrolment }) => (enrolment as { certificate: Json }).certificate.revokedReason, revoked),
    'on the cohort': {
      ask: ({ cohortId }) => `cohort(id: "${cohortId}") { members { enrolmentId certificate { revokedReason } } }`,
      look: (answer, target) => (member(answer, target).certificate as Json).revokedReason,
      vary: revoked,
    },
  },
  'TrainingSession.marks': {
    'of others, on the enrolment': { ask: ({ enrolmentId }) => `enrolment(id: "${enrolmentId}") { sessions { marks { personId } } }`, look: fellowsMarks },
    'of others, on the cohort': { ask: ({ cohortId }) => `cohort(id: "${cohortId}") { sessions { marks { personId } } }`, look: fellowsMarks },
  },
  'ModuleEditionRef.cohorts': {
    'on the catalogue': { ask: () => 'catalogue { editions { cohorts { id } } }', look: (modules, { cohortId }) => (JSON.stringify(modules).includes(cohortId) ? cohortId : null) },
  },
};

/** `shown`, `kept back` (the parent is seen, the field is null or empty), or `out of reach` with the parent. */
export async function sightOf(world: World, field: string, way: string, viewer: Viewer, scope: Scope): Promise<string> {
  const { ask, within, look, vary } = PROBES[field]![way]!;
  const target = await world.lastingTarget(viewer, scope, vary);
  const { data, errors } = await world.callerOf(viewer).ask(`{ probe: ${ask(target)} }`);
  if (errors && !['NOT_FOUND', 'UNAUTHENTICATED'].includes(errors[0]!.extensions.code)) return errors[0]!.extensions.code;
  const answer = errors ? null : (data.probe as Json | null);
  const parent = answer && within ? within(answer, target) : answer;
  if (!parent) return 'out of reach';
  const seen = look(parent, target);
  return seen === null || seen === undefined || (Array.isArray(seen) && seen.length === 0) ? 'kept back' : 'shown';
}
