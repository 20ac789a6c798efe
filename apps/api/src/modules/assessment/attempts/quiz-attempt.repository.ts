import { Injectable } from '@nestjs/common';
import { type Accommodation, type AnswerStep, contentId, type RubricMark } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import type { AttemptSoFar } from './attempts-done.js';
import type { QuestionMark } from './mark-question.js';
import type { QuizAttemptEntity } from './quiz-attempt.entity.js';

export interface StoredStep extends AnswerStep {
  questionId: string;
  savedAt: string;
}

export interface StoredAttempt extends QuizAttemptEntity {
  /** Of every question the checked answers and the last one, oldest first. */
  steps: StoredStep[];
  /** The newest mark of every question; none while it is live for the first time. */
  marks: QuestionMark[];
  /** Of every marked answer what the last marker gave, and said. */
  given: { questionId: string; levels: RubricMark; comment: string | null }[];
  accommodations: Accommodation[];
  /** Attempts at this quiz, this one included. */
  all: AttemptSoFar[];
}

export interface EarlierAttempt extends AttemptSoFar {
  id: string;
  state: 'LIVE' | 'SUBMITTED';
  questionIds: string[];
  policy: QuizAttemptEntity['policy'];
  startedAt: string;
  closesAt: string | null;
}

/** Where somebody stands with one module's quiz. */
export interface QuizState {
  enrolmentId: string;
  cohortId: string;
  programmeHash: string;
  attempts: EarlierAttempt[];
  accommodations: Accommodation[];
}

/** Of each question the answers that were checked and the last one: nothing else counts. */
export const COUNTING_STEPS = `
  select question_id as "questionId", revision, response, checked as "check", certainty, saved_at as "savedAt"
  from (select *, row_number() over (partition by question_id order by revision desc) as back from quiz_answer where attempt_id = $1) step
  where back = 1 or checked order by revision`;

export const NEWEST_MARKS = `
  select distinct on (question_id) question_id as "questionId", version, earned, "of", correct, answered, counted, pending, voided
  from question_mark where attempt_id = $1 order by question_id, number desc`;

const accommodations = (module: string): string => `
  coalesce((select json_agg(json_build_object('forPerson', x.enrolment_id is not null, 'forModule', x.module_id is not null,
      'extraMinutes', x.extra_minutes, 'extraAttempts', x.extra_attempts, 'opensOn', x.opens_on, 'closesOn', x.closes_on))
    from accommodation x where x.cohort_id = e.cohort_id and x.ended_at is null
      and (x.enrolment_id is null or x.enrolment_id = e.id) and (x.module_id is null or x.module_id = ${module})), '[]') as accommodations`;

/** Answers of long ago are gone and their marks are not: `null` is where one was. A regrade finds that it does not fit. */
const ATTEMPT = `
  select a.id, a.enrolment_id as "enrolmentId", a.module_id as "moduleId", a.edition_hash as "editionHash", a.number, a.seed,
    a.question_ids as "questionIds", a.policy, a.state, a.started_at as "startedAt", a.due_at as "dueAt", a.closes_at as "closesAt",
    a.submitted_at as "submittedAt", a.closed_by as "closedBy", a.waiting, a.points, a.max, a.percent, a.passed, a.safety_missed as "safetyMissed",
    (select json_agg(json_build_object('number', s.number, 'percent', s.percent, 'passed', s.passed, 'waiting', s.waiting,
        'safetyMissed', coalesce(cardinality(s.safety_missed), 0) > 0, 'submittedAt', s.submitted_at))
      from quiz_attempt s where s.enrolment_id = a.enrolment_id and s.module_id = a.module_id) as "all",
    coalesce((select json_agg(step) from (${COUNTING_STEPS}) step where step.response <> 'null'), '[]') as steps,
    coalesce((select json_agg(mark) from (${NEWEST_MARKS}) mark), '[]') as marks,
    coalesce((select json_agg(given) from (select distinct on (question_id) question_id as "questionId", levels, comment
      from given_mark where attempt_id = $1 and round = a.reopenings order by question_id, agreed desc, id desc) given), '[]') as given,
    ${accommodations('a.module_id')}
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id
  where a.id = $1 and e.person_id = $2`;

const QUIZ_STATE = `
  select e.id as "enrolmentId", c.id as "cohortId", e.programme_edition_hash as "programmeHash",
    coalesce((select json_agg(json_build_object('id', a.id, 'number', a.number, 'state', a.state, 'passed', a.passed, 'percent', a.percent,
                'safetyMissed', coalesce(cardinality(a.safety_missed), 0) > 0, 'waiting', a.waiting, 'policy', a.policy,
                'questionIds', a.question_ids, 'startedAt', a.started_at, 'submittedAt', a.submitted_at, 'closesAt', a.closes_at) order by a.number)
              from quiz_attempt a where a.enrolment_id = e.id and a.module_id = $3), '[]') as attempts,
    ${accommodations('$3')}
  from enrolment e join cohort c on c.id = e.cohort_id where e.id = $1 and e.person_id = $2`;

/** Reads of attempts, one statement each, permission included: somebody else's is not found. */
@Injectable()
export class QuizAttemptRepository {
  constructor(private readonly sql: Sql) {}

  async attempt(id: string, personId: string): Promise<StoredAttempt | undefined> {
    return isUuid(id) ? this.sql.row<StoredAttempt & Record<string, unknown>>('quiz-attempt', ATTEMPT, [id, personId]) : undefined;
  }

  /** With a manager inside its transaction. */
  async quizState(enrolmentId: string, moduleId: string, personId: string, manager?: EntityManager): Promise<QuizState | undefined> {
    if (!isUuid(enrolmentId)) return undefined;
    // What cannot be a module's id may not even be text that PostgreSQL takes.
    const values = [enrolmentId, personId, contentId.safeParse(moduleId).success ? moduleId : ''];
    return this.sql.row<QuizState & Record<string, unknown>>('quiz-state', QUIZ_STATE, values, manager);
  }
}
