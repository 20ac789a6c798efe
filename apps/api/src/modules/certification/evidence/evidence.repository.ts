import { randomUUID } from 'node:crypto';
import type { Behaviour, EvidenceKind, EvidenceOutcome } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import type { NewFact } from './new-fact.js';

/** What only this module may say of a fact. */
export interface Vetted {
  id?: string;
  outcome?: string | null;
  note?: string | null;
  ratings?: Ratings | null;
  withdrawn?: boolean;
  /** Why it corrects or withdraws an earlier one. */
  reason?: string | null;
  /** Lies in a table of its own, from which it can be purged. */
  sealed?: Buffer;
}

export type Ratings = Partial<Record<Behaviour, number>>;

/** A fact as it lies in the table. */
export interface StoredFact {
  id: string;
  personId: string;
  kind: EvidenceKind;
  moduleId: string | null;
  /** Of a waiver. */
  requirementId: string | null;
  cohortId: string | null;
  sessionId: string | null;
  occurredOn: string;
  validUntil: string | null;
  minutes: number | null;
  percent: number | null;
  outcome: EvidenceOutcome | null;
  note: string | null;
  ratings: Ratings | null;
  place: string | null;
  version: string | null;
  sealed: Buffer | null;
  withdrawn: boolean;
  correctsId: string | null;
  reason: string | null;
  recordedBy: { id: string; givenName: string; familyName: string } | null;
  recordedAt: Date;
  source: string;
}

const FACTS = `select f.id, f.person_id as "personId", f.kind, f.module_id as "moduleId", f.cohort_id as "cohortId",
    f.session_id as "sessionId", f.occurred_on::text as "occurredOn", f.valid_until::text as "validUntil", f.minutes, f.percent,
    f.outcome, f.note, f.ratings, f.place, f.version, f.requirement_id as "requirementId", c.sealed, f.withdrawn,
    f.corrects_id as "correctsId", f.reason, f.recorded_at as "recordedAt", f.source,
    case when p.id is null then null
      else json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) end as "recordedBy"
  from evidence f left join person p on p.id = f.recorded_by_id left join record_check c on c.fact_id = f.id`;

const COLUMNS = {
  id: 'uuid', person_id: 'uuid', kind: 'text', module_id: 'text', cohort_id: 'uuid', session_id: 'uuid', occurred_on: 'date', valid_until: 'date', minutes: 'int',
  percent: 'float8', outcome: 'text', note: 'text', ratings: 'jsonb', place: 'text', version: 'text', requirement_id: 'text', withdrawn: 'boolean',
  corrects_id: 'uuid', reason: 'text', recorded_by_id: 'uuid', recorded_at: 'timestamptz', source: 'text', source_id: 'text',
};
const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const ADD = `insert into evidence (${Object.keys(COLUMNS).join(', ')})
  select * from jsonb_to_recordset($1::jsonb) as fact (${Object.entries(COLUMNS).map(([name, type]) => `"${camel(name)}" ${type}`).join(', ')})
  on conflict (source, source_id) do nothing returning id`;
const SEAL = 'insert into record_check (fact_id, sealed) values ($1, $2)';

const FACTS_OF_ENROLMENTS = `${FACTS} where f.person_id in (select person_id from enrolment where id = any($1::uuid[]))`;
const MARKS_OF_SESSION = `${FACTS} where f.cohort_id = $1 and f.session_id = $2 and f.kind = 'attendance'`;

@Injectable()
export class EvidenceRepository {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** True when the fact is new; a source that tells it again changes nothing. */
  async add(manager: EntityManager, { sealed, ...fact }: NewFact & Vetted): Promise<boolean> {
    const id = fact.id ?? randomUUID();
    const added = (await this.addAll(manager, [{ ...fact, id }])) > 0;
    if (added && sealed) await this.sql.rows('fact-seal', SEAL, [id, sealed], manager);
    return added;
  }

  /** How many of these plain facts are new, in one statement. */
  async addAll(manager: EntityManager, facts: (NewFact & Omit<Vetted, 'sealed'> & { id: string })[]): Promise<number> {
    const rows = facts.map((fact) => ({ ...fact, withdrawn: fact.withdrawn ?? false, recordedAt: this.clock.now() }));
    return (await this.sql.rows('facts-add', ADD, [JSON.stringify(rows)], manager)).length;
  }

  async hasTold(manager: EntityManager, source: string, sourceIds: string[]): Promise<boolean> {
    return (await this.sql.rows('fact-told', 'select 1 from evidence where source = $1 and source_id = any($2) limit 1', [source, sourceIds], manager)).length > 0;
  }

  /** Every fact about the people of these enrolments, in one statement. */
  async ofEnrolments(enrolmentIds: string[], manager?: EntityManager): Promise<StoredFact[]> {
    return this.sql.rows<StoredFact & Record<string, unknown>>('facts-of-enrolments', FACTS_OF_ENROLMENTS, [enrolmentIds], manager);
  }

  /** Attendance of one session, corrections included. */
  async ofSession(cohortId: string, sessionId: string, manager?: EntityManager): Promise<StoredFact[]> {
    return this.sql.rows<StoredFact & Record<string, unknown>>('marks-of-session', MARKS_OF_SESSION, [cohortId, sessionId], manager);
  }
}
