import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { CloseAttemptService } from './close-attempt.service.js';

const TASK = 'close-overdue-attempt';

const WHICH = {
  attempt: 'a.id = $2',
  enrolment: 'a.enrolment_id = $2',
  cohort: 'a.enrolment_id in (select id from enrolment where cohort_id = $2)',
};

/** Ends attempts whose time is over: by a job at that moment, and before anybody looks at one that no job has ended. */
@Injectable()
export class OverdueAttempts implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly closing: CloseAttemptService,
    private readonly jobs: Jobs,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.jobs.register(TASK, async (payload) => {
      const { attemptId } = payload as { attemptId: string };
      await this.close('attempt', attemptId);
    });
  }

  /** Plans the end of an attempt; planned again, the new time counts. */
  async plan(manager: EntityManager, attemptId: string, closesAt: Date | null): Promise<void> {
    if (closesAt) await this.jobs.add(manager, TASK, { attemptId }, { jobKey: `${TASK}/${attemptId}`, runAt: closesAt });
  }

  /** The attempt, or every attempt of the enrolment at once, when it is overdue. */
  async closeAttempt(attemptId: string): Promise<void> {
    if (isUuid(attemptId)) await this.close('attempt', attemptId);
  }

  async closeOfEnrolment(enrolmentId: string): Promise<void> {
    if (isUuid(enrolmentId)) await this.close('enrolment', enrolmentId);
  }

  async closeOfCohort(cohortId: string): Promise<void> {
    if (isUuid(cohortId)) await this.close('cohort', cohortId);
  }

  private async close(which: keyof typeof WHICH, id: string): Promise<void> {
    const overdue = await this.sql.rows<{ id: string; editionHash: string }>(
      `overdue-of-${which}`,
      `select a.id, a.edition_hash as "editionHash" from quiz_attempt a where a.state = 'LIVE' and a.closes_at <= $1 and ${WHICH[which]}`,
      [this.clock.now(), id],
    );
    for (const attempt of overdue) await this.closing.closeOverdue(attempt.id, attempt.editionHash);
  }
}
