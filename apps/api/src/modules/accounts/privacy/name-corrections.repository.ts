import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { reachSql } from '../../../platform/permissions/actor.js';
import type { NameCorrection } from './privacy.type.js';

const CORRECTION = `n.id, n.given_name as "givenName", n.family_name as "familyName", n.asked_at as "askedAt",
  json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as person,
  (select e.id from enrolment e where e.person_id = p.id order by e.enrolled_at desc limit 1) as "enrolmentId"
  from name_correction n join person p on p.id = n.person_id`;

/** Administrators reach everybody, coordinators the people of their cohorts. */
const REACHED = `(exists (select 1 from role_grant g where g.person_id = $1 and g.role = 'ADMINISTRATOR')
  or exists (select 1 from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = n.person_id and ${reachSql('c', '$1', ['COORDINATOR'])}))`;

type Row = NameCorrection & Record<string, unknown>;

@Injectable()
export class NameCorrectionsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  openOf(personId: string): Promise<NameCorrection | undefined> {
    return this.sql.row<Row>('name-correction-own', `select ${CORRECTION} where n.person_id = $1 and n.decided_at is null`, [personId]);
  }

  open(actorId: string): Promise<NameCorrection[]> {
    return this.sql.rows<Row>('name-corrections-open', `select ${CORRECTION} where n.decided_at is null and ${REACHED} order by n.asked_at, n.id`, [actorId]);
  }

  byId(actorId: string, id: string): Promise<NameCorrection | undefined> {
    return this.sql.row<Row>('name-correction', `select ${CORRECTION} where n.id = $2 and ${REACHED}`, [actorId, id]);
  }

  /** False when one waits already. */
  async add(manager: EntityManager, personId: string, givenName: string, familyName: string): Promise<boolean> {
    const rows = (await manager.query(
      `insert into name_correction (id, person_id, given_name, family_name, asked_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
      [randomUUID(), personId, givenName, familyName, this.clock.now()],
    )) as unknown[];
    return rows.length > 0;
  }

  /** False when somebody has decided already. */
  async decide(manager: EntityManager, id: string, deciderId: string, accepted: boolean): Promise<boolean> {
    const [rows] = (await manager.query(
      'update name_correction set decided_at = $2, decided_by_id = $3, accepted = $4 where id = $1 and decided_at is null returning person_id, given_name, family_name',
      [id, this.clock.now(), deciderId, accepted],
    )) as [{ person_id: string; given_name: string; family_name: string }[], number];
    const row = rows[0];
    if (row && accepted) await manager.query('update person set given_name = $2, family_name = $3 where id = $1', [row.person_id, row.given_name, row.family_name]);
    return row !== undefined;
  }
}
