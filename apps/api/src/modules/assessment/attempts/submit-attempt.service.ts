import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../platform/database/uuid.js';
import type { Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { no } from '../assessment.errors.js';
import type { SubmitAttemptInput } from './attempt.input.js';
import { AttemptPins } from './attempt-pins.js';
import { CloseAttemptService } from './close-attempt.service.js';

@Injectable()
export class SubmitAttemptService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly closing: CloseAttemptService,
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
        await this.closing.close(manager, input.attemptId, edition, { by: 'LEARNER', actorId: actor.personId });
        return { id: input.attemptId };
      },
    });
  }
}
