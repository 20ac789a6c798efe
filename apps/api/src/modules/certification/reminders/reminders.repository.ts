import type { ReminderStep } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';

/** Somebody who is written to. */
export interface Recipient {
  id: string;
  email: string;
  givenName: string;
  familyName: string;
  locale: 'lv' | 'en';
}

/** What somebody was told of, and when before its day. */
export interface Reminded {
  itemId: string;
  dueOn: string;
  step: ReminderStep;
}

const ENROLMENTS = `
  select e.id from enrolment e join person p on p.id = e.person_id
  where p.disabled_at is null and ($1::uuid is null or e.id > $1) order by e.id limit $2`;

/** Who coordinates, or vets, which of these enrolments; nobody their own. */
const STAFF = `
  select e.id as "enrolmentId", g.person_id as "personId", bool_or(g.role = 'COORDINATOR') as coordinator
  from enrolment e join cohort c on c.id = e.cohort_id
    join role_grant g on g.role in ('COORDINATOR', 'OFFICIAL')
      and (g.organisation_id is null or g.organisation_id = c.organisation_id) and (g.region_code is null or g.region_code = c.region_code)
    join person p on p.id = g.person_id and p.disabled_at is null
  where e.id = any($1::uuid[]) and e.person_id <> g.person_id
  group by e.id, g.person_id order by e.id, g.person_id`;

const PUBLISHED = `select v.id, (a.published_at at time zone 'Europe/Riga')::date::text as day
  from current_edition v join agreement_edition a on a.hash = v.hash where v.kind = 'agreement'`;

const SENT = `select item_id as "itemId", due_on::text as "dueOn", step::int from reminder_sent where person_id = $1 and due_on >= $2`;

/** In one order, so that two processes wait for each other and never in a circle; gives back what was new. */
const REMEMBER = `
  insert into reminder_sent (person_id, item_id, due_on, step, sent_at)
  select $1, r."itemId", r."dueOn", r.step, $3 from jsonb_to_recordset($2) r("itemId" text, "dueOn" date, step int) order by 2, 3, 4
  on conflict do nothing returning item_id as "itemId"`;

@Injectable()
export class RemindersRepository {
  constructor(private readonly sql: Sql) {}

  /** The next enrolments after this one. */
  async enrolmentsAfter(enrolmentId: string | null, most: number): Promise<string[]> {
    return (await this.sql.rows<{ id: string }>('reminder-enrolments', ENROLMENTS, [enrolmentId, most])).map(({ id }) => id);
  }

  staffOf(enrolmentIds: string[]): Promise<{ enrolmentId: string; personId: string; coordinator: boolean }[]> {
    return this.sql.rows('reminder-staff', STAFF, [enrolmentIds]);
  }

  recipients(ids: string[]): Promise<Recipient[]> {
    return this.sql.rows<Recipient & Record<string, unknown>>(
      'reminder-recipients',
      `select id, email, given_name as "givenName", family_name as "familyName", locale from person where id = any($1::uuid[]) and disabled_at is null`,
      [ids],
    );
  }

  /** When the newest text of each document was published: day in Europe/Riga by document. */
  async publishedOn(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.sql.rows<{ id: string; day: string }>('reminder-documents', PUBLISHED);
    return new Map(rows.map(({ id, day }) => [id, day]));
  }

  async sent(manager: EntityManager, personId: string, today: string): Promise<Reminded[]> {
    return (await manager.query(SENT, [personId, today])) as Reminded[];
  }

  /** Remembers that somebody is told of these things; the ids of those of which nobody else has told them meanwhile. */
  async remember(manager: EntityManager, personId: string, reminded: Reminded[], at: Date): Promise<Set<string>> {
    const rows = (await manager.query(REMEMBER, [personId, JSON.stringify(reminded), at])) as { itemId: string }[];
    return new Set(rows.map(({ itemId }) => itemId));
  }
}
