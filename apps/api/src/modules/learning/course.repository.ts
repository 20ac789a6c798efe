import { Injectable } from '@nestjs/common';
import { Sql } from '../../platform/database/sql.js';
import type { ModuleChanges } from '../certification/cycles/certification-cycle.entity.js';

/** Progress as rows without names, because this is read more often than anything else. */
export interface StoredProgress {
  programmeHash: string;
  lessons: [moduleId: string, lessonId: string, block: number, readAt: string | null, readEdition: string | null][];
  /** What the newest cycle asks to read again, by module. */
  changes: Record<string, ModuleChanges>;
  cases: [moduleId: string, caseId: string, finishedAt: string][];
  attempts: [moduleId: string, id: string, state: 'LIVE' | 'SUBMITTED', passed: boolean | null, submittedAt: string | null, percent: number | null, number: number, safetyMissed: boolean][];
}

/** Hot: permission and progress in one named statement. Editions come from memory. */
const COURSE_PROGRESS = `
  select e.programme_edition_hash as "programmeHash",
    coalesce((select json_agg(json_build_array(l.module_id, l.lesson_id, l.block, l.read_at, l.read_edition))
              from lesson_progress l where l.enrolment_id = e.id), '[]') as lessons,
    (select y.changes from certification_cycle y where y.enrolment_id = e.id order by y.number desc limit 1) as changes,
    coalesce((select json_agg(json_build_array(r.module_id, r.case_id, r.finished_at))
              from (select module_id, case_id, min(finished_at) as finished_at from case_run
                    where enrolment_id = e.id and finished_at is not null group by module_id, case_id) r), '[]') as cases,
    coalesce((select json_agg(json_build_array(a.module_id, a.id, a.state, a.passed, a.submitted_at, a.percent, a.number, coalesce(cardinality(a.safety_missed), 0) > 0))
              from quiz_attempt a where a.enrolment_id = e.id), '[]') as attempts
  from enrolment e where e.id = $1 and e.person_id = $2`;

@Injectable()
export class CourseRepository {
  constructor(private readonly sql: Sql) {}

  /** Undefined unless the enrolment is the person's own. */
  progress(enrolmentId: string, personId: string): Promise<StoredProgress | undefined> {
    return this.sql.row<StoredProgress & Record<string, unknown>>('course-progress', COURSE_PROGRESS, [enrolmentId, personId]);
  }
}
