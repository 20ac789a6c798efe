import { randomUUID } from 'node:crypto';
import type { Question } from './operations.js';
import type { Json, Probe } from './probe.js';
import { tokenOf } from './world-references.js';
import { agreementHash } from './world-content.js';

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
const document = 'documentId: "ligums"';

/** How agreements and references are asked about a target. */
export const AGREEMENT_QUESTIONS: Record<string, Question> = {
  'Query.agreement': { ask: ({ enrolmentId }) => `agreement(enrolmentId: "${enrolmentId}", ${document}) { state }` },
  'Query.agreements': { ask: () => 'agreements { signed }' },
  'Query.agreementSigners': { ask: ({ email }) => `agreementSigners(${document}, search: "${email.split('@')[0]} Paraugs") { people { enrolmentId } }`, among: ({ enrolmentId }) => enrolmentId },
  'Query.references': { ask: ({ enrolmentId }) => `references(enrolmentId: "${enrolmentId}") { enrolmentId }` },
  'Query.referenceAnswer': { ask: ({ referenceId }) => `referenceAnswer(id: "${referenceId}") { answer }` },
  'Query.referenceForm': { ask: (target, viewer, { server }) => `referenceForm(token: "${viewer === 'anonymous' ? 'guessed' : tokenOf(server, target)}") { volunteer }` },
  'Mutation.signAgreement': {
    ask: ({ enrolmentId }, viewer) => `signAgreement(input: {${key()}, enrolmentId: "${enrolmentId}", ${document}, hash: "${agreementHash}", typedName: "${viewer} Paraugs"}) ${result}`,
  },
  'Mutation.requestReference': {
    ask: ({ enrolmentId }) => `requestReference(input: {${key()}, enrolmentId: "${enrolmentId}", refereeName: "R", email: "r@example.org", relation: "A friend", locale: lv}) ${result}`,
  },
  'Mutation.sendReference': { ask: ({ openReferenceId }) => `sendReference(input: {${key()}, id: "${openReferenceId}"}) ${result}` },
  'Mutation.withdrawReference': { ask: ({ openReferenceId }) => `withdrawReference(input: {${key()}, id: "${openReferenceId}"}) ${result}` },
  'Mutation.answerReference': {
    ask: (target, viewer, { server }) =>
      `answerReference(input: {${key()}, token: "${viewer === 'anonymous' ? 'guessed' : tokenOf(server, target)}",
        answer: {capacity: "A friend", knownFor: "years", reliability: "always", discretion: "always", against: "", recommendation: "yes", freely: ""}}) ${result}`,
  },
};

const given = (field: string): Probe => ({
  ask: ({ enrolmentId }) => `references(enrolmentId: "${enrolmentId}") { requests { id ${field} } }`,
  within: ({ requests }, { referenceId }) => (requests as Json[]).find(({ id }) => id === referenceId),
  look: (request) => request[field] || null,
});

export const REFERENCE_PROBES: Record<string, Record<string, Probe>> = Object.fromEntries(
  ['email', 'counts', 'readable'].map((field) => [`ReferenceRequest.${field}`, { 'of one that was given': given(field) }]),
);
