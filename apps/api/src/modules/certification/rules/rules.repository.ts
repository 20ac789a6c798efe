import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { reachSql } from '../../../platform/permissions/actor.js';
import type { PersonName } from '../../accounts/person.type.js';

export interface ReachedName {
  enrolmentId: string;
  person: PersonName;
  cohort: LocalizedText;
}

const NAMES = `
  select e.id as "enrolmentId", c.title as cohort, json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as person
  from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
  where e.programme_edition_hash = $2 and e.person_id <> $1 and ${reachSql('c', '$1', ['COORDINATOR'])}
  order by p.family_name, p.given_name, e.id`;

@Injectable()
export class RulesRepository {
  constructor(private readonly sql: Sql) {}

  /** Everybody to whom this edition applies. */
  async enrolments(editionHash: string, manager?: EntityManager): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>('rules-enrolments', 'select id from enrolment where programme_edition_hash = $1 order by id', [editionHash], manager);
    return rows.map(({ id }) => id);
  }

  /** Those of them whom this person coordinates, by name. */
  reached(personId: string, editionHash: string): Promise<ReachedName[]> {
    return this.sql.rows<ReachedName & Record<string, unknown>>('rules-names', NAMES, [personId, editionHash]);
  }

  /** The same people go on under other rules; so does whoever joins their cohorts. */
  async move(manager: EntityManager, from: string, to: string): Promise<void> {
    await manager.query('update cohort set programme_edition_hash = $2 where programme_edition_hash = $1', [from, to]);
    await manager.query('update enrolment set programme_edition_hash = $2 where programme_edition_hash = $1', [from, to]);
  }
}
