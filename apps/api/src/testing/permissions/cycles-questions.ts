import { randomUUID } from 'node:crypto';
import { PublishingService } from '../../modules/catalogue/publishing.service.js';
import type { Question } from './operations.js';
import type { Probe } from './probe.js';
import type { Target } from './target.js';
import { worldContent } from './world-content.js';
import type { World } from './world.js';

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
/** Another window than the one that holds, so that a date changes for everybody with a certificate. */
const rules = (programmeId: string): string => `programmeId: "${programmeId}", months: 24, opensDays: 90, expiryBy: COMPLETION, requirements: []`;
const ofCycle = ({ enrolmentId }: Target, what: string): string => `cycle(enrolmentId: "${enrolmentId}") { ${what} }`;

/** Into a programme of few, so that not the whole world is simulated for each cell. */
async function apart({ enrolmentId }: Target, world: World): Promise<void> {
  const [programme] = worldContent.programmes;
  const published = await world.server.app.get(PublishingService, { strict: false }).publish({ ...worldContent, programmes: [{ ...programme!, id: APART }] });
  const { hash } = published.find(({ kind }) => kind === 'programme')!;
  await world.server.db.query('update enrolment set programme_edition_hash = $2 where id = $1', [enrolmentId, hash]);
}
const APART = 'cita-programma';

/** How the operations about cycles and rules are asked. */
export const CYCLES_QUESTIONS: Record<string, Question> = {
  'Query.cycle': { ask: (target) => ofCycle(target, 'number') },
  'Query.lessonDelta': {
    ask: async ({ enrolmentId, programmeHash, moduleHash }, _, { server }) => {
      await server.db.query(
        `insert into certification_cycle (enrolment_id, number, programme_edition_hash, opened_on, changes) values ($1, 2, $2, '2026-11-22', $3) on conflict do nothing`,
        [enrolmentId, programmeHash, { m1: { edition: moduleHash, lessons: ['pirma'] } }],
      );
      return `lessonDelta(enrolmentId: "${enrolmentId}", moduleId: "m1", lessonId: "pirma", locale: lv) { titleBefore }`;
    },
    vary: { certificate: 'valid' },
  },
  'Query.programmeRules': { ask: () => 'programmeRules(programmeId: "parauga-programma") { months }' },
  'Query.simulateRules': {
    ask: async (target, _, world) => {
      await apart(target, world);
      return `simulateRules(rules: {${rules(APART)}}) { plan refusal changes { enrolmentId } }`;
    },
    among: ({ enrolmentId }) => enrolmentId,
    vary: { certificate: 'valid' },
  },
  'Mutation.openCycle': { ask: ({ enrolmentId }) => `openCycle(input: {${key()}, enrolmentId: "${enrolmentId}", reason: "A reason"}) ${result}` },
  'Mutation.saveRules': { ask: () => `saveRules(input: {${key()}, plan: "x", reason: "A reason", rules: {${rules('parauga-programma')}}}) ${result}` },
};

export const CYCLES_PROBES: Record<string, Record<string, Probe>> = {
  'Cycle.mayOpen': {
    'with a valid certificate': { ask: (target) => ofCycle(target, 'mayOpen'), look: ({ mayOpen }) => mayOpen || null },
  },
};
