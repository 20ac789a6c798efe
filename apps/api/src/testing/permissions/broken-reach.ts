import { InvitationsService } from '../../modules/accounts/invitations/invitations.service.js';
import { ErasureService } from '../../modules/accounts/privacy/erasure.service.js';
import { NameCorrectionsRepository } from '../../modules/accounts/privacy/name-corrections.repository.js';
import { AccommodationsService } from '../../modules/assessment/accommodations/accommodations.service.js';
import { QuizAttemptRepository } from '../../modules/assessment/attempts/quiz-attempt.repository.js';
import { QuizService } from '../../modules/assessment/attempts/quiz.service.js';
import { StaffAttemptsService } from '../../modules/assessment/attempts/staff-attempts.service.js';
import { MarkingRepository } from '../../modules/assessment/marking/marking.repository.js';
import { RegradesService } from '../../modules/assessment/regrades/regrades.service.js';
import { StatisticsRepository } from '../../modules/assessment/statistics/statistics.repository.js';
import { DueChecksService } from '../../modules/certification/record-checks/due-checks.service.js';
import { CourseRepository } from '../../modules/learning/course.repository.js';
import { ClearancesService } from '../../modules/certification/clearances/clearances.service.js';
import { MatchesService } from '../../modules/certification/clearances/matches.service.js';
import { PermitsService } from '../../modules/certification/clearances/permits.service.js';
import { SearchRepository } from '../../modules/certification/search/search.repository.js';
import { WorklistService } from '../../modules/certification/worklist/worklist.service.js';
import { CohortRepository } from '../../modules/training/cohort.repository.js';
import { EnrolmentAccess } from '../../modules/training/enrolment-access.js';
import type { BROKEN_FLAGS } from './broken-flags.js';
import type { Viewer } from './target.js';
import type { World } from './world.js';

type Method = (...args: never[]) => Promise<unknown>;
type Service = new (...given: never[]) => object;

/** A question of reach, answered as if everything were within it. */
interface Broken {
  service: Service;
  method: string;
  /** Instead of the method. */
  by: (world: World, original: (...args: unknown[]) => Promise<unknown>) => (...args: never[]) => Promise<unknown>;
  /** What then goes wrong, and for whom. */
  operation: string;
  viewer: Viewer;
}

const everything = { own: true, coordinator: true, trainer: true, official: true };

async function one(world: World, text: string, id: string): Promise<string> {
  return (await world.server.db.query<{ id: string }>(text, [id])).rows[0]!.id;
}
const ownerOf = (world: World, id: string) => one(world, 'select person_id as id from enrolment where id = $1', id);
const ownerOfAttempt = (world: World, id: string) => one(world, 'select e.person_id as id from quiz_attempt a join enrolment e on e.id = a.enrolment_id where a.id = $1', id);
const reachesAll = (world: World) => world.server.person(`far-${Math.random()}@example.org`, [{ role: 'COORDINATOR' }, { role: 'TRAINER' }, { role: 'OFFICIAL' }]);

async function allReach(world: World, ids: string[]): Promise<object[]> {
  const { rows } = await world.server.db.query<object>(
    `select e.id as "enrolmentId", e.person_id as "personId", c.id as "cohortId", c.organisation_id as "organisationId", c.region_code as "regionCode",
       e.programme_edition_hash as "programmeEditionHash" from enrolment e join cohort c on c.id = e.cohort_id where e.id = any($1)`,
    [ids],
  );
  return rows;
}

/** The method asked by somebody who reaches everything and has nothing of their own. */
const asAnybody: Broken['by'] = (world, original) => async (actor: object, ...rest: unknown[]) => original({ ...actor, personId: await reachesAll(world) }, ...rest);
/** For rules that read the grants along with the person. */
const asAll: Broken['by'] = (world, original) => async (actor: object, ...rest: unknown[]) => {
  const grants = (['COORDINATOR', 'TRAINER'] as const).map((role) => ({ role, organisationId: null, regionCode: null }));
  return original({ ...actor, grants, personId: await reachesAll(world) }, ...rest);
};
const withAnybodysId: Broken['by'] = (world, original) => async (_: string, ...rest: unknown[]) => original(await reachesAll(world), ...rest);

