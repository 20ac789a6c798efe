import { randomUUID } from 'node:crypto';
import type { Question } from './operations.js';
import type { Target } from './target.js';

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
const enrolled = ({ enrolmentId }: Target): string => `enrolmentId: "${enrolmentId}"`;
const ofCohort = ({ cohortId }: Target): string => `filter: {all: true, cohortId: "${cohortId}"}`;
const among = ({ enrolmentId }: Target): string => enrolmentId;
const chosen = ({ enrolmentId }: Target): string => `enrolmentIds: ["${enrolmentId}"]`;

/** How the worklist, and what is done from it, clearances and matches are asked about. */
export const WORKLIST_QUESTIONS: Record<string, Question> = {
  'Query.worklist': { ask: (target) => `worklist(${ofCohort(target)}) { items { enrolmentId } }`, among },
  'Query.worklistCounts': { ask: (target) => `worklistCounts(${ofCohort(target)}) { cohorts { value } }`, among: ({ cohortId }) => cohortId },
  'Query.worklistBoard': { ask: (target) => `worklistBoard(${ofCohort(target)}) { items { enrolmentId } }`, among },
  'Query.pipeline': { ask: () => 'pipeline { asOf }' },
  'Query.search': { ask: ({ certificateId }) => `search(text: "${certificateId}") { certificates { enrolmentId } }`, among, vary: { certificate: 'valid' } },
  'Query.savedFilters': { ask: () => 'savedFilters { id }' },
  'Query.reminderPreview': { ask: (target) => `reminderPreview(${chosen(target)}) { enrolmentId }`, among },
  'Query.permits': { ask: (target) => `permits(${enrolled(target)}) { enrolmentId }` },
  'Mutation.saveFilter': { ask: () => `saveFilter(input: {${key()}, name: "${randomUUID()}", query: "all=true"}) ${result}` },
  'Mutation.removeFilter': { ask: () => `removeFilter(id: "${randomUUID()}") ${result}` },
  'Mutation.remindVolunteers': { ask: (target) => `remindVolunteers(input: {${key()}, ${chosen(target)}}) ${result}` },
  'Mutation.grantClearance': { ask: (target) => `grantClearance(input: {${key()}, ${enrolled(target)}, setting: COMMUNITY, validUntil: "2027-06-01"}) ${result}` },
  'Mutation.endClearance': { ask: ({ clearanceId }) => `endClearance(input: {${key()}, clearanceId: "${clearanceId}", reason: "A reason"}) ${result}` },
  'Mutation.startMatch': { ask: (target) => `startMatch(input: {${key()}, ${enrolled(target)}, reference: "VPD-2026-0148", startedOn: "2026-11-22"}) ${result}` },
  'Mutation.recordMatch': { ask: ({ matchId }) => `recordMatch(input: {${key()}, matchId: "${matchId}", kind: PAUSED, occurredOn: "2026-11-22", reason: "A reason"}) ${result}` },
};
