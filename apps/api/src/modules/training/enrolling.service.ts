import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/database/uuid.js';
import type { LocalizedText } from '../../platform/graphql/localized-text.js';
import { reaches, type Actor } from '../../platform/permissions/actor.js';

export interface CohortPlace {
  id: string;
  title: LocalizedText;
  programmeEditionHash: string;
  organisationId: string;
  organisation: LocalizedText;
  regionCode: string;
}

/** How people come into a cohort. */
@Injectable()
export class EnrollingService {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  async coordinated(actor: Actor, cohortId: string): Promise<CohortPlace | undefined> {
    if (!isUuid(cohortId)) return undefined;
    const cohort = await this.cohort(cohortId);
    return cohort && reaches(actor, ['COORDINATOR'], cohort) ? cohort : undefined;
  }

  cohort(cohortId: string): Promise<CohortPlace | undefined> {
    return this.sql.row<CohortPlace & Record<string, unknown>>(
      'cohort-place',
      `select c.id, c.title, c.programme_edition_hash as "programmeEditionHash", c.organisation_id as "organisationId", o.name as organisation, c.region_code as "regionCode"
       from cohort c join organisation o on o.id = c.organisation_id where c.id = $1`,
      [cohortId],
    );
  }

  /** Places that nobody has. With a transaction, nobody else takes one until it ends. */
  async vacant(cohortId: string, manager?: EntityManager): Promise<number> {
    if (manager) await manager.query('select id from cohort where id = $1 for no key update', [cohortId]);
    const row = await this.sql.row<{ vacant: number }>(
      'cohort-vacant',
      'select capacity - (select count(*)::int from enrolment e where e.cohort_id = c.id) as vacant from cohort c where c.id = $1',
      [cohortId],
      manager,
    );
    return Math.max(0, row!.vacant);
  }

  /** The enrolment of this person in the cohort, made unless it was there; its id. */
  async enrol(manager: EntityManager, cohortId: string, personId: string): Promise<string> {
    await manager.query('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4) on conflict (cohort_id, person_id) do nothing', [
      randomUUID(), cohortId, personId, this.clock.now(),
    ]);
    const [row] = (await manager.query('select id from enrolment where cohort_id = $1 and person_id = $2', [cohortId, personId])) as [{ id: string }];
    return row.id;
  }

  async isEnrolled(manager: EntityManager, cohortId: string, personId: string): Promise<boolean> {
    const rows = (await manager.query('select 1 from enrolment where cohort_id = $1 and person_id = $2', [cohortId, personId])) as unknown[];
    return rows.length > 0;
  }
}
