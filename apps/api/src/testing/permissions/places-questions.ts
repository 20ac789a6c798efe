import { randomUUID } from 'node:crypto';
import type { Question } from './operations.js';

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
const place = (): string => `code: "${`v-${randomUUID()}`.slice(0, 30)}", lv: "${randomUUID()}", en: "${randomUUID()}"`;

/** How the operations about the list of prisons are asked. */
export const PLACES_QUESTIONS: Record<string, Question> = {
  'Query.places': { ask: () => 'places { code }' },
  'Mutation.addPlace': { ask: () => `addPlace(input: {${key()}, ${place()}}) ${result}` },
  'Mutation.renamePlace': { ask: () => `renamePlace(input: {${key()}, ${place()}}) ${result}` },
  'Mutation.setPlaceClosed': { ask: () => `setPlaceClosed(input: {${key()}, code: "nav", closed: true}) ${result}` },
};
