import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import type { PersonName } from '../../accounts/person.type.js';
import type { ClearanceSetting, MatchEventKind } from './clearance.type.js';

export interface StoredClearance {
  id: string;
  setting: ClearanceSetting;
  place: string | null;
  limits: string | null;
  grantedOn: string;
  grantedAt: string;
  validUntil: string;
  grantedBy: PersonName;
  end: { reason: string; endedOn: string; endedAt: string; endedBy: PersonName } | null;
}

export interface StoredMatch {
  id: string;
  reference: string;
  startedOn: string;
  startedAt: string;
  startedBy: PersonName;
  /** Oldest first. */
  events: { id: string; kind: MatchEventKind; reason: string | null; contacts: number | null; occurredOn: string; recordedAt: string; recordedBy: PersonName }[];
}

/** Two records of one enrolment that never merge. */
export interface StoredPermits {
  enrolmentId: string;
  clearances: StoredClearance[];
  matches: StoredMatch[];
}

const name = (table: string): string => `json_build_object('id', ${table}.id, 'givenName', ${table}.given_name, 'familyName', ${table}.family_name)`;

const CLEARANCES = `coalesce((select json_agg(json_build_object('id', k.id, 'setting', k.setting, 'place', k.place, 'limits', k.limits,
    'grantedOn', k.granted_on, 'grantedAt', k.granted_at, 'validUntil', k.valid_until, 'grantedBy', ${name('p')},
    'end', case when d.clearance_id is null then null else json_build_object('reason', d.reason, 'endedOn', d.ended_on, 'endedAt', d.ended_at, 'endedBy', ${name('q')}) end)
    order by k.granted_at desc, k.id)
  from clearance k join person p on p.id = k.granted_by_id left join clearance_end d on d.clearance_id = k.id left join person q on q.id = d.ended_by_id
  where k.enrolment_id = e.id), '[]')`;

const EVENTS = `coalesce((select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'reason', v.reason, 'contacts', v.contacts,
    'occurredOn', v.occurred_on, 'recordedAt', v.recorded_at, 'recordedBy', ${name('r')}) order by v.number)
  from match_event v join person r on r.id = v.recorded_by_id where v.match_id = m.id), '[]')`;

const MATCHES = `coalesce((select json_agg(json_build_object('id', m.id, 'reference', m.reference, 'startedOn', m.started_on, 'startedAt', m.started_at,
    'startedBy', ${name('p')}, 'events', ${EVENTS}) order by m.started_at desc, m.id)
  from "match" m join person p on p.id = m.started_by_id where m.enrolment_id = e.id), '[]')`;

const PERMITS = `select e.id as "enrolmentId", ${CLEARANCES} as clearances, ${MATCHES} as matches from enrolment e where e.id = any($1::uuid[])`;

@Injectable()
export class ClearancesRepository {
  constructor(private readonly sql: Sql) {}

  /** Clearances and matches by enrolment, newest first, in one statement. */
  async ofEnrolments(enrolmentIds: string[], manager?: EntityManager): Promise<Map<string, StoredPermits>> {
    const found = await this.sql.rows<StoredPermits & Record<string, unknown>>('permits-of-enrolments', PERMITS, [enrolmentIds], manager);
    return new Map(found.map((one) => [one.enrolmentId, one]));
  }

  enrolmentOf(kind: 'clearance' | 'match', id: string): Promise<string | undefined> {
    const text = `select enrolment_id as id from "${kind}" where id = $1`;
    return isUuid(id) ? this.sql.row<{ id: string }>(`enrolment-of-${kind}`, text, [id]).then((row) => row?.id) : Promise.resolve(undefined);
  }

  async addClearance(manager: EntityManager, values: [id: string, enrolmentId: string, setting: ClearanceSetting, place: string | null, limits: string | null, grantedOn: string, validUntil: string, grantedById: string, grantedAt: Date]): Promise<void> {
    await manager.query(
      `insert into clearance (id, enrolment_id, setting, place, limits, granted_on, valid_until, granted_by_id, granted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values,
    );
  }

  /** False when somebody has ended it already. */
  async endClearance(manager: EntityManager, values: [clearanceId: string, reason: string, endedOn: string, endedById: string, endedAt: Date]): Promise<boolean> {
    const ended = (await manager.query(
      'insert into clearance_end (clearance_id, reason, ended_on, ended_by_id, ended_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning clearance_id',
      values,
    )) as object[];
    return ended.length > 0;
  }

  async addMatch(manager: EntityManager, values: [id: string, enrolmentId: string, reference: string, startedOn: string, startedById: string, startedAt: Date]): Promise<void> {
    await manager.query('insert into "match" (id, enrolment_id, reference, started_on, started_by_id, started_at) values ($1, $2, $3, $4, $5, $6)', values);
  }

  async addMatchEvent(manager: EntityManager, values: [id: string, matchId: string, number: number, kind: MatchEventKind, reason: string | null, contacts: number | null, occurredOn: string, recordedById: string, recordedAt: Date]): Promise<void> {
    await manager.query(
      'insert into match_event (id, match_id, number, kind, reason, contacts, occurred_on, recorded_by_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      values,
    );
  }
}
