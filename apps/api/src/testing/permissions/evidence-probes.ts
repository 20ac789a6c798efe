import type { Json, Probe } from './probe.js';
import type { Target, Variation } from './target.js';

interface Requirement {
  kind: string;
  state: string;
  facts: Json[];
}
interface Standing {
  standing: { requirements: Requirement[] };
}

const REQUIREMENTS = 'standing { requirements { id kind state facts { id outcome note limits reference ratings { level } } } }';
const onVolunteer = ({ enrolmentId }: Target): string => `volunteer(enrolmentId: "${enrolmentId}") { enrolment { ${REQUIREMENTS} } }`;
const onEnrolment = ({ enrolmentId }: Target): string => `enrolment(id: "${enrolmentId}") { ${REQUIREMENTS} }`;

const required = (answer: Json, kind: string): Requirement => {
  const standing = 'enrolment' in answer ? (answer.enrolment as Standing) : (answer as unknown as Standing);
  return standing.standing.requirements.find((each) => each.kind === kind)!;
};
const empty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
const said = (kind: string, what: string) => (answer: Json) => required(answer, kind).facts.find((fact) => !empty(fact[what]))?.[what];
const both = (of: string, look: Probe['look'], vary?: Variation): Record<string, Probe> => ({
  [`${of}, on the volunteer`]: { ask: onVolunteer, look, ...(vary && { vary }) },
  [`${of}, on the enrolment`]: { ask: onEnrolment, look, ...(vary && { vary }) },
});
const facts = (kind: string) => (answer: Json) => required(answer, kind).facts;
const refused = (answer: Json) => required(answer, 'record-check').state === 'REFUSED' || null;
const member = ({ members }: Json, { enrolmentId }: Target) => (members as Json[]).find((each) => each.enrolmentId === enrolmentId)!;

/** What single facts say, and that they are there. */
export const EVIDENCE_PROBES: Record<string, Record<string, Probe>> = {
  'EvidenceFact.outcome': {
    ...both('of a record check', said('record-check', 'outcome')),
    'of a permit, for a clearance': {
      ask: ({ enrolmentId }) => `volunteer(enrolmentId: "${enrolmentId}") { clearanceSteps { facts { outcome } } }`,
      look: ({ clearanceSteps }) => (clearanceSteps as Requirement[]).flatMap(({ facts: said }) => said).find(({ outcome }) => outcome !== null),
    },
    ...both('of an interview', said('interview', 'outcome')),
    ...both('of a recommendation', said('recommendation', 'outcome')),
  },
  'EvidenceFact.note': { ...both('of an interview', said('interview', 'note')), ...both('of a recommendation', said('recommendation', 'note')) },
  'EvidenceFact.limits': both('of a record check', said('record-check', 'limits'), { check: 'suitable-with-limits' }),
  'EvidenceFact.reference': both('of a record check', said('record-check', 'reference')),
  'EvidenceFact.ratings': both('of an observation', said('observation', 'ratings')),
  'RequirementStanding.facts': {
    ...both('of a record check', facts('record-check')),
    'of a recommendation, on the volunteer': { ask: onVolunteer, look: facts('recommendation') },
    'of what is missing, on the cohort': {
      ask: ({ cohortId }) => `cohort(id: "${cohortId}") { members { enrolmentId blockers { facts { id } } } }`,
      look: (answer, target) => (member(answer, target).blockers as { facts: object[] }[]).flatMap((blocker) => blocker.facts),
      vary: { check: 'not-suitable' },
    },
  },
  'RequirementStanding.state': both('REFUSED after a record check', refused, { check: 'not-suitable' }),
};
