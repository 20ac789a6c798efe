import { randomUUID } from 'node:crypto';
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
import { quizTerms, timesFrom } from '../attempts/attempt-terms.js';
import { OverdueAttempts } from '../attempts/overdue-attempts.js';
import type { QuizAttemptEntity } from '../attempts/quiz-attempt.entity.js';
import { QuizAttemptRepository } from '../attempts/quiz-attempt.repository.js';
import type { Accommodation, EndAccommodationInput, SetAccommodationInput } from './accommodation.type.js';

const MOST_MINUTES = 1440;
const MOST_ATTEMPTS = 20;

interface Row extends Omit<Accommodation, 'moduleCode'> {
  cohortId: string;
  /** Given to the viewer alone. */
  own: boolean;
  programmeHash: string;
}

const name = (table: string): string => `json_build_object('id', ${table}.id, 'givenName', ${table}.given_name, 'familyName', ${table}.family_name)`;

const ACCOMMODATIONS = `
  select x.id, x.cohort_id as "cohortId", c.programme_edition_hash as "programmeHash", x.enrolment_id as "enrolmentId",
    case when p.id is null then null else ${name('p')} end as person, x.module_id as "moduleId", x.extra_minutes as "extraMinutes",
    x.extra_attempts as "extraAttempts", x.opens_on::text as "opensOn", x.closes_on::text as "closesOn", x.reason,
    ${name('s')} as "setBy", x.set_at as "setAt", x.ended_at as "endedAt", coalesce(p.id = $1, false) as own
  from accommodation x join cohort c on c.id = x.cohort_id join person s on s.id = x.set_by_id
    left join enrolment e on e.id = x.enrolment_id left join person p on p.id = e.person_id
  where ${reachSql('c', '$1', ['COORDINATOR'])}`;

const COHORT = `
  select c.programme_edition_hash as "programmeHash",
    $3::uuid is null or exists (select 1 from enrolment e where e.id = $3 and e.cohort_id = c.id) as "hasEnrolment",
    exists (select 1 from enrolment e where e.id = $3 and e.person_id = $1) as own
  from cohort c where c.id = $2 and ${reachSql('c', '$1', ['COORDINATOR'])}`;

/** More time, attempts or other days, given by coordinators to a cohort or to one person in it. */
@Injectable()
export class AccommodationsService {
  constructor(
    private readonly attempts: QuizAttemptRepository,
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly overdue: OverdueAttempts,
    private readonly sql: Sql,
  ) {}

  async ofCohort(actor: Actor, cohortId: string): Promise<Accommodation[]> {
    if (!isUuid(cohortId)) return [];
    const rows = await this.sql.rows<Row & Record<string, unknown>>('accommodations', `${ACCOMMODATIONS} and x.cohort_id = $2 order by x.ended_at desc nulls first, x.set_at desc`, [actor.personId, cohortId]);
    return Promise.all(rows.map((row) => this.view(row)));
  }

