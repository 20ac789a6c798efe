import { Injectable } from '@nestjs/common';
import { GradingError } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { CatalogueFacade, type PublishedModule } from '../../catalogue/catalogue.facade.js';
import { AttemptResults, type LockedAttempt } from './attempt-results.js';
import { markQuestion, type QuestionMark, voidedMark } from './mark-question.js';
import { type BankQuestion, bankOf, pinnedQuestions } from './question-bank.js';
import type { AttemptClosing } from './quiz-attempt.entity.js';
import { COUNTING_STEPS, type StoredStep } from './quiz-attempt.repository.js';

interface Closing {
  by: AttemptClosing;
  actorId: string | null;
  reason?: string;
}

/** A regrade that counts for what is marked from now on too. */
interface StandingRegrade {
  questionId: string;
  version: string;
  action: 'REPLACE' | 'VOID';
  editionHash: string;
}

interface Locked extends LockedAttempt {
  number: number;
  editionHash: string;
  questionIds: string[];
  state: 'LIVE' | 'SUBMITTED';
  closesAt: Date | null;
  regrades: StandingRegrade[];
}

const LOCK = `
  select a.id, e.person_id as "personId", a.enrolment_id as "enrolmentId", a.module_id as "moduleId", a.number, a.edition_hash as "editionHash",
    a.question_ids as "questionIds", a.policy, a.state, a.closes_at as "closesAt",
    coalesce((select json_agg(json_build_object('questionId', r.question_id, 'version', r.version, 'action', r.action, 'editionHash', r.edition_hash) order by r.at)
      from regrade r where r.question_id = any(a.question_ids) and e.cohort_id = any(r.cohort_ids) and r.actor_id <> e.person_id), '[]') as regrades
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id where a.id = $1 for update of a`;

@Injectable()
export class CloseAttemptService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly results: AttemptResults,
    private readonly sql: Sql,
  ) {}

  /**
   * Ends a live attempt and marks its last saved answers; false when it had ended already. Waits for answers under way,
   * and those that come later wait for this transaction. Ask for the edition before the transaction.
   */
  async close(manager: EntityManager, attemptId: string, edition: PublishedModule, closing: Closing): Promise<boolean> {
    const attempt = await this.sql.row<Locked & Record<string, unknown>>('attempt-close-lock', LOCK, [attemptId], manager);
    if (!attempt || attempt.state !== 'LIVE') return false;
    const now = this.clock.now();
    const over = attempt.closesAt !== null && attempt.closesAt <= now;
    const by = over ? 'TIME' : closing.by;
    const marks = await this.marksOf(manager, attempt, edition);
    const questions = pinnedQuestions(edition, attempt.questionIds).map(({ question }) => question);
    const score = await this.results.write(manager, attempt, questions, marks, {
      kind: 'CLOSED', origin: 'SUBMIT', actorId: over ? null : closing.actorId,
      ...(!over && closing.reason !== undefined && { reason: closing.reason }),
      // Told by the clock alone: the same whether a job, a page or nobody looked at it in time.
      closing: { by, at: over ? attempt.closesAt! : now },
    });
    const { id, moduleId, number } = attempt;
    await this.audit.append(manager, {
      actorId: over ? null : closing.actorId, action: 'attempt-submitted', subjectType: 'quiz-attempt', subjectId: id,
      detail: { moduleId, number, passed: score.passed, closedBy: by },
    });
    return true;
  }

  /** Ends an attempt whose time is over, in a transaction of its own. */
  async closeOverdue(attemptId: string, editionHash: string): Promise<void> {
    const edition = await this.catalogue.moduleEdition(editionHash);
    await this.sql.transaction((manager) => this.close(manager, attemptId, edition, { by: 'TIME', actorId: null }));
  }

  private async marksOf(manager: EntityManager, attempt: Locked, edition: PublishedModule): Promise<QuestionMark[]> {
    // A statement of its own after the lock: only so does it see the answers that the lock waited for.
    const steps = await this.sql.rows<StoredStep & Record<string, unknown>>('attempt-close-steps', COUNTING_STEPS, [attempt.id], manager);
    return Promise.all(
      pinnedQuestions(edition, attempt.questionIds).map(async (asked) => {
        const own = steps.filter(({ questionId }) => questionId === asked.question.id);
        const regrade = attempt.regrades.findLast(({ questionId, version }) => questionId === asked.question.id && version === asked.version);
        const marked = (by: BankQuestion) => markQuestion({ ...by, steps: own, policy: attempt.policy });
        if (regrade?.action === 'VOID') return voidedMark(asked, own.length > 0);
        const other = regrade && bankOf(await this.catalogue.moduleEdition(regrade.editionHash)).get(asked.question.id);
        try {
          return marked(other ?? asked);
        } catch (error) {
          // An answer that the other version cannot be asked about is marked by its own.
          if (!other || !(error instanceof GradingError)) throw error;
          return marked(asked);
        }
      }),
    );
  }
}
