import { Injectable } from '@nestjs/common';
import { Sql } from '../../../platform/database/sql.js';
import { reachSql, type Role } from '../../../platform/permissions/actor.js';
import { foldedRegex } from '../../../platform/text/fold.js';
import type { Found } from './search.type.js';

/** Of each kind; more than these nobody reads in a list under a field. */
export const MOST = 10;

export interface StoredFinds extends Pick<Found, 'volunteers' | 'accounts' | 'cohorts' | 'certificates'> {
  /** Editions of the programmes whose rules the viewer may read; not searched yet. */
  programmeHashes: string[];
  /** The viewer's own courses; not searched yet. */
  courses: { enrolmentId: string; programmeHash: string }[];
}

const NAME = { id: 'p.id', givenName: 'p.given_name', familyName: 'p.family_name' };
const PERSON = `json_build_object(${Object.entries(NAME).map(([name, column]) => `'${name}', ${column}`).join(', ')})`;
const NAMED = `(p.given_name || ' ' || p.family_name || ' ' || p.given_name) ~ $2`;
/** Names that begin with what was typed come first. */
const BY_NAME = `not (p.family_name ~ $3 or p.given_name ~ $3), p.family_name, p.given_name`;

const reached = (roles: Role[]): string => `select c.id, c.title, c.starts_on from cohort c where ${reachSql('c', '$1', roles)}`;
const isOne = (role: Role): string => `exists (select from role_grant g where g.person_id = $1 and g.role = '${role}')`;
const list = (rows: string): string => `coalesce((select json_agg(found) from (${rows}) found), '[]')`;

/** Everything in one round trip; each kind is narrowed by the predicate of the list that it is from. */
const FIND = `with mine as not materialized (${reached(['COORDINATOR', 'TRAINER', 'OFFICIAL'])})
  select ${list(`select e.id as "enrolmentId", ${PERSON} as person, mine.title as "cohortTitle"
      from mine join enrolment e on e.cohort_id = mine.id join person p on p.id = e.person_id where ${NAMED} order by ${BY_NAME}, e.id limit ${MOST}`)} as volunteers,
    ${list(`select ${Object.entries(NAME).map(([name, column]) => `${column} as "${name}"`).join(', ')}
      from person p where ${isOne('ADMINISTRATOR')} and ${NAMED} order by ${BY_NAME}, p.id limit ${MOST}`)} as accounts,
    ${list(`select each.id, each.title, each.starts_on as "startsOn" from (${reached(['COORDINATOR', 'TRAINER'])}) each
      where ((each.title->>'lv') || ' ' || (each.title->>'en')) ~ $2 order by each.starts_on desc, each.id limit ${MOST}`)} as cohorts,
    ${list(`select e.id as "enrolmentId", t.number, ${PERSON} as person
      from mine join enrolment e on e.cohort_id = mine.id join certificate t on t.enrolment_id = e.id join person p on p.id = e.person_id
      where $4 and t.number ~ $2 order by t.issued_on desc, t.number limit ${MOST}`)} as certificates,
    ${list(`select hash from current_edition where kind = 'programme' and ${isOne('COORDINATOR')}`)} as programmes,
    ${list(`select e.id as "enrolmentId", e.programme_edition_hash as "programmeHash" from enrolment e where e.person_id = $1`)} as courses`;

@Injectable()
export class SearchRepository {
  constructor(private readonly sql: Sql) {}

  async find(personId: string, text: string): Promise<StoredFinds> {
    const pattern = foldedRegex(text);
    // A number has digits: for anything else no certificate is looked at.
    const values = [personId, pattern, `^${pattern}`, /\d/.test(text)];
    const { programmes, ...found } = (await this.sql.row<StoredFinds & { programmes: { hash: string }[] } & Record<string, unknown>>('search', FIND, values))!;
    return { ...found, programmeHashes: programmes.map(({ hash }) => hash) };
  }
}
