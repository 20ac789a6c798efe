import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';
import type { PersonName } from '../../accounts/person.type.js';

export interface Contact {
  givenName: string;
  familyName: string;
  email: string;
  phone: string | null;
  locale: 'lv' | 'en';
  enrolledAt: Date;
  /** The organisation that holds the cohort, and issues. */
  issuer: { id: string; code: string; name: { lv: string; en: string } };
}

const CONTACT = `select p.given_name as "givenName", p.family_name as "familyName", p.email, p.phone, p.locale, e.enrolled_at as "enrolledAt",
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) as issuer
  from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id
    join organisation o on o.id = c.organisation_id where e.id = $1`;

const NAMES = `select e.id as "enrolmentId", json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as person
  from enrolment e join person p on p.id = e.person_id where e.id = any($1::uuid[]) order by p.family_name collate "lv-x-icu", p.given_name collate "lv-x-icu", e.id`;

/** What only the volunteer's own page and their mail need. */
@Injectable()
export class VolunteerRepository {
  constructor(private readonly sql: Sql) {}

  async contact(enrolmentId: string, manager?: EntityManager): Promise<Contact> {
    const [row] = manager
      ? ((await manager.query(CONTACT, [enrolmentId])) as Contact[])
      : await this.sql.rows<Contact & Record<string, unknown>>('volunteer-contact', CONTACT, [enrolmentId]);
    if (!row) throw new Error(`No enrolment ${enrolmentId}`);
    return row;
  }

  /** Who they are, in the order of a Latvian list of names. */
  names(enrolmentIds: string[], manager?: EntityManager): Promise<{ enrolmentId: string; person: PersonName }[]> {
    return this.sql.rows('volunteer-names', NAMES, [enrolmentIds], manager);
  }
}
