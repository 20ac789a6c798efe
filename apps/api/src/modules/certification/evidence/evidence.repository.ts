import { randomUUID } from 'node:crypto';
import type { EvidenceOutcome, RequirementKind } from '@lidzgaita/certification';
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
  sealed?: Buffer;
}

/** A fact as it lies in the table. */
export interface StoredFact {
  id: string;
  personId: string;
  kind: RequirementKind;
  moduleId: string | null;
  cohortId: string | null;
  sessionId: string | null;
  occurredOn: string;
  validUntil: string | null;
  minutes: number | null;
  percent: number | null;
  outcome: EvidenceOutcome | null;
  note: string | null;
  sealed: Buffer | null;
  withdrawn: boolean;
  correctsId: string | null;
  recordedBy: { id: string; givenName: string; familyName: string } | null;
  recordedAt: Date;
  source: string;
}

const FACTS = `select f.id, f.person_id as "personId", f.kind, f.module_id as "moduleId", f.cohort_id as "cohortId",
    f.session_id as "sessionId", f.occurred_on::text as "occurredOn", f.valid_until::text as "validUntil", f.minutes, f.percent,
    f.outcome, f.note, f.sealed, f.withdrawn, f.corrects_id as "correctsId", f.recorded_at as "recordedAt", f.source,
    case when p.id is null then null
      else json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) end as "recordedBy"
  from evidence f left join person p on p.id = f.recorded_by_id`;

const ADD = `insert into evidence (id, person_id, kind, module_id, cohort_id, session_id, occurred_on, minutes, percent, outcome, note,
    sealed, corrects_id, recorded_by_id, recorded_at, source, source_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  on conflict (source, source_id) do nothing returning id`;

const FACTS_OF_ENROLMENTS = `${FACTS} where f.person_id in (select person_id from enrolment where id = any($1::uuid[]))`;
const MARKS_OF_SESSION = `${FACTS} where f.cohort_id = $1 and f.session_id = $2 and f.kind = 'attendance'`;

@Injectable()
export class EvidenceRepository {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** True when the fact is new; a source that tells it again changes nothing. */
  async add(manager: EntityManager, fact: NewFact & Vetted): Promise<boolean> {
    const values = [
      fact.id ?? randomUUID(), fact.personId, fact.kind, fact.moduleId ?? null, fact.cohortId ?? null, fact.sessionId ?? null,
      fact.occurredOn, fact.minutes ?? null, fact.percent ?? null, fact.outcome ?? null, fact.note ?? null, fact.sealed ?? null,
      fact.correctsId ?? null, fact.recordedById, this.clock.now(), fact.source, fact.sourceId,
    ];
    return (await this.sql.rows('fact-add', ADD, values, manager)).length > 0;
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
