import { randomUUID } from 'node:crypto';
import type { Question } from './operations.js';
import type { Target } from './target.js';

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
const invitation = ({ invitationId }: Target): string => `input: {${key()}, id: "${invitationId}"}`;

/** How the operations about people's own data and about invitations are asked. */
export const PRIVACY_QUESTIONS: Record<string, Question> = {
  'Query.invitations': { ask: ({ cohortId }) => `invitations(cohortId: "${cohortId}") { open { id } }`, among: ({ invitationId }) => invitationId },
  'Query.invitation': { ask: ({ invitationToken }, viewer) => `invitation(token: "${viewer === 'anonymous' ? 'guessed' : invitationToken}") { email }` },
  'Mutation.invite': { ask: ({ cohortId }) => `invite(input: {${key()}, cohortId: "${cohortId}", locale: lv, people: [{email: "${randomUUID()}@example.org"}]}) ${result}` },
  'Mutation.resendInvitation': { ask: (target) => `resendInvitation(${invitation(target)}) ${result}` },
  'Mutation.withdrawInvitation': { ask: (target) => `withdrawInvitation(${invitation(target)}) ${result}` },
  'Mutation.acceptInvitation': {
    ask: ({ invitationToken }, viewer) => `acceptInvitation(input: {token: "${viewer === 'anonymous' ? 'guessed' : invitationToken}", givenName: "A", familyName: "B", password: "gara un laba parole", locale: lv}) ${result}`,
  },
  'Query.ownData': { ask: () => 'ownData { phone }' },
  'Query.nameCorrections': { ask: () => 'nameCorrections { person { id } }', among: ({ personId }) => personId },
  'Query.erasurePreview': { ask: ({ personId }) => `erasurePreview(personId: "${personId}") { refusal person { id } }` },
  'Mutation.setPhone': { ask: () => `setPhone(phone: "+371 2000 0000") ${result}` },
  // Their own name as it is, so that nothing changes for the questions to come.
  'Mutation.requestNameCorrection': { ask: (_, viewer) => `requestNameCorrection(input: {${key()}, givenName: "${viewer}", familyName: "Paraugs"}) ${result}` },
  'Mutation.decideNameCorrection': { ask: ({ correctionId }) => `decideNameCorrection(input: {${key()}, id: "${correctionId}", accept: false}) ${result}` },
  'Mutation.erasePerson': { ask: ({ personId }) => `erasePerson(input: {${key()}, personId: "${personId}", reason: ASKED}) ${result}` },
  'Query.erasuresDue': { ask: () => 'erasuresDue { total }' },
  'Mutation.erasePeople': { ask: ({ personId }) => `erasePeople(input: {${key()}, personIds: ["${personId}"]}) ${result}` },
  'Mutation.joinCohort': { ask: ({ invitationToken }) => `joinCohort(input: {${key()}, token: "${invitationToken}"}) ${result}` },
};
