import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { type Actor, reachSql } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { no, readReason } from '../assessment.errors.js';
import type { CloseAttemptInput, ReopenAttemptInput } from './attempt.input.js';
import { CloseAttemptService } from './close-attempt.service.js';
import { OverdueAttempts } from './overdue-attempts.js';
import type { StaffAttempt } from './staff-attempt.type.js';

interface Row extends Omit<StaffAttempt, 'moduleCode' | 'moduleTitle' | 'possible'> {
  editionHash: string;
  /** The newest attempt at its quiz, and no other is live. */
  newest: boolean;
  limited: boolean;
  grace: number;
  own: boolean;
}

const ATTEMPTS = `
  select a.id, a.enrolment_id as "enrolmentId", json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as person,
    a.module_id as "moduleId", a.edition_hash as "editionHash", a.number, a.state, a.started_at as "startedAt", a.due_at as "dueAt",
    a.submitted_at as "submittedAt", a.closed_by as "closedBy", a.waiting, floor(a.percent)::int as percent, a.passed,
    a.policy ? 'minutes' as limited, (a.policy->>'grace')::int as grace, p.id = $1 as own,
    not exists (select 1 from quiz_attempt later where later.enrolment_id = a.enrolment_id and later.module_id = a.module_id and later.number > a.number) as newest
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
  where ${reachSql('c', '$1', ['COORDINATOR'])}`;

/** What coordinators see of attempts within their reach, and may do with them. */
@Injectable()
export class StaffAttemptsService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly closing: CloseAttemptService,
    private readonly idempotency: Idempotency,
    private readonly overdue: OverdueAttempts,
    private readonly sql: Sql,
  ) {}

  async ofCohort(actor: Actor, cohortId: string): Promise<StaffAttempt[]> {
    if (!isUuid(cohortId)) return [];
    await this.overdue.closeOfCohort(cohortId);
    const rows = await this.sql.rows<Row & Record<string, unknown>>('staff-attempts', `${ATTEMPTS} and c.id = $2 order by a.started_at desc, a.id`, [actor.personId, cohortId]);
    return Promise.all(rows.map((row) => this.view(row)));
  }

  /** Ends a live attempt with the answers that it has. */
  async close(actor: Actor, input: CloseAttemptInput): Promise<StaffAttempt | Refusal> {
    const [row, reason] = [await this.one(actor, input.attemptId), readReason(input.reason)];
    if (!row) return no('attempt-unknown');
    if (row.own) return no('own-answer');
    if (reason instanceof Refusal) return reason;
    const edition = await this.catalogue.moduleEdition(row.editionHash);
    return this.written(actor, input, 'closeAttempt', async (manager) => {
      const ended = await this.closing.close(manager, row.id, edition, { by: 'STAFF', actorId: actor.personId, reason });
      return ended ? undefined : no('attempt-closed');
    });
  }

  /** Lets somebody go on with an ended attempt; what it had come to stays in its history. */
  async reopen(actor: Actor, input: ReopenAttemptInput): Promise<StaffAttempt | Refusal> {
    const [row, reason] = [await this.one(actor, input.attemptId), readReason(input.reason)];
    const { minutes = null } = input;
    if (!row) return no('attempt-unknown');
    if (row.own) return no('own-answer');
    if (reason instanceof Refusal) return reason;
    if (minutes !== null && (minutes < 1 || minutes > 1440)) return no('wrong-shape');
    if (row.limited && minutes === null) return no('wrong-shape');
    const due = minutes === null ? null : new Date(this.clock.now().getTime() + minutes * 60_000);
    const closesAt = due && new Date(due.getTime() + row.grace * 1000);
    return this.written(actor, input, 'reopenAttempt', async (manager) => {
      const refusal = await this.open(manager, row, { due, closesAt });
      if (refusal) return refusal;
      await manager.query(`insert into attempt_event (attempt_id, kind, actor_id, reason, at) values ($1, 'REOPENED', $2, $3, $4)`, [row.id, actor.personId, reason, this.clock.now()]);
      await this.overdue.plan(manager, row.id, closesAt);
      await this.audit.append(manager, { actorId: actor.personId, action: 'attempt-reopened', subjectType: 'quiz-attempt', subjectId: row.id, detail: { moduleId: row.moduleId, number: row.number } });
      return undefined;
    });
  }

  private async open(manager: EntityManager, { id }: Row, { due, closesAt }: { due: Date | null; closesAt: Date | null }): Promise<Refusal | undefined> {
    const [now] = (await manager.query(
      `select a.state, a.passed, exists (select 1 from quiz_attempt later where later.enrolment_id = a.enrolment_id and later.module_id = a.module_id
         and later.number > a.number) as followed from quiz_attempt a where a.id = $1 for update of a`,
      [id],
    )) as { state: string; passed: boolean | null; followed: boolean }[];
    if (now!.state === 'LIVE' || now!.followed) return no('attempt-live');
    if (now!.passed) return no('already-passed');
    await manager.query(
      `update quiz_attempt set state = 'LIVE', reopenings = reopenings + 1, submitted_at = null, closed_by = null, due_at = $2, closes_at = $3,
         waiting = 0, points = null, max = null, percent = null, passed = null, safety_missed = null where id = $1`,
      [id, due, closesAt],
    );
    return undefined;
  }

  private async written(actor: Actor, input: CloseAttemptInput, operation: string, work: (manager: EntityManager) => Promise<Refusal | undefined>): Promise<StaffAttempt | Refusal> {
    const answer = await this.idempotency.once<{ id: string }>({
      personId: actor.personId, key: input.key, operation, input,
      work: async (manager) => (await work(manager)) ?? { id: input.attemptId },
    });
    if (answer instanceof Refusal) return answer;
    return this.view((await this.one(actor, answer.id))!);
  }

  private async one(actor: Actor, attemptId: string): Promise<Row | undefined> {
    if (!isUuid(attemptId)) return undefined;
    return this.sql.row<Row & Record<string, unknown>>('staff-attempt', `${ATTEMPTS} and a.id = $2`, [actor.personId, attemptId]);
  }

  private async view({ editionHash, newest, own, limited: _, grace: __, ...row }: Row): Promise<StaffAttempt> {
    const { code, module } = await this.catalogue.moduleEdition(editionHash);
    const possible = own ? [] : row.state === 'LIVE' ? ['close'] : newest && row.passed !== true ? ['reopen'] : [];
    return { ...row, percent: row.passed === null ? null : row.percent, moduleCode: code, moduleTitle: module.title, possible };
  }
}
