import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../platform/database/sql.js';
import type { StoredSession } from './cohort.repository.js';

/** A session and where its cohort belongs. */
export interface SessionRow extends StoredSession {
  cohortId: string;
  organisationId: string;
  regionCode: string;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly sql: Sql) {}

  async byId(id: string): Promise<SessionRow | undefined> {
    const row = await this.sql.row<Omit<SessionRow, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }>(
      'session-by-id',
      `select s.id, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.minutes, s.mode, s.place, c.id as "cohortId",
              c.organisation_id as "organisationId", c.region_code as "regionCode"
       from training_session s join cohort c on c.id = s.cohort_id where s.id = $1`,
      [id],
    );
    return row && { ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() };
  }

  async enrolledIn(manager: EntityManager, cohortId: string): Promise<string[]> {
    const rows = (await manager.query('select person_id from enrolment where cohort_id = $1', [cohortId])) as { person_id: string }[];
    return rows.map(({ person_id: personId }) => personId);
  }
}
