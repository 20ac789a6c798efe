import { erasureDueOn, KEPT_AFTER_SERVICE_MONTHS, type Service } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { reachSql } from '../../../platform/permissions/actor.js';
import type { PersonName } from '../person.type.js';
import type { ErasureDue } from './privacy.type.js';

export interface Administrator {
  email: string;
  givenName: string;
  locale: 'lv' | 'en';
}

const ENROLLED = 'from enrolment e join cohort c on c.id = e.cohort_id';
const OF_MATCHES = 'from match_event v join match k on k.id = v.match_id join enrolment e on e.id = k.enrolment_id where e.person_id = p.id';

/** Days of the service of everybody but staff who has not been heard of for so many months; `$2` reaches them all, or everything of theirs as a coordinator. */
const SERVICES = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName",
    array_remove(array[
      (p.created_at at time zone 'Europe/Riga')::date::text, (p.last_seen_at at time zone 'Europe/Riga')::date::text,
      (select max(c.ends_on)::text ${ENROLLED} where e.person_id = p.id),
      (select max(k.expires_on)::text from certificate k join enrolment e on e.id = k.enrolment_id where e.person_id = p.id),
      (select max(k.valid_until)::text from clearance k join enrolment e on e.id = k.enrolment_id where e.person_id = p.id),
      (select max(v.occurred_on)::text ${OF_MATCHES})], null) as "lastDays",
    exists (select 1 from match k join enrolment e on e.id = k.enrolment_id where e.person_id = p.id
      and not exists (select 1 from match_event v where v.match_id = k.id and v.kind = 'ENDED')) as "matchRunning",
    exists (select 1 from proposal o join enrolment e on e.id = o.enrolment_id where e.person_id = p.id and o.state = 'open') as "decisionOpen"
  from person p
  where p.erased_at is null and greatest(p.created_at, p.last_seen_at) < $1::timestamptz - make_interval(months => ${KEPT_AFTER_SERVICE_MONTHS})
    and not exists (select 1 from role_grant g where g.person_id = p.id and g.role <> 'TRAINEE')
    and ($2::uuid is null or p.id <> $2 and (
      exists (select 1 from role_grant g where g.person_id = $2 and g.role = 'ADMINISTRATOR')
      or exists (select 1 ${ENROLLED} where e.person_id = p.id)
        and not exists (select 1 ${ENROLLED} where e.person_id = p.id and not ${reachSql('c', '$2', ['COORDINATOR'])})))`;

const TOLD = `insert into erasure_notice (person_id, due_on, told_at)
  select r.id, r.due, $2 from jsonb_to_recordset($1) r(id uuid, due date) order by 1 on conflict do nothing returning person_id`;

@Injectable()
export class ErasuresDueRepository {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** Whose time is over, the longest waiting first: of everybody, or of those whom this person may erase. */
  async due(actorId: string | null, manager?: EntityManager): Promise<ErasureDue[]> {
    const today = this.clock.today();
    const rows = await this.sql.rows<PersonName & Service & Record<string, unknown>>('erasures-due', SERVICES, [this.clock.now(), actorId], manager);
    return rows
      .flatMap(({ id, givenName, familyName, ...service }): ErasureDue[] => {
        const dueOn = erasureDueOn(service);
        if (dueOn === undefined || dueOn > today) return [];
        return [{ person: { id, givenName, familyName }, endedOn: service.lastDays.toSorted().at(-1)!, dueOn }];
      })
      .sort((a, b) => (a.dueOn + a.person.id < b.dueOn + b.person.id ? -1 : 1));
  }

  /** Remembers of whom administrators are told; of how many they had not been. */
  async remember(manager: EntityManager, due: readonly ErasureDue[]): Promise<number> {
    const rows = (await manager.query(TOLD, [JSON.stringify(due.map(({ person, dueOn }) => ({ id: person.id, due: dueOn }))), this.clock.now()])) as unknown[];
    return rows.length;
  }

  administrators(manager: EntityManager): Promise<Administrator[]> {
    return this.sql.rows<Administrator & Record<string, unknown>>(
      'erasure-administrators',
      `select distinct p.email, p.given_name as "givenName", p.locale from person p join role_grant g on g.person_id = p.id where g.role = 'ADMINISTRATOR' and p.disabled_at is null`,
      [],
      manager,
    );
  }
}