export const BROKEN_REACH: Record<string, Broken> = {
  'whose enrolment it is': {
    service: EnrolmentAccess, method: 'reachable', operation: 'Query.enrolment', viewer: 'trainee',
    by: (world) => async (_: unknown, ids: string[]) => (await allReach(world, ids)).map((row) => ({ ...row, ...everything })),
  },
  'whose course it is': {
    service: CourseRepository, method: 'progress', operation: 'Query.course', viewer: 'coordinator',
    by: (world, original) => async (id: string) => original(id, await ownerOf(world, id)),
  },
  'whose attempt it is': {
    service: QuizAttemptRepository, method: 'attempt', operation: 'Query.attempt', viewer: 'trainer',
    by: (world, original) => async (id: string) => original(id, await ownerOfAttempt(world, id)),
  },
  'whose attempt is practised': {
    service: QuizService, method: 'current', operation: 'Query.practice', viewer: 'trainer',
    by: (world, original) => async (actor: object, id: string) => original({ ...actor, personId: await ownerOfAttempt(world, id) }, id),
  },
  'which cohorts are in scope': { service: CohortRepository, method: 'withinReach', by: withAnybodysId, operation: 'Query.cohort', viewer: 'coordinator' },
  'whose attempts staff see': { service: StaffAttemptsService, method: 'ofCohort', by: asAnybody, operation: 'Query.cohortAttempts', viewer: 'coordinator' },
  'whose attempt is closed': { service: StaffAttemptsService, method: 'one', by: asAnybody, operation: 'Mutation.closeAttempt', viewer: 'coordinator' },
  'whose attempt is opened again': { service: StaffAttemptsService, method: 'one', by: asAnybody, operation: 'Mutation.reopenAttempt', viewer: 'coordinator' },
  'where accommodations are seen': { service: AccommodationsService, method: 'ofCohort', by: asAnybody, operation: 'Query.accommodations', viewer: 'coordinator' },
  'to whom something is granted': { service: AccommodationsService, method: 'set', by: asAnybody, operation: 'Mutation.setAccommodation', viewer: 'coordinator' },
  'whose accommodation is ended': { service: AccommodationsService, method: 'one', by: asAnybody, operation: 'Mutation.endAccommodation', viewer: 'coordinator' },
  'whose answers stand in the queue': { service: MarkingRepository, method: 'queue', by: withAnybodysId, operation: 'Query.markingQueue', viewer: 'trainer' },
  'whose answer is read by a marker': { service: MarkingRepository, method: 'one', by: withAnybodysId, operation: 'Query.markingItem', viewer: 'trainer' },
  'whose answer is marked': { service: MarkingRepository, method: 'one', by: withAnybodysId, operation: 'Mutation.recordMark', viewer: 'trainer' },
  'which cohorts statistics tell of': { service: StatisticsRepository, method: 'reachesCohort', by: () => async () => true, operation: 'Query.quizStatistics', viewer: 'trainer' },
  'whose marks a regrade would change': { service: RegradesService, method: 'preview', by: asAnybody, operation: 'Query.regradePreview', viewer: 'trainer' },
  'where a question was asked that is regraded': { service: RegradesService, method: 'askedIn', by: asAnybody, operation: 'Mutation.regrade', viewer: 'trainer' },
  'whose marks a regrade changes': { service: RegradesService, method: 'regrade', by: asAnybody, operation: 'Mutation.regrade', viewer: 'trainer' },
  'whose checks are due': { service: DueChecksService, method: 'list', by: asAnybody, operation: 'Query.dueChecks', viewer: 'official' },
  'which regrades are seen': { service: RegradesService, method: 'list', by: asAnybody, operation: 'Query.regrades', viewer: 'coordinator' },
  'into whose cohorts people are invited': { service: InvitationsService, method: 'invite', by: asAll, operation: 'Mutation.invite', viewer: 'coordinator' },
  'whose invitations are seen': { service: InvitationsService, method: 'list', by: asAll, operation: 'Query.invitations', viewer: 'coordinator' },
  'whose invitations are sent again': { service: InvitationsService, method: 'resend', by: asAll, operation: 'Mutation.resendInvitation', viewer: 'coordinator' },
  'whose invitations are withdrawn': { service: InvitationsService, method: 'withdraw', by: asAll, operation: 'Mutation.withdrawInvitation', viewer: 'coordinator' },
  'whose names are corrected': { service: NameCorrectionsRepository, method: 'byId', by: withAnybodysId, operation: 'Mutation.decideNameCorrection', viewer: 'coordinator' },
  'whose corrections are seen': { service: NameCorrectionsRepository, method: 'open', by: withAnybodysId, operation: 'Query.nameCorrections', viewer: 'coordinator' },
  'whose erasure is looked into': { service: ErasureService, method: 'preview', by: asAnybody, operation: 'Query.erasurePreview', viewer: 'coordinator' },
  'who is erased': { service: ErasureService, method: 'erase', by: asAnybody, operation: 'Mutation.erasePerson', viewer: 'coordinator' },
  'whose rows the worklist has': { service: WorklistService, method: 'page', by: asAnybody, operation: 'Query.worklist', viewer: 'coordinator' },
  'whose rows the worklist counts': { service: WorklistService, method: 'counts', by: asAnybody, operation: 'Query.worklistCounts', viewer: 'official' },
  'whose rows the board has': { service: WorklistService, method: 'board', by: asAnybody, operation: 'Query.worklistBoard', viewer: 'coordinator' },
  'who is found': { service: SearchRepository, method: 'find', by: withAnybodysId, operation: 'Query.search', viewer: 'coordinator' },
  'who may be reminded': { service: WorklistService, method: 'chosen', by: asAnybody, operation: 'Mutation.remindVolunteers', viewer: 'coordinator' },
  'whose reminders are planned': { service: WorklistService, method: 'chosen', by: asAnybody, operation: 'Query.reminderPreview', viewer: 'coordinator' },
  'whose clearances are seen': { service: PermitsService, method: 'of', by: asAnybody, operation: 'Query.permits', viewer: 'coordinator' },
  'who is cleared': { service: ClearancesService, method: 'grant', by: asAnybody, operation: 'Mutation.grantClearance', viewer: 'official' },
  'whose clearance is ended': { service: ClearancesService, method: 'end', by: asAnybody, operation: 'Mutation.endClearance', viewer: 'coordinator' },
  'whose match begins': { service: MatchesService, method: 'start', by: asAnybody, operation: 'Mutation.startMatch', viewer: 'coordinator' },
  'whose match is paused': { service: MatchesService, method: 'record', by: asAnybody, operation: 'Mutation.recordMatch', viewer: 'coordinator' },
};

