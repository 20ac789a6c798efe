import { Injectable } from '@nestjs/common';
import { Sql } from '../../../platform/database/sql.js';
import { reachSql } from '../../../platform/permissions/actor.js';

/** A first attempt as statistics read it; marks, answers and times in the order of its questions, null where there are none. */
export interface CountedAttempt {
  editionHash: string;
  questionIds: string[];
  versions: string[];
  percent: number | null;
  passed: boolean | null;
  startedAt: Date;
  marks: ({ share: number; counted: boolean; pending: boolean; voided: boolean } | null)[];
  answers: ({ response: unknown; savedAt: string } | null)[];
}

/** Everybody's first ended attempt of a quiz within a trainer's reach: later ones have seen the answers. */
const FIRST_ATTEMPTS = `
  select distinct on (e.person_id) a.edition_hash as "editionHash", a.question_ids as "questionIds", a.question_versions as versions, a.percent, a.passed,
    a.started_at as "startedAt",
    (select json_agg((select json_build_object('share', greatest(0, k.earned::float8 / k."of"), 'counted', k.counted, 'pending', k.pending, 'voided', k.voided)
        from question_mark k where k.attempt_id = a.id and k.question_id = q.id order by k.number desc limit 1) order by q.place)
      from unnest(a.question_ids) with ordinality q(id, place)) as marks,
    (select json_agg((select json_build_object('response', s.response, 'savedAt', s.saved_at)
        from quiz_answer s where s.attempt_id = a.id and s.question_id = q.id and s.response <> 'null' order by s.revision desc limit 1) order by q.place)
      from unnest(a.question_ids) with ordinality q(id, place)) as answers
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id join cohort c on c.id = e.cohort_id
  where a.module_id = $2 and a.state = 'SUBMITTED' and ($3::uuid is null or c.id = $3) and ${reachSql('c', '$1', ['TRAINER'])}
  order by e.person_id, a.started_at`;

const COUNTS = `
  select a.module_id as "moduleId", count(*)::int as attempts, coalesce(sum(a.waiting) filter (where e.person_id <> $1), 0)::int as "waitingMarks"
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id join cohort c on c.id = e.cohort_id
  where a.state = 'SUBMITTED' and ${reachSql('c', '$1', ['TRAINER'])} group by a.module_id`;

const COHORT = `select c.id from cohort c where c.id = $2 and ${reachSql('c', '$1', ['TRAINER'])}`;

@Injectable()
export class StatisticsRepository {
  constructor(private readonly sql: Sql) {}

  firstAttempts(personId: string, moduleId: string, cohortId: string | null): Promise<CountedAttempt[]> {
    return this.sql.rows<CountedAttempt & Record<string, unknown>>('statistics', FIRST_ATTEMPTS, [personId, moduleId, cohortId]);
  }

  async reachesCohort(personId: string, cohortId: string): Promise<boolean> {
    return (await this.sql.row('statistics-cohort', COHORT, [personId, cohortId])) !== undefined;
  }

  counts(personId: string): Promise<{ moduleId: string; attempts: number; waitingMarks: number }[]> {
    return this.sql.rows('quiz-counts', COUNTS, [personId]);
  }
}
