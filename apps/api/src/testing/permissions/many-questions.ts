import { randomUUID } from 'node:crypto';
import type { Question } from './operations.js';
import type { Target, Viewer } from './target.js';
import type { World } from './world.js';

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
const chosen = ({ enrolmentId }: Target): string => `enrolmentIds: ["${enrolmentId}"]`;
const among = ({ enrolmentId }: Target): string => enrolmentId;
/** What each of them may record. */
const fact = (viewer: Viewer): string => `requirementId: "${viewer === 'coordinator' ? 'identitate' : 'supervizija'}", occurredOn: "2026-11-21"`;
const preview = (target: Target, viewer: Viewer): string => `evidencePreview(input: {${chosen(target)}, ${fact(viewer)}}) { enrolmentId plan }`;

async function planOf(world: World, viewer: Viewer, query: string, field: string): Promise<string> {
  const { data } = await world.callerOf(viewer).ask<Record<string, { plan: string }[]> | null>(`{ ${query} }`);
  return data?.[field]?.[0]?.plan ?? '';
}

/** How what is done about several people at once is asked about. */
export const MANY_QUESTIONS: Record<string, Question> = {
  'Query.worklistChoice': { ask: ({ cohortId }) => `worklistChoice(filter: {all: true, cohortId: "${cohortId}"})`, among },
  'Query.recordableForMany': { ask: (target) => `recordableForMany(${chosen(target)}) { id }`, among: () => 'supervizija' },
  'Query.evidencePreview': { ask: preview, among },
  'Mutation.recordEvidenceForMany': {
    ask: async (target, viewer, world) => {
      const plan = await planOf(world, viewer, preview(target, viewer), 'evidencePreview');
      return `recordEvidenceForMany(input: {${key()}, ${fact(viewer)}, people: [{enrolmentId: "${target.enrolmentId}", plan: "${plan}"}]}) ${result}`;
    },
  },
  'Mutation.withdrawEvidenceForMany': { ask: (target) => `withdrawEvidenceForMany(input: {${key()}, reason: "A reason", facts: [{enrolmentId: "${target.enrolmentId}", factId: "${target.supervisionId}"}]}) ${result}` },
  'Query.renewalPreview': { ask: (target) => `renewalPreview(${chosen(target)}) { enrolmentId plan }`, among },
  'Mutation.openCycles': {
    ask: async (target, viewer, world) => {
      const plan = await planOf(world, viewer, `renewalPreview(${chosen(target)}) { plan }`, 'renewalPreview');
      return `openCycles(input: {${key()}, reason: "A reason", people: [{enrolmentId: "${target.enrolmentId}", plan: "${plan}"}]}) ${result}`;
    },
  },
};
