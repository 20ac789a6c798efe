import { Injectable } from '@nestjs/common';
import { hidden, Sql } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/database/uuid.js';
import { type Actor, reachSql } from '../../platform/permissions/actor.js';

/** An enrolment within somebody's reach, and what they are to it. */
export interface EnrolmentReach {
  enrolmentId: string;
  personId: string;
  cohortId: string;
  organisationId: string;
  regionCode: string;
  programmeEditionHash: string;
  /** Their own enrolment, as a trainee. */
  own: boolean;
  /** A coordinator whose scope holds the cohort. */
  coordinator: boolean;
  /** A trainer whose scope holds the cohort. */
  trainer: boolean;
  /** An authorised official whose scope holds the cohort: the one to whom record checks are open. */
  official: boolean;
}

@Injectable()
export class EnrolmentAccess {
  constructor(private readonly sql: Sql) {}

  /** Of these enrolments, those that this person may see in any part. Any text may be asked for; no order is promised. */
  async reachable(actor: Actor, enrolmentIds: string[]): Promise<EnrolmentReach[]> {
    const ids = enrolmentIds.filter(isUuid);
    if (ids.length === 0) return [];
    return this.sql.rows<EnrolmentReach & Record<string, unknown>>(
      'enrolments-reachable',
      `select * from (
         select e.id as "enrolmentId", e.person_id as "personId", c.id as "cohortId", c.organisation_id as "organisationId",
                c.region_code as "regionCode", e.programme_edition_hash as "programmeEditionHash", e.person_id = $2 as own,
                ${reachSql('c', '$2', ['COORDINATOR'])} as coordinator, ${reachSql('c', '$2', ['TRAINER'])} as trainer,
                ${reachSql('c', '$2', ['OFFICIAL'])} as official
         from enrolment e join cohort c on c.id = e.cohort_id where e.id = any(${hidden('$1::uuid[]')})) as reach
       where own or coordinator or trainer or official`,
      [ids, actor.personId],
    );
  }

  /** The one enrolment, when it is within reach. */
  async one(actor: Actor, enrolmentId: string): Promise<EnrolmentReach | undefined> {
    return (await this.reachable(actor, [enrolmentId]))[0];
  }
}
