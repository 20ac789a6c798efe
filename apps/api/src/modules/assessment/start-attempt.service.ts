import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { drawQuestions } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { isUuid } from '../../platform/database/uuid.js';
import { Refusal } from '../../platform/graphql/refusal.js';
import { Idempotency } from '../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade, type PublishedModule } from '../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../training/training.facade.js';
import { no } from './assessment.errors.js';
import type { StartAttemptInput } from './assessment.input.js';
import { QuizAttemptRepository, type QuizState } from './quiz-attempt.repository.js';

/** How often somebody else may have been quicker, in one request. */
const TRIES = 5;

@Injectable()
export class StartAttemptService {
  constructor(
    private readonly attempts: QuizAttemptRepository,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
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
    if (state.attempts.some(({ passed }) => passed)) return no('already-passed');
    if (state.attempts.length >= edition.module.quiz!.attempts) return no('attempts-used-up');
    return this.insert(manager, state, edition);
  }

  /** The unique indexes (one live attempt, one attempt per number) decide between parallel starts. */
  private async insert(manager: EntityManager, state: QuizState, { hash, moduleId, module }: PublishedModule): Promise<{ id: string } | undefined> {
    const { draw, pass, attempts, questions } = module.quiz!;
    const seed = randomBytes(16).toString('hex');
    const seen = state.attempts.flatMap(({ questionIds }) => questionIds);
    const rows = (await manager.query(
      `insert into quiz_attempt (id, enrolment_id, module_id, edition_hash, number, seed, question_ids, policy, state, started_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'LIVE', $9) on conflict do nothing returning id`,
      [
        randomUUID(), state.enrolmentId, moduleId, hash, state.attempts.length + 1, seed,
        drawQuestions(questions, { draw }, seed, seen), JSON.stringify({ draw, pass, attempts }), this.clock.now(),
      ],
    )) as { id: string }[];
    return rows[0];
  }
}
