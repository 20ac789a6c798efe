import { randomUUID } from 'node:crypto';
import type { Question } from './operations.js';
import type { Json, Probe } from './probe.js';
import type { Target, Variation } from './target.js';

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
const reason = 'reason: "A reason"';
const enrolled = ({ enrolmentId }: Target): string => `enrolmentId: "${enrolmentId}"`;
const certificate = ({ certificateId }: Target): string => `certificateId: "${certificateId}"`;
const proposal = ({ proposalId }: Target): string => `proposalId: "${proposalId}"`;
const fresh: Variation = { certificate: 'none' };
const suspended: Variation = { certificate: 'suspended' };

/** How decisions, and proposals for a second person, are asked about. */
export const DECISIONS_QUESTIONS: Record<string, Question> = {
  'Query.certifyPreview': { ask: ({ cohortId }) => `certifyPreview(cohortId: "${cohortId}") { cohortId }` },
  'Query.proposals': { ask: () => 'proposals { id }', among: ({ proposalId }) => proposalId },
  'Mutation.certify': { ask: (target) => `certify(input: {${key()}, ${enrolled(target)}, ${reason}}) ${result}`, vary: fresh },
  'Mutation.certifyCohort': { ask: (target) => `certifyCohort(input: {${key()}, cohortId: "${target.cohortId}", ${reason}, people: [{${enrolled(target)}, plan: "x"}]}) ${result}`, vary: fresh },
  'Mutation.notYet': { ask: (target) => `notYet(input: {${key()}, ${enrolled(target)}, ${reason}, nextSteps: "Steps"}) ${result}`, vary: fresh },
  'Mutation.suspendCertificate': { ask: (target) => `suspendCertificate(input: {${key()}, ${certificate(target)}, ${reason}}) ${result}` },
  'Mutation.reinstateCertificate': { ask: (target) => `reinstateCertificate(input: {${key()}, ${certificate(target)}, ${reason}}) ${result}`, vary: suspended },
  'Mutation.revokeCertificate': { ask: (target) => `revokeCertificate(input: {${key()}, ${certificate(target)}, ${reason}}) ${result}` },
  'Mutation.approveProposal': { ask: (target) => `approveProposal(input: {${key()}, ${proposal(target)}, ${reason}}) ${result}` },
  'Mutation.declineProposal': { ask: (target) => `declineProposal(input: {${key()}, ${proposal(target)}, ${reason}}) ${result}` },
  'Mutation.withdrawProposal': { ask: (target) => `withdrawProposal(input: {${key()}, ${proposal(target)}}) ${result}`, vary: { proposer: 'the viewer' } },
  'Mutation.waiveRequirement': { ask: (target) => `waiveRequirement(input: {${key()}, ${enrolled(target)}, requirementId: "intervija", validUntil: "2027-06-01", ${reason}}) ${result}` },
  'Mutation.withdrawWaiver': { ask: (target) => `withdrawWaiver(input: {${key()}, ${enrolled(target)}, factId: "${target.waiverId}", ${reason}}) ${result}` },
};

const member = ({ members }: Json, { enrolmentId }: Target) => (members as Json[]).find((each) => each.enrolmentId === enrolmentId)!;
const on = (field: string, vary?: Variation): Record<string, Probe> => ({
  'on the enrolment': { ask: ({ enrolmentId }) => `enrolment(id: "${enrolmentId}") { certificate { ${field} } }`, look: (answer) => (answer.certificate as Json)[field], ...(vary && { vary }) },
  'on the volunteer': { ask: (target) => `volunteer(${enrolled(target)}) { certificates { ${field} } }`, look: ({ certificates }) => (certificates as Json[])[0]![field], ...(vary && { vary }) },
  'on the volunteer’s enrolment': {
    ask: (target) => `volunteer(${enrolled(target)}) { enrolment { certificate { ${field} } } }`, look: ({ enrolment }) => (enrolment as { certificate: Json }).certificate[field], ...(vary && { vary }),
  },
  'on the cohort': {
    ask: ({ cohortId }) => `cohort(id: "${cohortId}") { members { enrolmentId certificate { ${field} } } }`,
    look: (answer, target) => (member(answer, target).certificate as Json)[field],
    ...(vary && { vary }),
  },
});
const ofVolunteer = (what: string, field: string): Record<string, Probe> => ({ always: { ask: (target) => `volunteer(${enrolled(target)}) { ${what} }`, look: (answer) => answer[field] } });

export const DECISIONS_PROBES: Record<string, Record<string, Probe>> = {
  'Certificate.suspendedReason': on('suspendedReason', suspended),
  'Certificate.limits': on('limits'),
  'Standing.notYet': {
    'on the enrolment': { ask: ({ enrolmentId }) => `enrolment(id: "${enrolmentId}") { standing { notYet { reason } } }`, look: ({ standing }) => (standing as Json).notYet },
    'on the volunteer': { ask: (target) => `volunteer(${enrolled(target)}) { enrolment { standing { notYet { reason } } } }`, look: ({ enrolment }) => (enrolment as { standing: Json }).standing.notYet },
  },
  'Volunteer.decisions': ofVolunteer('decisions { kind }', 'decisions'),
  'Volunteer.proposals': ofVolunteer('proposals { id }', 'proposals'),
  'Volunteer.waivable': ofVolunteer('waivable', 'waivable'),
  'Volunteer.waivers': ofVolunteer('waivers', 'waivers'),
};
