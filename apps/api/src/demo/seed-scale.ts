import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hasErrors, type Content } from '@lidzgaita/content';
import { readContentFolder } from '../modules/catalogue/content-folder.js';
import { CatalogueFacade } from '../modules/catalogue/catalogue.facade.js';
import { PublishingService } from '../modules/catalogue/publishing.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Sql } from '../platform/database/sql.js';
import { Passwords } from '../platform/sessions/passwords.js';
import { seedReferenceData } from './reference-data.js';
import { ORGANISATIONS } from './places.js';

const PROGRAMME = 'merogs';
const MODULES = 10;
const COHORT_SIZE = 16;

/** A programme of ten modules, made of the real ones' texts. */
export function scaleContent(real: Content): Content {
  const modules = Array.from({ length: MODULES }, (_, at) => {
    const id = `m${String(at + 1).padStart(2, '0')}`;
    const source = real.modules[at % real.modules.length]!;
    const quiz = source.quiz && { ...source.quiz, questions: source.quiz.questions.map((question) => ({ ...question, id: `${id}-${question.id}` })) };
    return { ...source, id, code: id.toUpperCase(), quiz };
  });
  const programme = real.programmes[0]!;
  const requirements = modules.map(({ id, title }) => ({ id: `${id}-tests`, kind: 'quiz-passed' as const, module: id, title, stage: 'online' as const, mover: 'trainee' as const }));
  return { ...real, modules, programmes: [{ ...programme, id: PROGRAMME, modules: modules.map(({ id }) => id), requirements }] };
}

/**
 * Fills an empty database for measuring: `people` trainees in cohorts of sixteen over ten modules, half of the lessons
 * read, and a coordinator for all of them. Everybody's password is `lidzgaita-scale`.
 */
export async function seedScale(app: NestFastifyApplication, people: number): Promise<void> {
  if (app.get<Config>(CONFIG).production) throw new Error('People who do not exist may not enter a production database.');
  if (!Number.isInteger(people) || people < 1) throw new Error('--people takes a whole number from 1');
  const sql = app.get(Sql);
  const { content, faults } = await readContentFolder('content');
  if (hasErrors(faults)) throw new Error('content/ has faults: run "npm run content -- validate"');
  await seedReferenceData(sql);
  await app.get(PublishingService).publish(scaleContent(content));
  const programme = (await app.get(CatalogueFacade).currentProgramme(PROGRAMME))!;
  const password = await app.get(Passwords).hash('lidzgaita-scale');
  const cohorts = Math.ceil(people / COHORT_SIZE);

  await sql.transaction(async (manager) => {
    await manager.query('set local statement_timeout = 0');
    await manager.query(
      `insert into person (id, given_name, family_name, email, password_hash)
       select ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Vārds' || n, 'Uzvārds' || n, 'p' || n || '@merogs.example', $2
       from generate_series(0, $1) n on conflict do nothing`,
      [people, password],
    );
    await manager.query(
      `insert into role_grant (id, person_id, role)
       select ('20000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
              case when n = 0 then 'COORDINATOR' else 'TRAINEE' end
       from generate_series(0, $1) n on conflict do nothing`,
      [people],
    );
    await manager.query(
      `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity)
       select ('30000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, jsonb_build_object('lv', 'Grupa ' || n, 'en', 'Cohort ' || n),
              $2, $3, (array['riga', 'vidzeme', 'kurzeme', 'zemgale', 'latgale'])[1 + n % 5], '2026-01-10', '2026-12-10', $4
       from generate_series(1, $1) n on conflict do nothing`,
      [cohorts, programme, ORGANISATIONS.vpd.id, COHORT_SIZE],
    );
    await manager.query(
      `insert into enrolment (id, cohort_id, person_id, enrolled_at)
       select ('40000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
              ('30000000-0000-4000-8000-' || lpad((1 + (n - 1) / $2)::text, 12, '0'))::uuid,
              ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, now()
       from generate_series(1, $1) n on conflict do nothing`,
      [people, COHORT_SIZE],
    );
    await manager.query(
      `insert into lesson_progress (enrolment_id, module_id, lesson_id, block, read_at, updated_at)
       select e.id, part->>'moduleId', lesson->>'id', 5, now(), now()
       from enrolment e join cohort c on c.id = e.cohort_id join programme_edition p on p.hash = c.programme_edition_hash,
            jsonb_array_elements(p.compiled->'modules') part
            join module_edition m on m.hash = part->>'hash', jsonb_array_elements(m.compiled->'module'->'lessons') with ordinality as l(lesson, place)
       where p.hash = $1 and place % 2 = 1 on conflict do nothing`,
      [programme],
    );
  });
  await sql.pool.query('analyze');
  console.log(`Seeded ${people} people in ${cohorts} cohorts over ${MODULES} modules.`);
}
