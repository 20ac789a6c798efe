import { REFERENCE_PROBES } from './agreement-questions.js';
import { ASSESSMENT_PROBES } from './assessment-probes.js';
import { CYCLES_PROBES } from './cycles-questions.js';
import { DECISIONS_PROBES } from './decisions-questions.js';
import { EVIDENCE_PROBES } from './evidence-probes.js';
import type { Json, Probe } from './probe.js';
import type { Scope, Target, Variation, Viewer } from './target.js';
import type { World } from './world.js';

const volunteer = (what: string, look: Probe['look'], vary?: Variation): Probe => ({ ask: ({ enrolmentId }) => `volunteer(enrolmentId: "${enrolmentId}") { ${what} }`, look, vary });
const history = (look: (entries: Json[]) => unknown): Probe => volunteer('history { kind reason params }', (answer) => look(answer.history as Json[]));

const fellowsMarks = ({ sessions }: Json, { fellowId }: Target) => (sessions as { marks: Json[] }[]).flatMap(({ marks }) => marks).filter(({ personId }) => personId === fellowId);
const member = ({ members }: Json, { enrolmentId }: Target) => (members as Json[]).find((each) => each.enrolmentId === enrolmentId)!;
const revoked: Variation = { certificate: 'revoked' };

/** Fields that not everybody sees who sees their parent, by the way on which they are reached. */
export const PROBES: Record<string, Record<string, Probe>> = {
  ...EVIDENCE_PROBES,
  ...CYCLES_PROBES,
  ...DECISIONS_PROBES,
  ...ASSESSMENT_PROBES,
  ...REFERENCE_PROBES,
  'Person.email': { 'on the page of people': { ask: ({ email }) => `people(search: "${email}") { items { email } }`, look: ({ items }) => items } },
  'Volunteer.email': { always: volunteer('email', ({ email }) => email) },
  'Volunteer.phone': { always: volunteer('phone email', ({ phone, email }) => phone ?? email) },
  'Volunteer.recordable': {
    'the record check': volunteer('recordable', ({ recordable }) => (recordable as string[]).filter((id) => id === 'parbaude')),
    'the recommendation': volunteer('recordable', ({ recordable }) => (recordable as string[]).filter((id) => id === 'ieteikums')),
  },
  'HistoryEntry.reason': { 'of a decision': history((entries) => entries.find(({ kind }) => kind === 'certified')?.reason) },
  'HistoryEntry.params': {
    'the outcome of a record check': history((entries) => entries.map(({ params }) => params as Json | null).find((params) => params?.kind === 'record-check' && params.outcome)),
    'the outcome of an interview': history((entries) => entries.map(({ params }) => params as Json | null).find((params) => params?.kind === 'interview')?.outcome),
    'that there was a record check': history((entries) => entries.filter(({ params }) => (params as Json | null)?.kind === 'record-check')),
    'who was asked for a reference': history((entries) => (entries.find(({ kind }) => kind === 'reference-received')?.params as Json | undefined)?.name),
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
