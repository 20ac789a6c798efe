import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { drawQuiz, mayStart, type QuizPolicy } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade, type PublishedModule } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../../training/training.facade.js';
import { no } from '../assessment.errors.js';
import type { StartAttemptInput } from './attempt.input.js';
import { attemptsDone } from './attempts-done.js';
import { quizTerms, type QuizTerms, timesFrom } from './attempt-terms.js';
import { OverdueAttempts } from './overdue-attempts.js';
import { bankOf, pinnedQuestions } from './question-bank.js';
import { QuizAttemptRepository, type QuizState } from './quiz-attempt.repository.js';

/** How often somebody else may have been quicker, in one request. */
const TRIES = 5;

const INSERT = `
  insert into quiz_attempt (id, enrolment_id, module_id, edition_hash, number, seed, question_ids, question_versions, policy, state, started_at, due_at, closes_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'LIVE', $10, $11, $12) on conflict do nothing returning id`;

@Injectable()
export class StartAttemptService {
  constructor(
    private readonly attempts: QuizAttemptRepository,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly overdue: OverdueAttempts,
    private readonly sql: Sql,
    private readonly training: TrainingFacade,
  ) {}

  /** The id of the one live attempt: a new one, or the one that is there already. */
  async start(actor: Actor, input: StartAttemptInput): Promise<{ id: string } | Refusal> {
    if (!isUuid(input.key)) return no('wrong-shape');
    const enrolment = await this.training.own(actor, input.enrolmentId);
    if (!enrolment) return no('enrolment-unknown');
    // Before the transaction: one that waited for a second connection could wait for itself.
    const edition = await this.catalogue.moduleOf(enrolment.programmeEditionHash, input.moduleId);
    if (!edition?.module.quiz) return no('quiz-unknown');
    await this.overdue.closeOfEnrolment(enrolment.enrolmentId);
    return this.idempotency.once<{ id: string }>({
      personId: actor.personId, key: input.key, operation: 'startAttempt', input,
      work: async (manager) => {
        for (let tries = 0; tries < TRIES; tries++) {
          const answer = await this.tryOnce(manager, actor, enrolment.enrolmentId, edition);
          if (answer) return answer;
        }
        throw new Error('Attempts at this quiz begin and end faster than one can be started');
      },
    });
  }

  /** Undefined when the database found another attempt in the way: then look again. */
  private async tryOnce(manager: EntityManager, actor: Actor, enrolmentId: string, edition: PublishedModule): Promise<{ id: string } | Refusal | undefined> {
    const state = await this.attempts.quizState(enrolmentId, edition.moduleId, actor.personId, manager);
    if (!state) return no('enrolment-unknown');
    const live = state.attempts.find((attempt) => attempt.state === 'LIVE');
    if (live) return { id: live.id };
    const policy: QuizPolicy = edition.module.quiz!;
    const terms = quizTerms(policy, state.accommodations);
    const { refusal, from } = mayStart(attemptsDone(state.attempts, policy), { ...terms, wait: policy.wait }, this.clock.now().getTime());
    if (refusal) return no(refusal, from === null ? undefined : { from: new Date(from).toISOString() });
    return this.insert(manager, state, edition, terms);
  }

  /** The unique indexes (one live attempt, one attempt per number) decide between parallel starts. */
  private async insert(manager: EntityManager, state: QuizState, edition: PublishedModule, terms: QuizTerms): Promise<{ id: string } | undefined> {
    const { questions: _, ...policy } = edition.module.quiz!;
    const seed = randomBytes(16).toString('hex');
    const seen = state.attempts.flatMap(({ questionIds }) => questionIds);
    const drawn = drawQuiz([...bankOf(edition).values()].map(({ question }) => question), policy, seed, seen).map(({ id }) => id);
    const now = this.clock.now();
    const { dueAt, closesAt } = timesFrom(now, terms, policy);
    const versions = pinnedQuestions(edition, drawn).map(({ version }) => version);
    const values = [randomUUID(), state.enrolmentId, edition.moduleId, edition.hash, state.attempts.length + 1, seed, drawn, versions, JSON.stringify(policy), now, dueAt, closesAt];
    const row = await this.sql.row<{ id: string }>('quiz-attempt-start', INSERT, values, manager);
    if (row) await this.overdue.plan(manager, row.id, closesAt);
    return row;
  }
}
