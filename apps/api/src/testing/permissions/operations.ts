import { randomUUID } from 'node:crypto';
import { PASSWORD } from '../test-server.js';
import { DECISIONS_QUESTIONS } from './decisions-questions.js';
import { CYCLES_QUESTIONS } from './cycles-questions.js';
import { MANY_QUESTIONS } from './many-questions.js';
import { AGREEMENT_QUESTIONS } from './agreement-questions.js';
import { PLACES_QUESTIONS } from './places-questions.js';
import { PRIVACY_QUESTIONS } from './privacy-questions.js';
import { WORKLIST_QUESTIONS } from './worklist-questions.js';
import type { Scope, Target, Variation, Viewer } from './target.js';
import type { World } from './world.js';

export interface Question {
  /** The field with its arguments and selection, as text. */
  ask: (target: Target, viewer: Viewer, world: World) => string | Promise<string>;
  vary?: Variation;
  /** For lists: what must be among the answer for it to count as one. */
  among?: (target: Target) => string;
}

const key = (): string => `key: "${randomUUID()}"`;
const result = '{ __typename ... on Refusal { code } }';
const enrolled = ({ enrolmentId }: Target): string => `enrolmentId: "${enrolmentId}"`;
const lesson = (target: Target): string => `${enrolled(target)}, moduleId: "m1"`;
/** What each may record; a coordinator the identity. */
const recordedBy: Partial<Record<Viewer, string>> = { trainer: 'requirementId: "ieteikums", outcome: "ready"', official: 'requirementId: "parbaude", outcome: "suitable"' };
const reason = 'reason: "A reason"';
const pending = ({ pendingAttemptId }: Target): string => `attemptId: "${pendingAttemptId}", questionId: "pardomas"`;
const version = (target: Target): string => `moduleId: "m1", questionId: "viens", version: "${target.version}", action: VOID`;
const regradePreview = (target: Target): string => `regradePreview(${version(target)}) { plan refusal changes { enrolmentId } }`;
const newPerson = (): string => `${key()}, givenName: "A", familyName: "B", email: "${randomUUID()}@example.org", locale: lv, password: "gara un laba parole"`;

