import { Injectable } from '@nestjs/common';
import { Sql } from '../../platform/database/sql.js';
import { reachSql } from '../../platform/permissions/actor.js';
import type { Coordinator } from './coordinator.type.js';

const MOST = 4;

@Injectable()
export class CoordinatorsRepository {
  constructor(private readonly sql: Sql) {}

  /** Whom a volunteer may turn to: the coordinators of the cohort's own region, or those of every region where it has none. */
  ofEnrolment(enrolmentId: string): Promise<Coordinator[]> {
    return this.sql.rows<Coordinator & Record<string, unknown>>(
      'coordinators-of-enrolment',
      `select id, given_name as "givenName", family_name as "familyName", email from (
         select p.*, rank() over (order by exists (
           select from role_grant g where g.person_id = p.id and g.role = 'COORDINATOR' and g.region_code = c.region_code) desc) as nearness
         from enrolment e join cohort c on c.id = e.cohort_id
         join person p on p.id <> e.person_id and p.disabled_at is null and ${reachSql('c', 'p.id', ['COORDINATOR'])}
         where e.id = $1) as near
       where nearness = 1 order by family_name, given_name, id limit ${MOST}`,
      [enrolmentId],
    );
  }
}
