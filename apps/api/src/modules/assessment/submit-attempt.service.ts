import { Injectable } from '@nestjs/common';
import { scoreAttempt, type AttemptScore } from '@lidzgaita/grading';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { isUuid } from '../../platform/database/uuid.js';
import type { Refusal } from '../../platform/graphql/refusal.js';
import { Idempotency } from '../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CatalogueFacade, type PublishedModule } from '../catalogue/catalogue.facade.js';
import { CertificationFacade } from '../certification/certification.facade.js';
import { no } from './assessment.errors.js';
import type { SubmitAttemptInput } from './assessment.input.js';
import { AttemptPins } from './attempt-pins.js';
import { pinnedQuestions } from './attempt-view.js';
import type { QuizAttemptEntity } from './quiz-attempt.entity.js';
import { LAST_ANSWERS, type StoredAnswer } from './quiz-attempt.repository.js';

type Locked = Pick<QuizAttemptEntity, 'id' | 'moduleId' | 'number' | 'questionIds' | 'policy' | 'state'>;

@Injectable()
export class SubmitAttemptService {
  constructor(
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly certification: CertificationFacade,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly pins: AttemptPins,
  ) {}

  /** Closes an attempt and marks its last saved answers; closing it again gives the same attempt. */
  async submit(actor: Actor, input: SubmitAttemptInput): Promise<{ id: string } | Refusal> {
    if (!isUuid(input.key)) return no('wrong-shape');
    const pins = isUuid(input.attemptId) ? await this.pins.of(input.attemptId) : undefined;
    if (pins?.personId !== actor.personId) return no('attempt-unknown');
    // Before the transaction: one that waited for a second connection could wait for itself.
    const edition = await this.catalogue.moduleEdition(pins.editionHash);
    return this.idempotency.once<{ id: string }>({
      personId: actor.personId, key: input.key, operation: 'submitAttempt', input,
      work: async (manager) => {
        const attempt = await this.lock(manager, input.attemptId, actor.personId);
        if (!attempt) return no('attempt-unknown');
        if (attempt.state === 'LIVE') await this.close(manager, attempt, edition, actor.personId);
        return { id: attempt.id };
      },
    });
  }

  /** Waits for answers under way; those that come later wait for this transaction. */
  private async lock(manager: EntityManager, id: string, personId: string): Promise<Locked | undefined> {
    const [attempt] = (await manager.query(
      `select a.id, a.module_id as "moduleId", a.number, a.question_ids as "questionIds", a.policy, a.state
       from quiz_attempt a join enrolment e on e.id = a.enrolment_id where a.id = $1 and e.person_id = $2 for update of a`,
      [id, personId],
    )) as Locked[];
    return attempt;
  }

  private async close(manager: EntityManager, attempt: Locked, edition: PublishedModule, personId: string): Promise<void> {
    const score = await this.score(manager, attempt, edition);
    await manager.query(
      `update quiz_attempt set state = 'SUBMITTED', submitted_at = $2, points = $3, percent = $4, passed = $5, safety_missed = $6 where id = $1`,
      [attempt.id, this.clock.now(), score.points, score.percent, score.passed, score.safetyMissed],
    );
    const { id, moduleId, number } = attempt;
    if (score.passed) {
      await this.certification.recordFact(manager, {
        personId, kind: 'quiz-passed', moduleId, percent: score.percent, occurredOn: this.clock.today(),
        source: 'quiz-attempt', sourceId: id, recordedById: null,
      });
    }
    await this.audit.append(manager, {
      actorId: personId, action: 'attempt-submitted', subjectType: 'quiz-attempt', subjectId: id, detail: { moduleId, number, passed: score.passed },
    });
  }

  private async score(manager: EntityManager, { id, questionIds, policy }: Locked, edition: PublishedModule): Promise<AttemptScore> {
    // A statement of its own after the lock: only so does it see the answers that the lock waited for.
    const answers = (await manager.query(LAST_ANSWERS, [id])) as StoredAnswer[];
    const responses = Object.fromEntries(answers.map(({ questionId, response }) => [questionId, response]));
    return scoreAttempt(pinnedQuestions(edition, questionIds), responses, policy);
  }
}
