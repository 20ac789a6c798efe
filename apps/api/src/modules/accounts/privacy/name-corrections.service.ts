import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.service.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import type { AccountsRefusal } from '../accounts.errors.js';
import { PeopleRepository } from '../people.repository.js';
import { isName } from '../person-rules.js';
import { NameCorrectionsRepository } from './name-corrections.repository.js';
import { OwnDataService } from './own-data.service.js';
import type { PrivacyRefusal } from './privacy.errors.js';
import type { DecideNameCorrectionInput, NameCorrectionInput } from './privacy.input.js';
import type { NameCorrection, OwnData } from './privacy.type.js';

const no = (code: PrivacyRefusal | AccountsRefusal): Refusal => refuse(code);

/** A name is on certificates: the person says how it is spelled, staff look at a document and change it. */
@Injectable()
export class NameCorrectionsService {
  constructor(
    private readonly audit: Audit,
    private readonly corrections: NameCorrectionsRepository,
    private readonly idempotency: Idempotency,
    private readonly own: OwnDataService,
    private readonly people: PeopleRepository,
  ) {}

  open(actor: Actor): Promise<NameCorrection[]> {
    return this.corrections.open(actor.personId);
  }

  async ask(actor: Actor, input: NameCorrectionInput): Promise<OwnData | Refusal> {
    const [givenName, familyName] = [input.givenName.trim(), input.familyName.trim()];
    if (!isName(givenName) || !isName(familyName)) return no('name-missing');
    const now = await this.people.byId(actor.personId);
    if (now!.givenName === givenName && now!.familyName === familyName) return no('correction-same');
    const done = await this.idempotency.once({
      personId: actor.personId, key: input.key, operation: 'requestNameCorrection', input: { givenName, familyName },
      work: async (manager) => {
        if (!(await this.corrections.add(manager, actor.personId, givenName, familyName))) return no('correction-open');
        await this.audit.append(manager, { actorId: actor.personId, action: 'name-correction-asked', subjectType: 'person', subjectId: actor.personId, detail: {} });
        return {};
      },
    });
    return done instanceof Refusal ? done : this.own.summary(actor);
  }

  async decide(actor: Actor, { key, id, accept }: DecideNameCorrectionInput): Promise<NameCorrection | Refusal> {
    const found = isUuid(id) ? await this.corrections.byId(actor.personId, id) : undefined;
    if (!found) return no('correction-unknown');
    if (found.person.id === actor.personId) return no('own-correction');
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'decideNameCorrection', input: { id, accept },
      work: async (manager) => {
        if (!(await this.corrections.decide(manager, id, actor.personId, accept))) return no('correction-unknown');
        const action = accept ? 'name-corrected' : 'name-correction-refused';
        await this.audit.append(manager, { actorId: actor.personId, action, subjectType: 'person', subjectId: found.person.id, detail: { correction: id } });
        return { id };
      },
    });
    return done instanceof Refusal ? done : (await this.corrections.byId(actor.personId, id))!;
  }
}