/** How every root operation is asked about a target. */
export const QUESTIONS: Record<string, Question> = {
  ...PRIVACY_QUESTIONS,
  ...PLACES_QUESTIONS,
  ...AGREEMENT_QUESTIONS,
  ...CYCLES_QUESTIONS,
  ...DECISIONS_QUESTIONS,
  ...WORKLIST_QUESTIONS,
  ...MANY_QUESTIONS,
  'Query.viewer': { ask: () => 'viewer { id }' },
  'Query.serverInfo': { ask: () => 'serverInfo { version }' },
  'Query.verification': { ask: ({ certificateCode }, viewer) => `verification(code: "${viewer === 'anonymous' ? 'guessed' : certificateCode}") { code }` },
  'Query.myEnrolments': { ask: () => 'myEnrolments { id }', among: ({ enrolmentId }) => enrolmentId },
  'Query.enrolment': { ask: ({ enrolmentId }) => `enrolment(id: "${enrolmentId}") { id }` },
  'Query.coordinators': { ask: (target) => `coordinators(${enrolled(target)}) { id }` },
  'Query.course': { ask: (target) => `course(${enrolled(target)}) { enrolmentId }` },
  'Query.quiz': { ask: (target) => `quiz(${lesson(target)}) { enrolmentId }` },
  'Query.attempt': { ask: ({ liveAttemptId }) => `attempt(id: "${liveAttemptId}") { id }` },
  'Query.practice': { ask: ({ markedAttemptId }) => `practice(attemptId: "${markedAttemptId}", seed: "s") { attemptId }` },
  'Query.practiceAnswer': { ask: ({ markedAttemptId }) => `practiceAnswer(attemptId: "${markedAttemptId}", questionId: "viens", response: {choice: "b"}) { max }` },
  'Query.cohortAttempts': { ask: ({ cohortId }) => `cohortAttempts(cohortId: "${cohortId}") { id }`, among: ({ liveAttemptId }) => liveAttemptId },
  'Query.accommodations': { ask: ({ cohortId }) => `accommodations(cohortId: "${cohortId}") { id }`, among: ({ accommodationId }) => accommodationId },
  'Query.markingQueue': { ask: () => 'markingQueue { attemptId }', among: ({ pendingAttemptId }) => pendingAttemptId },
  'Query.markingItem': { ask: (target) => `markingItem(${pending(target)}) { attemptId }` },
  'Query.quizzes': { ask: () => 'quizzes { moduleId }' },
  'Query.quizPreview': { ask: ({ moduleHash }) => `quizPreview(hash: "${moduleHash}", seed: "s") { hash }` },
  'Query.previewAnswer': { ask: ({ moduleHash }) => `previewAnswer(hash: "${moduleHash}", questionId: "viens", response: {choice: "b"}) { max }` },
  'Query.quizStatistics': { ask: ({ cohortId }) => `quizStatistics(moduleId: "m1", cohortId: "${cohortId}") { attempts }` },
  'Query.regradePreview': { ask: regradePreview, among: ({ enrolmentId }) => enrolmentId },
  'Query.regrades': { ask: ({ regradeModuleId }) => `regrades(moduleId: "${regradeModuleId}") { id }`, among: ({ regradeId }) => regradeId },
  'Query.cohorts': { ask: () => 'cohorts { id }', among: ({ cohortId }) => cohortId },
  'Query.cohort': { ask: ({ cohortId }) => `cohort(id: "${cohortId}") { id }` },
  'Query.volunteer': { ask: (target) => `volunteer(${enrolled(target)}) { enrolment { id } }` },
  'Query.dueChecks': { ask: () => 'dueChecks(band: LATER) { items { enrolmentId } }', among: ({ enrolmentId }) => enrolmentId },
  'Query.catalogue': { ask: () => 'catalogue { id }' },
  'Query.people': { ask: ({ email }) => `people(search: "${email}") { items { id } }`, among: ({ personId }) => personId },
  'Query.organisations': { ask: () => 'organisations { id }' },
  'Query.regions': { ask: () => 'regions { code }' },
  'Mutation.signIn': { ask: () => `signIn(input: {email: "${randomUUID()}@example.org", password: "x"}) ${result}` },
  'Mutation.confirmIdentity': { ask: () => `confirmIdentity(password: "${PASSWORD}") ${result}` },
  'Mutation.signOut': { ask: () => 'signOut' },
  'Mutation.setLocale': { ask: () => 'setLocale(locale: en) { id }' },
  'Mutation.recordLessonProgress': { ask: (target) => `recordLessonProgress(input: {${lesson(target)}, lessonId: "pirma", block: 0, read: true}) ${result}` },
  'Mutation.recordCaseRun': { ask: (target) => `recordCaseRun(input: {${key()}, ${lesson(target)}, caseId: "stasts", choices: [{point: "sakums", choice: "talak"}, {point: "beigas", choice: "gatavs"}]}) ${result}` },
  'Mutation.startAttempt': { ask: (target) => `startAttempt(input: {${key()}, ${lesson(target)}}) ${result}`, vary: { attempt: 'none' } },
  'Mutation.saveAnswer': { ask: ({ liveAttemptId }) => `saveAnswer(input: {${key()}, attemptId: "${liveAttemptId}", questionId: "drosiba", revision: 2, response: {choice: "a"}}) ${result}` },
  'Mutation.submitAttempt': { ask: ({ liveAttemptId }) => `submitAttempt(input: {${key()}, attemptId: "${liveAttemptId}"}) ${result}` },
  'Mutation.closeAttempt': { ask: ({ liveAttemptId }) => `closeAttempt(input: {${key()}, attemptId: "${liveAttemptId}", ${reason}}) ${result}` },
  'Mutation.reopenAttempt': { ask: ({ settledAttemptId }) => `reopenAttempt(input: {${key()}, attemptId: "${settledAttemptId}", ${reason}}) ${result}` },
  'Mutation.setAccommodation': { ask: (target) => `setAccommodation(input: {${key()}, cohortId: "${target.cohortId}", ${enrolled(target)}, extraMinutes: 5, extraAttempts: 0, ${reason}}) ${result}` },
  'Mutation.endAccommodation': { ask: ({ accommodationId }) => `endAccommodation(input: {${key()}, id: "${accommodationId}", ${reason}}) ${result}` },
  'Mutation.recordMark': { ask: (target) => `recordMark(input: {${key()}, ${pending(target)}, levels: [{criterionId: "saturs", levelId: "labi"}]}) ${result}` },
  'Mutation.regrade': {
    ask: async (target, viewer, world) => {
      const { data } = await world.callerOf(viewer).ask<{ regradePreview: { plan: string } } | null>(`{ ${regradePreview(target)} }`);
      return `regrade(input: {${key()}, ${version(target)}, plan: "${data?.regradePreview.plan ?? ''}", ${reason}}) { __typename ... on Refusal { code } ... on Regrade { changes { enrolmentId } } }`;
    },
    among: ({ enrolmentId }) => enrolmentId,
  },
  'Mutation.recordAttendance': { ask: ({ sessionId, personId }) => `recordAttendance(input: {${key()}, sessionId: "${sessionId}", entries: [{personId: "${personId}", minutes: 60}]}) ${result}` },
  'Mutation.recordEvidence': { ask: (target, viewer) => `recordEvidence(input: {${key()}, ${enrolled(target)}, ${recordedBy[viewer] ?? 'requirementId: "identitate"'}, occurredOn: "2026-11-21"}) ${result}` },
  'Mutation.correctEvidence': { ask: (target, viewer) => `correctEvidence(input: {${key()}, ${enrolled(target)}, factId: "${viewer === 'official' ? target.checkId : target.supervisionId}", ${viewer === 'official' ? 'outcome: "suitable", reason: "wrong-day"' : reason}, occurredOn: "2026-11-21"}) ${result}` },
  'Mutation.withdrawEvidence': { ask: (target, viewer) => `withdrawEvidence(input: {${key()}, ${enrolled(target)}, factId: "${viewer === 'official' ? target.checkId : target.supervisionId}", ${viewer === 'official' ? 'reason: "wrong-person"' : reason}}) ${result}` },
  'Mutation.reissueCertificate': { ask: ({ certificateId }) => `reissueCertificate(input: {${key()}, certificateId: "${certificateId}", ${reason}}) ${result}` },
  'Mutation.createPerson': { ask: () => `createPerson(input: {${newPerson()}}) ${result}` },
  'Mutation.setPersonDisabled': { ask: ({ personId }) => `setPersonDisabled(input: {personId: "${personId}", disabled: true}) ${result}` },
  'Mutation.grantRole': { ask: ({ personId }) => `grantRole(input: {personId: "${personId}", role: TRAINEE, regionCode: "there"}) ${result}` },
  'Mutation.withdrawRole': { ask: ({ personId }) => `withdrawRole(input: {personId: "${personId}", role: TRAINER}) ${result}` },
};

