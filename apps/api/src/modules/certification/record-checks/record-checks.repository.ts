import type { CheckFact, Day } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';

const CHECKS = `select id, kind, occurred_on::text as "occurredOn", recorded_at as "recordedAt", corrects_id as "correctsId", withdrawn, reason
  from evidence where person_id = $1 and kind in ('record-check', 'permit')`;
const KEEP = `update record_check c set purge_after = d.day from evidence f
  left join unnest($2::uuid[], $3::date[]) as d (id, day) on d.id = f.id
  where f.person_id = $1 and f.id = c.fact_id and c.purge_after is distinct from d.day`;

/** The table of sealed results: which there are, until when, and their end. */
@Injectable()
export class RecordChecksRepository {
  constructor(private readonly sql: Sql) {}

  async checksOf(manager: EntityManager, personId: string): Promise<CheckFact[]> {
    type Row = Omit<CheckFact, 'recordedAt' | 'correctsId' | 'reason'> & { recordedAt: Date; correctsId: string | null; reason: string | null };
    const rows = await this.sql.rows<Row & Record<string, unknown>>('checks-of-person', CHECKS, [personId], manager);
    return rows.map(({ recordedAt, correctsId, reason, ...check }) => ({
      ...check, recordedAt: recordedAt.toISOString(), ...(correctsId !== null && { correctsId }), ...(reason !== null && { reason }),
    }));
  }

  /** Sets the last day of every result of one person; none where the check still holds. */
  async keepUntil(manager: EntityManager, personId: string, days: ReadonlyMap<string, Day>): Promise<void> {
    await this.sql.rows('checks-keep', KEEP, [personId, [...days.keys()], [...days.values()]], manager);
  }

  /** Erases every result whose last day is past; how many there were. */
  async purge(manager: EntityManager, today: Day): Promise<number> {
    return (await this.sql.rows('checks-purge', 'delete from record_check where purge_after < $1 returning fact_id', [today], manager)).length;
  }
}
