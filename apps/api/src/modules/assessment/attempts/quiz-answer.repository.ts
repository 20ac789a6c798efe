import { Injectable } from '@nestjs/common';
import type { AnswerStep as Step } from '@lidzgaita/grading';
import { Sql } from '../../../platform/database/sql.js';

export interface AnswerStep extends Step {
  key: string;
  attemptId: string;
  questionId: string;
  personId: string;
}

/** Why a step was not saved, or that it had been before. */
export interface StepFate {
  state: 'LIVE' | 'SUBMITTED';
  /** Time is up, although nobody has ended it yet. */
  over: boolean;
  /** What the step's key already stands for. */
  keyed: { same: boolean; savedAt: string } | null;
  latest: { revision: number; response: unknown; certainty: number | null; savedAt: string } | null;
}

/**
 * One statement, one durable commit. The lock on the attempt's row is what makes a receipt true: a submit that is under
 * way is waited for and the row is read again, so that no answer is confirmed that the mark does not count; and a
 * submit waits for answers under way.
 */
const SAVE = `
  with live as (
    select a.id, a.state, a.closes_at from quiz_attempt a join enrolment e on e.id = a.enrolment_id
    where a.id = $2 and e.person_id = $7 for share of a
  )
  insert into quiz_answer (id, attempt_id, question_id, revision, response, saved_at, checked, certainty)
  select $1, live.id, $3, $4, $5, $6, $8, $9 from live
  where live.state = 'LIVE' and (live.closes_at is null or live.closes_at > $6) and not exists (
    select 1 from quiz_answer later where later.attempt_id = live.id and later.question_id = $3 and later.revision >= $4)
  on conflict do nothing
  returning saved_at as "savedAt"`;

const FATE = `
  select a.state, coalesce(a.closes_at <= $9, false) as over,
    (select json_build_object('savedAt', k.saved_at, 'same',
              k.attempt_id = a.id and k.question_id = $3 and k.revision = $4 and k.response = $5::jsonb
              and k.checked = $7 and k.certainty is not distinct from $8)
     from quiz_answer k where k.id = $1) as keyed,
    (select json_build_object('revision', l.revision, 'response', l.response, 'certainty', l.certainty, 'savedAt', l.saved_at)
     from quiz_answer l where l.attempt_id = a.id and l.question_id = $3 order by l.revision desc limit 1) as latest
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id where a.id = $2 and e.person_id = $6`;

const STEPS = `
  select revision, response, checked as "check", certainty from quiz_answer where attempt_id = $1 and question_id = $2 order by revision`;

@Injectable()
export class QuizAnswerRepository {
  constructor(private readonly sql: Sql) {}

  /** When the step was saved; undefined when it was not, and `fate` tells why. */
  async save({ key, attemptId, questionId, revision, response, personId, check, certainty }: AnswerStep, now: Date): Promise<Date | undefined> {
    const values = [key, attemptId, questionId, revision, JSON.stringify(response), now, personId, check, certainty];
    return (await this.sql.row<{ savedAt: Date }>('quiz-answer-save', SAVE, values))?.savedAt;
  }

  fate({ key, attemptId, questionId, revision, response, personId, check, certainty }: AnswerStep, now: Date): Promise<StepFate | undefined> {
    const values = [key, attemptId, questionId, revision, JSON.stringify(response), personId, check, certainty, now];
    return this.sql.row<StepFate & Record<string, unknown>>('quiz-answer-fate', FATE, values);
  }

  /** Every answer to one question so far. */
  steps(attemptId: string, questionId: string): Promise<Step[]> {
    return this.sql.rows<Step & Record<string, unknown>>('quiz-answer-steps', STEPS, [attemptId, questionId]);
  }
}
