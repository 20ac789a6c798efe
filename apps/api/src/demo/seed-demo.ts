import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogueFacade } from '../modules/catalogue/catalogue.facade.js';
import { DueRenewals } from '../modules/certification/cycles/due-renewals.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Sql } from '../platform/database/sql.js';
import { Passwords } from '../platform/sessions/passwords.js';
import { addCohort, DEMO_COHORTS, type DemoCohort } from './demo-cohorts.js';
import { DEMO_PASSWORD, DemoPeople, grant, type DemoPerson } from './demo-people.js';
import { StoryTeller, type Staff } from './demo-story.js';
import { WorkTeller } from './demo-work.js';
import { nearestSaturday, type SeedClock } from './seed-clock.js';

/** Adds the demo people to an empty installation. Their past is lived through the product itself, on a clock of its own. */
export async function seedDemo(app: NestFastifyApplication, clock: SeedClock): Promise<void> {
  if (app.get<Config>(CONFIG).production) throw new Error('Demo people may not enter a production database.');
  const today = clock.now();
  const sql = app.get(Sql);
  const programme = (await app.get(CatalogueFacade, { strict: false }).currentProgramme('lidzgaitnieks'))!;
  const people = new DemoPeople(sql, await app.get(Passwords).hash(DEMO_PASSWORD));
  const staff = await addStaff(people);
  for (const planned of DEMO_COHORTS) {
    const cohort = { ...planned, weekend: nearestSaturday(today, planned.weekend) };
    await addCohort(sql, cohort, programme, today);
    const teller = new StoryTeller(app, clock, staff[cohort.organisation]);
    const work = new WorkTeller(app, clock, staff[cohort.organisation]);
    await addMembers(sql, people, cohort, teller, programme, work);
  }
  await openRenewals(app, clock);
}

/** As the nights of the last two months would have. */
async function openRenewals(app: NestFastifyApplication, clock: SeedClock): Promise<void> {
  for (const daysAgo of [60, 45, 30, 20, 10, 1, 0]) {
    clock.goTo(-daysAgo, 1);
    await app.get(DueRenewals, { strict: false }).openDue();
  }
}

async function addStaff(people: DemoPeople): Promise<Record<'vpd' | 'ievp', Staff>> {
  const rigaCoordinator = await people.add('koordinatore@paraugs.example', [grant('COORDINATOR', 'vpd', 'riga'), grant('OFFICIAL', 'vpd', 'riga')]);
  const latgaleCoordinator = await people.add('koordinators.latgale@paraugs.example', [grant('COORDINATOR', 'ievp', 'latgale')]);
  const trainer = await people.add('trenere@paraugs.example', [grant('TRAINER')]);
  const secondTrainer = await people.add('trenere2@paraugs.example', [grant('TRAINER')]);
  const interviewer = await people.add('koordinatore.visur@paraugs.example', [grant('COORDINATOR')]);
  await people.add('administrators@paraugs.example', [grant('ADMINISTRATOR')]);
  const official = await people.add('amatpersona@paraugs.example', [grant('OFFICIAL')]);
  const second = await people.add('koordinatore2@paraugs.example', [grant('COORDINATOR', 'vpd', 'riga')]);
  const shared = { official: official.actor, interviewer: interviewer.actor, trainers: [trainer.actor, secondTrainer.actor] };
  return {
    vpd: { coordinator: rigaCoordinator.actor, second: second.actor, ...shared },
    ievp: { coordinator: latgaleCoordinator.actor, second: interviewer.actor, ...shared },
  };
}

async function addMembers(sql: Sql, people: DemoPeople, cohort: DemoCohort, teller: StoryTeller, programme: string, work: WorkTeller): Promise<void> {
  const members: { person: DemoPerson; enrolmentId: string }[] = [];
  for (const [at] of cohort.stories.entries()) {
    const person = await people.add(cohort.emails[at], [grant('TRAINEE')]);
    const enrolmentId = `80000000-0000-4000-8000-${cohort.id.slice(-4)}${String(at).padStart(8, '0')}`;
    await sql.rows('seed-enrolment', `insert into enrolment (id, cohort_id, person_id, enrolled_at) select $1, id, $3, starts_on + time '10:00' from cohort where id = $2`, [enrolmentId, cohort.id, person.id]);
    members.push({ person, enrolmentId });
  }
  for (let session = 0; session < 4; session++) {
    const entries = members.flatMap(({ person }, at) => {
      const minutes = cohort.stories[at]!.minutes?.[session];
      return minutes === undefined ? [] : [{ personId: person.id, minutes }];
    });
    if (entries.length) await teller.mark(cohort, session, entries);
  }
  for (const [at, { person, enrolmentId }] of members.entries()) {
    const story = cohort.stories[at]!;
    await teller.tell(cohort, programme, person, enrolmentId, story);
    if (story.work) await work.tell(person, enrolmentId, story.work, at);
  }
}
