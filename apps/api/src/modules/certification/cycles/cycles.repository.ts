import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';
import type { CertificationCycleEntity } from './certification-cycle.entity.js';

/** Longest time before the last valid day at which a programme can open its renewals: `opensDays` of its rules. */
const LONGEST_WINDOW_DAYS = 730;

/**
 * Enrolments whose newest certificate ends soon, or has, and for which no later cycle has been opened: wider than the
 * rule, which is asked about each of them.
 */
const CANDIDATES = `
  select e.id from enrolment e
    join lateral (select c.cycle, c.expires_on from certificate c where c.enrolment_id = e.id order by c.cycle desc, c.issued_on desc limit 1) newest on true
  where newest.expires_on <= $1::date + ${LONGEST_WINDOW_DAYS}
    and not exists (select 1 from certification_cycle y where y.enrolment_id = e.id and y.number > newest.cycle)
  order by e.id`;

const ADD = `
  insert into certification_cycle (enrolment_id, number, programme_edition_hash, opened_on, lapsed, changes, opened_by_id, reason)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

@Injectable()
export class CyclesRepository {
  constructor(private readonly sql: Sql) {}

  /** Enrolments for which it may be time to open a renewal. */
  async candidates(today: string): Promise<string[]> {
    return (await this.sql.rows<{ id: string }>('cycle-candidates', CANDIDATES, [today])).map(({ id }) => id);
  }

  /** What is decided and opened about one enrolment comes one after the other. */
  async inTurn(manager: EntityManager, enrolmentId: string): Promise<void> {
    await manager.query('select id from enrolment where id = $1 for no key update', [enrolmentId]);
  }

  /** Stores a cycle; its edition is the one that applies to the enrolment from now on. */
  async add(manager: EntityManager, cycle: CertificationCycleEntity): Promise<void> {
    const { enrolmentId, number, programmeEditionHash, openedOn, lapsed, changes, openedById, reason } = cycle;
    await manager.query(ADD, [enrolmentId, number, programmeEditionHash, openedOn, lapsed, JSON.stringify(changes), openedById, reason]);
    await manager.query('update enrolment set programme_edition_hash = $2 where id = $1', [enrolmentId, programmeEditionHash]);
  }
}
