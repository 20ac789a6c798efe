import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';
import type { StandingRow } from './standing-row.js';

/** What a row rests on beside standing and clearances. */
export interface Enrolled {
  enrolmentId: string;
  enrolledAt: Date;
}

const COLUMNS = {
  enrolment_id: 'uuid', person_id: 'uuid', cohort_id: 'uuid', programme_id: 'text', programme_edition_hash: 'text', state: 'text', lane: 'text',
  phase: 'text', met: 'int', total: 'int', blockers: 'text[]', movers: 'text[]', stages: 'text[]', steps: 'jsonb', expires_on: 'date', due_on: 'date',
  due_requirement: 'text', waiting_since: 'timestamptz', cleared: 'boolean', matched: 'boolean', stale_from: 'date',
};
const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const NAMES = Object.keys(COLUMNS).join(', ');
const SHAPE = Object.entries(COLUMNS).map(([name, type]) => `"${camel(name)}" ${type}`).join(', ');

const SAVE = `insert into standing_row (${NAMES}) select * from jsonb_to_recordset($1::jsonb) as row (${SHAPE})
  on conflict (enrolment_id) do update set ${Object.keys(COLUMNS).slice(1).map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Those that triggers named, and those whose day has come. */
const DUE = `select enrolment_id as id from standing_due union select enrolment_id from standing_row where stale_from <= $1 limit $2`;

/** Two probes, nearly always in vain: as a comparison, PostgreSQL would expect a third of the rows and look through all. */
const ANY_DUE = `select exists (select from standing_due) or coalesce((select min(stale_from) from standing_row) <= $1, false) as due`;

/** One process at a time: two that compute the same person could store the older answer last. */
const TURN = 'select pg_advisory_xact_lock(7015206)';

@Injectable()
export class StandingRowsRepository {
  constructor(private readonly sql: Sql) {}

  async anyDue(today: string): Promise<boolean> {
    return (await this.sql.row<{ due: boolean }>('standing-any-due', ANY_DUE, [today]))!.due;
  }

  /** Some of the enrolments whose rows are out of date. What is committed about them after this is noted anew. */
  async take(manager: EntityManager, today: string, most: number): Promise<string[]> {
    await this.sql.rows('standing-turn', TURN, [], manager);
    const ids = (await this.sql.rows<{ id: string }>('standing-due', DUE, [today, most], manager)).map(({ id }) => id);
    await this.sql.rows('standing-taken', 'delete from standing_due where enrolment_id = any($1::uuid[])', [ids], manager);
    return ids;
  }

  /** Everybody, for the nightly run that would also mend a row that no trigger knew of. */
  async everybodyIsDue(): Promise<void> {
    await this.sql.rows('standing-all-due', 'insert into standing_due (enrolment_id) select id from enrolment');
  }

  enrolled(enrolmentIds: string[], manager?: EntityManager): Promise<Enrolled[]> {
    return this.sql.rows<Enrolled & Record<string, unknown>>('standing-enrolled', 'select id as "enrolmentId", enrolled_at as "enrolledAt" from enrolment where id = any($1::uuid[])', [enrolmentIds], manager);
  }

  async save(manager: EntityManager, rows: StandingRow[]): Promise<void> {
    await this.sql.rows('standing-save', SAVE, [JSON.stringify(rows)], manager);
  }
}
