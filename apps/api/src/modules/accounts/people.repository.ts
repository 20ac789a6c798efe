import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../platform/database/sql.js';
import type { Organisation, Person, Region, Role } from './person.type.js';

const ROLES = `coalesce((select json_agg(json_build_object('role', g.role,
    'organisation', case when o.id is null then null else json_build_object('id', o.id, 'code', o.code, 'name', o.name) end,
    'region', case when r.code is null then null else json_build_object('code', r.code, 'name', r.name) end)
    order by g.role, o.code, r.code)
  from role_grant g left join organisation o on o.id = g.organisation_id left join region r on r.code = g.region_code
  where g.person_id = p.id), '[]')`;

const PERSON = `p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, p.locale,
  p.disabled_at is not null as disabled, p.last_seen_at as "lastSeenAt", ${ROLES} as roles`;

export const PEOPLE_PER_PAGE = 25;

export interface StoredPerson extends Person {
  locale: 'lv' | 'en';
}

/** Reads of people, one statement each. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly sql: Sql) {}

  byId(id: string, manager?: EntityManager): Promise<StoredPerson | undefined> {
    return this.sql.row('person-by-id', `select ${PERSON} from person p where p.id = $1`, [id], manager);
  }

  async search(search: string, role: Role | null, page: number): Promise<{ total: number; items: StoredPerson[] }> {
    const where = `($1 = '' or (p.given_name || ' ' || p.family_name || ' ' || p.email) ilike '%' || $1 || '%')
      and ($2::text is null or exists (select 1 from role_grant g where g.person_id = p.id and g.role = $2))`;
    const escaped = search.trim().replace(/[\\%_]/g, '\\$&');
    const [items, count] = await Promise.all([
      this.sql.rows<StoredPerson>('people-page', `select ${PERSON} from person p where ${where} order by p.family_name, p.given_name, p.id limit $3 offset $4`, [
        escaped, role, PEOPLE_PER_PAGE, (page - 1) * PEOPLE_PER_PAGE,
      ]),
      this.sql.row<{ total: number }>('people-count', `select count(*)::int as total from person p where ${where}`, [escaped, role]),
    ]);
    return { total: count!.total, items };
  }

  organisations(): Promise<Organisation[]> {
    return this.sql.rows('organisations', 'select id, code, name from organisation order by code');
  }

  regions(): Promise<Region[]> {
    return this.sql.rows('regions', 'select code, name from region order by code');
  }
}