  async set(actor: Actor, input: SetAccommodationInput): Promise<Accommodation | Refusal> {
    const { cohortId, enrolmentId = null, moduleId = null, extraMinutes, extraAttempts, opensOn = null, closesOn = null } = input;
    if (!isUuid(cohortId) || (enrolmentId !== null && !isUuid(enrolmentId))) return no('cohort-unknown');
    const cohort = await this.sql.row<{ programmeHash: string; hasEnrolment: boolean; own: boolean }>('accommodation-cohort', COHORT, [actor.personId, cohortId, enrolmentId]);
    if (!cohort?.hasEnrolment) return no('cohort-unknown');
    if (cohort.own) return no('own-accommodation');
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    if (moduleId !== null && !(await this.catalogue.moduleOf(cohort.programmeHash, moduleId))?.module.quiz) return no('quiz-unknown');
    if (extraMinutes < 0 || extraMinutes > MOST_MINUTES || extraAttempts < 0 || extraAttempts > MOST_ATTEMPTS) return no('wrong-shape');
    if (opensOn && closesOn && opensOn > closesOn) return no('dates-reversed');
    if (extraMinutes === 0 && extraAttempts === 0 && !opensOn && !closesOn) return no('nothing-granted');
    return this.written(actor, input, 'setAccommodation', async (manager) => {
      const id = randomUUID();
      await manager.query(
        `insert into accommodation (id, cohort_id, enrolment_id, module_id, extra_minutes, extra_attempts, opens_on, closes_on, reason, set_by_id, set_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, cohortId, enrolmentId, moduleId, extraMinutes, extraAttempts, opensOn, closesOn, reason, actor.personId, this.clock.now()],
      );
      await this.audit.append(manager, {
        actorId: actor.personId, action: 'accommodation-set', subjectType: 'accommodation', subjectId: id,
        detail: { cohortId, enrolmentId, moduleId, extraMinutes, extraAttempts, opensOn, closesOn },
      });
      await this.retime(manager, { cohortId, enrolmentId, moduleId });
      return { id };
    });
  }

  async end(actor: Actor, input: EndAccommodationInput): Promise<Accommodation | Refusal> {
    const row = await this.one(actor, input.id);
    if (!row) return no('accommodation-unknown');
    if (row.own) return no('own-accommodation');
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    return this.written(actor, input, 'endAccommodation', async (manager) => {
      const [, changed] = (await manager.query(
        'update accommodation set ended_at = $2, ended_by_id = $3, ended_reason = $4 where id = $1 and ended_at is null',
        [row.id, this.clock.now(), actor.personId, reason],
      )) as [unknown, number];
      if (changed === 1) {
        await this.audit.append(manager, { actorId: actor.personId, action: 'accommodation-ended', subjectType: 'accommodation', subjectId: row.id, detail: { cohortId: row.cohortId } });
      }
      return { id: row.id };
    });
  }

  /**
   * Whoever is in the middle of an attempt gets the new time at once; nobody loses time that had been promised, and an
   * attempt that is over stays so.
   */
  private async retime(manager: EntityManager, where: { cohortId: string; enrolmentId: string | null; moduleId: string | null }): Promise<void> {
    const live = (await manager.query(
      `select a.id, a.enrolment_id as "enrolmentId", a.module_id as "moduleId", a.policy, a.started_at as "startedAt", a.closes_at as "closesAt", e.person_id as "personId"
       from quiz_attempt a join enrolment e on e.id = a.enrolment_id
       where a.state = 'LIVE' and a.closes_at > $4 and a.reopenings = 0 and e.cohort_id = $1
         and ($2::uuid is null or e.id = $2) and ($3::text is null or a.module_id = $3) order by a.id for update of a`,
      [where.cohortId, where.enrolmentId, where.moduleId, this.clock.now()],
    )) as (Pick<QuizAttemptEntity, 'id' | 'enrolmentId' | 'moduleId' | 'policy' | 'startedAt'> & { closesAt: Date; personId: string })[];
    for (const attempt of live) {
      const state = await this.attempts.quizState(attempt.enrolmentId, attempt.moduleId, attempt.personId, manager);
      const { dueAt, closesAt } = timesFrom(attempt.startedAt, quizTerms(attempt.policy, state!.accommodations), attempt.policy);
      if (closesAt && closesAt <= attempt.closesAt) continue;
      await manager.query('update quiz_attempt set due_at = $2, closes_at = $3 where id = $1', [attempt.id, dueAt, closesAt]);
      await this.overdue.plan(manager, attempt.id, closesAt);
    }
  }

  private async written(actor: Actor, input: { key: string }, operation: string, work: (manager: EntityManager) => Promise<{ id: string } | Refusal>): Promise<Accommodation | Refusal> {
    const answer = await this.idempotency.once<{ id: string }>({ personId: actor.personId, key: input.key, operation, input, work });
    return answer instanceof Refusal ? answer : this.view((await this.one(actor, answer.id))!);
  }

  private async one(actor: Actor, id: string): Promise<Row | undefined> {
    return isUuid(id) ? this.sql.row<Row & Record<string, unknown>>('accommodation', `${ACCOMMODATIONS} and x.id = $2`, [actor.personId, id]) : undefined;
  }

  private async view({ cohortId: _, own: __, programmeHash, ...row }: Row): Promise<Accommodation> {
    const module = row.moduleId ? await this.catalogue.moduleOf(programmeHash, row.moduleId) : undefined;
    return { ...row, moduleCode: module?.code ?? row.moduleId };
  }
}
