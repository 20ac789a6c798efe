import { Injectable } from '@nestjs/common';
import { contentId } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/database/uuid.js';
import type { QuizAttemptEntity } from './quiz-attempt.entity.js';

export interface StoredAnswer {
  questionId: string;
  response: unknown;
  revision: number;
  savedAt: string;
}

export interface StoredAttempt extends QuizAttemptEntity {
  /** The last answer to each question. */
  answers: StoredAnswer[];
  /** Attempts at this quiz, this one included. */
  attemptsUsed: number;
  /** Whether any of them was passed. */
  everPassed: boolean;
}

export interface EarlierAttempt {
  id: string;
  number: number;
  state: 'LIVE' | 'SUBMITTED';
  passed: boolean | null;
  percent: number | null;
  questionIds: string[];
  startedAt: string;
  submittedAt: string | null;
}

/** Where somebody stands with one module's quiz. */
export interface QuizState {
  enrolmentId: string;
  programmeHash: string;
  attempts: EarlierAttempt[];
}

export const LAST_ANSWERS = `
  select distinct on (question_id) question_id as "questionId", response, revision, saved_at as "savedAt"
  from quiz_answer where attempt_id = $1 order by question_id, revision desc`;

const ATTEMPT = `
  select a.id, a.enrolment_id as "enrolmentId", a.module_id as "moduleId", a.edition_hash as "editionHash", a.number, a.seed,
    a.question_ids as "questionIds", a.policy, a.state, a.started_at as "startedAt", a.submitted_at as "submittedAt",
    a.points, a.percent, a.passed, a.safety_missed as "safetyMissed", same.used as "attemptsUsed", same.passed as "everPassed",
    coalesce((select json_agg(answer) from (${LAST_ANSWERS}) answer), '[]') as answers
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id,
    lateral (select count(*)::int as used, coalesce(bool_or(s.passed), false) as passed
             from quiz_attempt s where s.enrolment_id = a.enrolment_id and s.module_id = a.module_id) same
  where a.id = $1 and e.person_id = $2`;

const QUIZ_STATE = `
  select e.id as "enrolmentId", c.programme_edition_hash as "programmeHash",
    coalesce((select json_agg(json_build_object('id', a.id, 'number', a.number, 'state', a.state, 'passed', a.passed, 'percent', a.percent,
                'questionIds', a.question_ids, 'startedAt', a.started_at, 'submittedAt', a.submitted_at) order by a.number)
              from quiz_attempt a where a.enrolment_id = e.id and a.module_id = $3), '[]') as attempts
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
    if (manager) return ((await manager.query(QUIZ_STATE, values)) as QuizState[])[0];
    return this.sql.row<QuizState & Record<string, unknown>>('quiz-state', QUIZ_STATE, values);
  }
}
