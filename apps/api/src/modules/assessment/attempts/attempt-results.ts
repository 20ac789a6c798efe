import { Injectable } from '@nestjs/common';
import { rigaDay } from '@lidzgaita/certification';
import { type AttemptScore, type FinishedAttempt, type Question, quizOutcome, type QuizPolicy, scoreAttempt } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { CertificationFacade } from '../../certification/certification.facade.js';
import type { AttemptEventKind } from './attempt-event.entity.js';
import type { QuestionMark } from './mark-question.js';
import type { MarkOrigin } from './question-mark.entity.js';
import type { AttemptClosing } from './quiz-attempt.entity.js';
import { NEWEST_MARKS } from './quiz-attempt.repository.js';

/** An attempt whose row the caller has locked. */
export interface LockedAttempt {
  id: string;
  personId: string;
  enrolmentId: string;
  moduleId: string;
  policy: QuizPolicy;
}

interface Turn {
  kind: AttemptEventKind;
  origin: MarkOrigin;
  originId?: string;
  actorId: string | null;
  reason?: string;
  /** The attempt ends with it. */
  closing?: { by: AttemptClosing; at: Date };
}

const WRITE = `
  with attempt as (
    update quiz_attempt set points = $2, max = $3, percent = $4, passed = $5, safety_missed = $6, waiting = $7,
      state = 'SUBMITTED', submitted_at = coalesce($8, submitted_at), closed_by = coalesce($9, closed_by)
    where id = $1 returning id),
  event as (
    insert into attempt_event (attempt_id, kind, actor_id, reason, points, percent, passed, at)
    select id, $10, $11, $12, $2, $4, $5, $13 from attempt)
  insert into question_mark (attempt_id, question_id, number, version, earned, "of", correct, answered, counted, pending, voided, origin, origin_id, at)
  select attempt.id, m."questionId", (select coalesce(max(k.number), 0) + 1 from question_mark k where k.attempt_id = $1 and k.question_id = m."questionId"),
    m.version, m.earned, m."of", m.correct, m.answered, m.counted, m.pending, m.voided, $14, $15, $13
  from attempt, jsonb_to_recordset($16) as m("questionId" text, version text, earned int, "of" int, correct boolean, answered boolean, counted boolean, pending boolean, voided boolean)`;

const FINISHED = `
  select number, percent, passed, coalesce(cardinality(safety_missed), 0) > 0 as "safetyMissed", id
  from quiz_attempt where enrolment_id = $1 and module_id = $2 and state = 'SUBMITTED' and waiting = 0`;

/** Writes what an ended attempt came to: its marks, its result, the turn in its history and, once, the evidence. */
@Injectable()
export class AttemptResults {
  constructor(
    private readonly certification: CertificationFacade,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** `changed`: the marks that this turn gives; those of other questions stay. `questions`: all of the attempt. */
  async write(manager: EntityManager, attempt: LockedAttempt, questions: readonly Question[], changed: readonly QuestionMark[], turn: Turn): Promise<AttemptScore> {
    const marks = new Map(changed.map((mark) => [mark.questionId, mark]));
    if (marks.size < questions.length) {
      const stored = await this.sql.rows<QuestionMark & Record<string, unknown>>('attempt-newest-marks', NEWEST_MARKS, [attempt.id], manager);
      for (const mark of stored) if (!marks.has(mark.questionId)) marks.set(mark.questionId, mark);
    }
    const score = scoreAttempt(
      questions.flatMap(({ id, safety }) => {
        const mark = marks.get(id);
        return mark ? [{ ...mark, id, safety }] : [];
      }),
      attempt.policy,
    );
    const { points, max, percent, passed, safetyMissed, waiting } = score;
    const at = turn.closing?.at ?? this.clock.now();
    const values = [
      attempt.id, points, max, percent, passed, safetyMissed, waiting, turn.closing?.at ?? null, turn.closing?.by ?? null,
      turn.kind, turn.actorId, turn.reason ?? null, at, turn.origin, turn.originId ?? null, JSON.stringify(changed),
    ];
    await this.sql.rows('attempt-result', WRITE, values, manager);
    if (passed !== null) await this.recordPass(manager, attempt, passed, at);
    return score;
  }

  /** A quiz that has come to be passed is told to certification, once. */
  private async recordPass(manager: EntityManager, { id, personId, enrolmentId, moduleId, policy }: LockedAttempt, passed: boolean, at: Date): Promise<void> {
    if (!passed && (policy.result === 'best' || policy.result === 'first')) return;
    // A regrade of an earlier attempt may come to the same conclusion at the same time.
    await this.sql.rows('quiz-passed-turn', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`quiz-passed/${enrolmentId}/${moduleId}`], manager);
    const finished = await this.sql.rows<FinishedAttempt & { id: string }>('quiz-finished', FINISHED, [enrolmentId, moduleId], manager);
    const outcome = quizOutcome(finished, policy);
    if (!outcome.passed || (await this.certification.hasTold(manager, 'quiz-attempt', finished.map((attempt) => attempt.id)))) return;
    await this.certification.recordFact(manager, {
      personId, kind: 'quiz-passed', moduleId, percent: outcome.percent ?? 0, occurredOn: rigaDay(at.toISOString()),
      source: 'quiz-attempt', sourceId: id, recordedById: null,
    });
  }
}