/** What asking comes to: `answer`, `nothing`, the code of a refusal or of an error. */
export async function outcomeOf(world: World, coordinate: string, viewer: Viewer, scope: Scope): Promise<string> {
  const { ask, vary, among } = QUESTIONS[coordinate]!;
  const [type, field] = coordinate.split('.') as [string, string];
  const target = type === 'Query' ? await world.lastingTarget(viewer, scope, vary) : await world.target(viewer, scope, vary);
  const caller = ['Mutation.signOut', 'Mutation.acceptInvitation'].includes(coordinate) ? world.server.anonymous() : world.callerOf(viewer);
  const { data, errors } = await caller.ask(`${type.toLowerCase()} { ${await ask(target, viewer, world)} }`);
  if (errors) return errors[0]!.extensions.code;
  const value = data[field] as { __typename?: string; code?: string; refusal?: string | null } | null;
  if (value === null) return 'nothing';
  if (value.__typename === 'Refusal') return value.code!;
  if (value.refusal) return value.refusal;
  return among && !JSON.stringify(value).includes(among(target)) ? 'others only' : 'answer';
}

/** How every page is asked for; the pages of /graphql are the operations above. */
export const ADDRESSES: Record<string, (target: Target, viewer: Viewer) => string> = {
  'GET /health/live': () => '/health/live',
  'GET /health/ready': () => '/health/ready',
  'GET /metrics': () => '/metrics',
  'GET /outbox': () => '/outbox',
  'GET /outbox/:name': () => '/outbox/none.eml',
  'GET /content/:hash/:file': ({ moduleHash }) => `/content/${moduleHash}/lv.json`,
  'GET /own-data/data.json': () => '/own-data/data.json',
  'GET /own-data/data.html': () => '/own-data/data.html',
  'GET /certificates/:id/certificate.pdf': ({ certificateId }) => `/certificates/${certificateId}/certificate.pdf`,
  'GET /certificates/:id/credential.json': ({ certificateId }) => `/certificates/${certificateId}/credential.json`,
  'GET /programmes/:id/programme.yaml': () => '/programmes/parauga-programma/programme.yaml',
  'GET /worklist/export.csv': ({ cohortId }) => `/worklist/export.csv?all=true&cohortId=${cohortId}`,
  'GET /issuers/:organisation': ({ organisationCode }) => `/issuers/${organisationCode}`,
  'GET /status/:list': ({ organisationCode }) => `/status/${organisationCode}-1`,
  'GET /status/suspension/:list': ({ organisationCode }) => `/status/suspension/${organisationCode}-1`,
  'GET /api/keys.json': () => '/api/keys.json',
  'GET /api/openapi.json': () => '/api/openapi.json',
  'GET /api/verification/:code': ({ certificateCode }, viewer) => `/api/verification/${viewer === 'anonymous' ? 'guessed' : certificateCode}`,
  'POST /api/verification/:code/compare': ({ certificateCode }, viewer) => `/api/verification/${viewer === 'anonymous' ? 'guessed' : certificateCode}/compare`,
  'GET /achievements/:hash': ({ programmeHash }) => `/achievements/${programmeHash}`,
  'GET /graphql': () => '/graphql?query={viewer{id}}',
};

const MEANINGS: Record<number, string> = { 200: 'answer', 401: 'UNAUTHENTICATED', 404: 'NOT_FOUND', 405: 'BAD_REQUEST' };

export async function pageOf(world: World, route: string, viewer: Viewer, scope: Scope): Promise<string> {
  const target = await world.lastingTarget(viewer, scope);
  const method = route.startsWith('POST ') ? 'POST' : 'GET';
  const file = method === 'POST' ? Buffer.from('%PDF-1.7') : undefined;
  const { statusCode } = await world.callerOf(viewer).request(method, ADDRESSES[route]!(target, viewer), file);
  return MEANINGS[statusCode] ?? String(statusCode);
}
