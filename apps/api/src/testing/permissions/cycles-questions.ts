import { randomUUID } from 'node:crypto';
import type { Question } from './operations.js';
import type { Probe } from './probe.js';
import type { Target } from './target.js';

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
/** Another window than the one that holds, so that a date changes for everybody with a certificate. */
const rules = 'programmeId: "parauga-programma", months: 24, opensDays: 90, expiryBy: COMPLETION, requirements: []';
const ofCycle = ({ enrolmentId }: Target, what: string): string => `cycle(enrolmentId: "${enrolmentId}") { ${what} }`;

/** How the operations about cycles and rules are asked. */
export const CYCLES_QUESTIONS: Record<string, Question> = {
  'Query.cycle': { ask: (target) => ofCycle(target, 'number') },
  'Query.programmeRules': { ask: () => 'programmeRules(programmeId: "parauga-programma") { months }' },
  'Query.simulateRules': { ask: () => `simulateRules(rules: {${rules}}) { plan refusal changes { enrolmentId } }`, among: ({ enrolmentId }) => enrolmentId },
  'Mutation.openCycle': { ask: ({ enrolmentId }) => `openCycle(input: {${key()}, enrolmentId: "${enrolmentId}", reason: "A reason"}) ${result}` },
  'Mutation.saveRules': { ask: () => `saveRules(input: {${key()}, plan: "x", reason: "A reason", rules: {${rules}}}) ${result}` },
};

export const CYCLES_PROBES: Record<string, Record<string, Probe>> = {
  'Cycle.mayOpen': {
    'with a valid certificate': { ask: (target) => ofCycle(target, 'mayOpen'), look: ({ mayOpen }) => mayOpen || null },
  },
};
