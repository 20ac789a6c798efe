import { Injectable } from '@nestjs/common';
import { Sql } from '../../platform/database/sql.js';
import { together } from '../../platform/database/together.js';

/** Progress as rows without names, because this is read more often than anything else. */
export interface StoredProgress {
  programmeHash: string;
  lessons: [moduleId: string, lessonId: string, block: number, readAt: string | null][];
  cases: [moduleId: string, caseId: string, finishedAt: string][];
  attempts: [moduleId: string, id: string, state: 'LIVE' | 'SUBMITTED', passed: boolean | null, submittedAt: string | null, percent: number | null][];
}

/** Hot: permission and progress in one named statement, for everybody who asks at once. Editions come from memory. */
const COURSE_PROGRESS = `
  select e.id, e.person_id as "personId", c.programme_edition_hash as "programmeHash",
    coalesce((select json_agg(json_build_array(l.module_id, l.lesson_id, l.block, l.read_at))
              from lesson_progress l where l.enrolment_id = e.id), '[]') as lessons,
    coalesce((select json_agg(json_build_array(r.module_id, r.case_id, r.finished_at))
              from (select module_id, case_id, min(finished_at) as finished_at from case_run
                    where enrolment_id = e.id and finished_at is not null group by module_id, case_id) r), '[]') as cases,
    coalesce((select json_agg(json_build_array(a.module_id, a.id, a.state, a.passed, a.submitted_at, a.percent))
              from quiz_attempt a where a.enrolment_id = e.id), '[]') as attempts
  from unnest($1::uuid[], $2::uuid[]) as asked(id, person_id)
    join enrolment e on e.id = asked.id and e.person_id = asked.person_id join cohort c on c.id = e.cohort_id`;

interface Asked {
  enrolmentId: string;
  personId: string;
}

@Injectable()
export class CourseRepository {
  private readonly find = together((asked: readonly Asked[]) => this.rows(asked));

  constructor(private readonly sql: Sql) {}

  /** Undefined unless the enrolment is the person's own. */
  progress(enrolmentId: string, personId: string): Promise<StoredProgress | undefined> {
    return this.find({ enrolmentId: enrolmentId.toLowerCase(), personId });
  }

  private async rows(asked: readonly Asked[]): Promise<(StoredProgress | undefined)[]> {
    const values = [asked.map(({ enrolmentId }) => enrolmentId), asked.map(({ personId }) => personId)];
    const rows = await this.sql.rows<StoredProgress & { id: string; personId: string }>('course-progress', COURSE_PROGRESS, values);
    return asked.map(({ enrolmentId, personId }) => rows.find((row) => row.id === enrolmentId && row.personId === personId));
  }
}
