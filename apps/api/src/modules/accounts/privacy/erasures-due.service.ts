import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Sql } from '../../../platform/database/sql.js';
import { refuse, type Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { Eraser } from './eraser.js';
import { erasureLetter } from './erasure-letter.js';
import { ErasuresDueRepository } from './erasures-due.repository.js';
import type { PrivacyRefusal } from './privacy.errors.js';
import type { ErasePeopleInput } from './privacy.input.js';
import type { ErasedPeople, ErasuresDue } from './privacy.type.js';

/** As many as one looks through at a time. */
const MOST_AT_ONCE = 25;

const no = (code: PrivacyRefusal, params?: Record<string, unknown>): Refusal => refuse(code, params);

/** Whose time is over is told by the night; a person looks at each, and erases. */
@Injectable()
export class ErasuresDueService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly due: ErasuresDueRepository,
    private readonly eraser: Eraser,
    private readonly idempotency: Idempotency,
    private readonly mail: Mail,
    private readonly sessions: Sessions,
    private readonly sql: Sql,
  ) {}

  async list({ personId }: Actor): Promise<ErasuresDue> {
    const due = await this.due.due(personId);
    return { total: due.length, items: due.slice(0, MOST_AT_ONCE) };
  }

  /** All of these people or none: somebody who has come back meanwhile is not due any more. */
  async erase(actor: Actor, { key, personIds }: ErasePeopleInput): Promise<ErasedPeople | Refusal> {
    const ids = [...new Set(personIds)].sort();
    if (ids.length === 0 || ids.length > MOST_AT_ONCE) return no('erasure-how-many', { max: MOST_AT_ONCE });
    if (!this.sessions.confirmed(actor)) return no('step-up-needed');
    return this.idempotency.once<ErasedPeople>({
      personId: actor.personId, key, operation: 'erasePeople', input: { ids },
      work: async (manager) => {
        await this.eraser.begin(manager);
        const due = new Set((await this.due.due(actor.personId, manager)).map(({ person }) => person.id));
        if (ids.some((id) => !due.has(id))) return no('erasure-not-due');
        for (const id of ids) await this.eraser.erase(manager, id, { reason: 'ended', by: actor.personId });
        return { erased: ids.length };
      },
    });
  }

  /** One letter to every administrator about those whose time has come since the last one; how many these are. */
  tell(): Promise<number> {
    return this.sql.transaction(async (manager) => {
      const people = await this.due.remember(manager, await this.due.due(null, manager));
      if (people === 0) return 0;
      for (const to of await this.due.administrators(manager)) await this.mail.send(manager, erasureLetter(to, people, this.config.publicUrl));
      return people;
    });
  }
}