/** Breaks it while `work` runs. */
export async function broken(world: World, { service, method, by }: Pick<Broken, 'service' | 'method' | 'by'>, work: () => Promise<void>): Promise<void> {
  const object = world.server.app.get<object>(service, { strict: false });
  const original = (Reflect.get(object, method) as Method).bind(object) as (...args: unknown[]) => Promise<unknown>;
  try {
    Object.assign(object, { [method]: by(world, original) });
    await work();
  } finally {
    Reflect.deleteProperty(object, method);
  }
}

/** The predicate of reach with one wrong answer, for whoever asks. */
export const flagged = ({ wrong, everywhere }: (typeof BROKEN_FLAGS)[string], viewer: Viewer): Pick<Broken, 'service' | 'method' | 'by'> => ({
  service: EnrolmentAccess, method: 'reachable',
  by: (world, original) => async (actor: { personId: string }, ids: string[]) => {
    const nothing = { own: false, coordinator: false, trainer: false, official: false };
    const reached = everywhere
      ? (await allReach(world, ids)).map((row) => ({ ...row, ...nothing, own: (row as { personId: string }).personId === actor.personId, [viewer]: true }))
      : ((await original(actor, ids)) as (typeof nothing)[]);
    return reached.map((row) => ({ ...row, ...wrong(row) })).filter(({ own, coordinator, trainer, official }) => own || coordinator || trainer || official);
  },
});
