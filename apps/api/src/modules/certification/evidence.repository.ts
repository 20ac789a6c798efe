import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import type { NewFact } from './new-fact.js';

/** What only this module and training know of a fact. */
export interface FactDetail {
  id?: string;
  cohortId?: string;
  sessionId?: string;
  outcome?: string;
  note?: string;
  sealed?: Buffer;
  correctsId?: string;
}

@Injectable()
export class EvidenceRepository {
  constructor(private readonly clock: Clock) {}

  /** True when the fact is new; a source that tells it again changes nothing. */
  async add(manager: EntityManager, fact: NewFact & FactDetail): Promise<boolean> {
    const rows = (await manager.query(
      `insert into evidence (id, person_id, kind, module_id, cohort_id, session_id, occurred_on, minutes, percent, outcome, note,
         sealed, corrects_id, recorded_by_id, recorded_at, source, source_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (source, source_id) do nothing returning id`,
      [
        fact.id ?? randomUUID(), fact.personId, fact.kind, fact.moduleId ?? null, fact.cohortId ?? null, fact.sessionId ?? null,
        fact.occurredOn, fact.minutes ?? null, fact.percent ?? null, fact.outcome ?? null, fact.note ?? null, fact.sealed ?? null,
        fact.correctsId ?? null, fact.recordedById, this.clock.now(), fact.source, fact.sourceId,
      ],
    )) as unknown[];
    return rows.length > 0;
  }
}
