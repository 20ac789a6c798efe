import { Injectable } from '@nestjs/common';
import { Sql } from '../../platform/database/sql.js';
import { reachSql } from '../../platform/permissions/actor.js';
import type { Organisation, PersonName, Region } from '../accounts/person.type.js';
import type { SessionMode } from './training-session.type.js';

export interface StoredSession {
  id: string;
  title: { lv: string; en: string };
  startsAt: string;
  endsAt: string;
  minutes: number;
  mode: SessionMode;
  place: string;
}

export interface StoredCohort {
  id: string;
  title: { lv: string; en: string };
  startsOn: string;
  endsOn: string;
  capacity: number;
  programmeEditionHash: string;
  organisation: Organisation;
  region: Region;
  /** Whether the viewer coordinates it; otherwise they train it. */
  coordinator: boolean;
  sessions: StoredSession[];
  members: { enrolmentId: string; person: PersonName }[];
}

export type StoredEnrolment = Pick<StoredCohort, 'programmeEditionHash' | 'sessions'> & {
  enrolmentId: string;
  person: PersonName;
  cohort: Pick<StoredCohort, 'id' | 'title' | 'startsOn' | 'endsOn' | 'organisation' | 'region'>;
};

const PERSON = `json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name)`;
const ORGANISATION = `json_build_object('id', o.id, 'code', o.code, 'name', o.name)`;
const REGION = `json_build_object('code', r.code, 'name', r.name)`;
const SESSIONS = `coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
    'minutes', s.minutes, 'mode', s.mode, 'place', s.place) order by s.starts_at, s.id) from training_session s where s.cohort_id = c.id), '[]')`;

/** Cohorts within reach with their sessions and members, in one statement; `$2` narrows to one of them. */
const COHORTS = `
  select c.id, c.title, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.capacity,
    c.programme_edition_hash as "programmeEditionHash", ${ORGANISATION} as organisation, ${REGION} as region,
    ${reachSql('c', '$1', ['COORDINATOR'])} as coordinator, ${SESSIONS} as sessions,
    coalesce((select json_agg(json_build_object('enrolmentId', e.id, 'person', ${PERSON}) order by p.family_name, p.given_name, e.id)
      from enrolment e join person p on p.id = e.person_id where e.cohort_id = c.id), '[]') as members
  from cohort c join organisation o on o.id = c.organisation_id join region r on r.code = c.region_code
  where ($2::uuid is null or c.id = $2) and ${reachSql('c', '$1', ['COORDINATOR', 'TRAINER'])}
  order by c.starts_on desc, c.id`;

const ENROLMENTS = `
  select e.id as "enrolmentId", ${PERSON} as person, e.programme_edition_hash as "programmeEditionHash", ${SESSIONS} as sessions,
    json_build_object('id', c.id, 'title', c.title, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
      'organisation', ${ORGANISATION}, 'region', ${REGION}) as cohort
  from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id
    join organisation o on o.id = c.organisation_id join region r on r.code = c.region_code
  where e.id = any($1::uuid[]) order by c.starts_on desc, e.id`;

/** Reads of cohorts and enrolments, one statement each. */
@Injectable()
export class CohortRepository {
  constructor(private readonly sql: Sql) {}

  withinReach(personId: string, cohortId: string | null): Promise<StoredCohort[]> {
    return this.sql.rows<StoredCohort & Record<string, unknown>>('cohorts-within-reach', COHORTS, [personId, cohortId]);
  }

  enrolments(enrolmentIds: string[]): Promise<StoredEnrolment[]> {
    return this.sql.rows<StoredEnrolment & Record<string, unknown>>('enrolments', ENROLMENTS, [enrolmentIds]);
  }

  async enrolmentIdsOf(personId: string): Promise<string[]> {
    return (await this.sql.rows<{ id: string }>('enrolments-of-person', 'select id from enrolment where person_id = $1', [personId])).map(({ id }) => id);
  }
}
