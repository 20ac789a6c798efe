import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { badInput, tooManyTries } from '../../../platform/graphql/errors.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Secrets } from '../../../platform/secrets/secrets.js';
import { RateLimits } from '../../../platform/sessions/rate-limits.js';
import { TrainingFacade } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { EvidenceRepository } from '../evidence/evidence.repository.js';
import { VolunteerRepository } from '../volunteers/volunteer.repository.js';
import { counts, referenceAnswer, type ReferenceAnswer } from './reference-answer.js';
import { ReferenceLinks } from './reference-link.js';
import { stateOf } from './reference-view.js';
import { type AnswerReferenceInput, type ReferenceAnswerView, type ReferenceForm, type ReferenceReceipt, ReferenceState } from './reference.type.js';
import { ReferencesRepository, type StoredReference } from './references.repository.js';

const PURPOSE = 'reference';

/** What a referee does with their link, and who reads it afterwards. */
@Injectable()
export class AnswerReferenceService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly limits: RateLimits,
    private readonly links: ReferenceLinks,
    private readonly people: VolunteerRepository,
    private readonly references: ReferencesRepository,
    private readonly secrets: Secrets,
    private readonly sql: Sql,
    private readonly training: TrainingFacade,
  ) {}

  /** Null for a link that was never made, was used, withdrawn or has ended: nobody learns which. */
  async form(token: string, address: string): Promise<ReferenceForm | null> {
    const request = await this.find(token, address);
    if (!request || !this.isOpen(request)) return null;
    const { givenName, familyName, issuer } = await this.people.contact(request.enrolmentId);
    return { refereeName: request.refereeName!, volunteer: `${givenName} ${familyName}`, organisation: issuer.name, locale: request.locale, expiresAt: request.expiresAt! };
  }

  /** Once; the same browser that sends it again is thanked again. */
  async answer({ key, token, answer }: AnswerReferenceInput, address: string): Promise<ReferenceReceipt | Refusal> {
    if (!isUuid(key)) throw badInput('A key is a UUID');
    const found = await this.find(token, address);
    if (!found) return refuse<CertificationRefusal>('link-over');
    const read = referenceAnswer.safeParse(answer);
    if (!read.success) return refuse<CertificationRefusal>('answer-incomplete', { fields: [...new Set(read.error.issues.map(({ path }) => path[0]))] });
    return this.sql.transaction(async (manager) => {
      await this.decisions.inTurn(manager, found.enrolmentId);
      const request = await this.references.locked(manager, found.id);
      if (request.answeredAt && request.answerKey === key) return { answeredAt: request.answeredAt };
      if (!this.isOpen(request) || request.round !== found.round) return refuse<CertificationRefusal>('link-over');
      const at = this.clock.now();
      const sealed = this.secrets.seal(PURPOSE, request.id, JSON.stringify(read.data));
      await this.references.answer(manager, request.id, { at, key, counts: counts(read.data), sealed });
      if (counts(read.data)) {
        await this.evidence.add(manager, {
          personId: request.personId, kind: 'references', occurredOn: this.clock.today(), source: 'reference', sourceId: request.id, recordedById: null,
        });
      }
      await this.audit.append(manager, { actorId: null, action: 'reference-received', subjectType: 'reference', subjectId: request.id, detail: { enrolmentId: request.enrolmentId } });
      return { answeredAt: at };
    });
  }

  /** Audited before it is shown; for coordinators, and never about themselves. */
  async read(actor: Actor, id: string): Promise<ReferenceAnswerView | null> {
    const request = isUuid(id) ? await this.references.byId(id) : undefined;
    const [reach] = request ? await this.training.reachable(actor, [request.enrolmentId]) : [];
    if (!request?.sealed || !reach?.coordinator || reach.own) return null;
    await this.sql.transaction((manager) =>
      this.audit.append(manager, { actorId: actor.personId, action: 'reference-read', subjectType: 'reference', subjectId: id, detail: { enrolmentId: request.enrolmentId } }),
    );
    return { id, answer: JSON.parse(this.secrets.open(PURPOSE, id, request.sealed)) as ReferenceAnswer };
  }

  /** Only links that nobody made are counted; whoever tried too many gets no answer for a while. */
  private async find(token: string, address: string): Promise<StoredReference | undefined> {
    const [wait, request] = await Promise.all([this.limits.exhausted('reference', address), this.references.byToken(this.links.hash(token))]);
    if (wait !== undefined) throw tooManyTries(wait);
    if (request) return request;
    const refused = await this.limits.count('reference', address);
    if (refused !== undefined) throw tooManyTries(refused);
    return undefined;
  }

  private isOpen(request: StoredReference): boolean {
    return [ReferenceState.SENT, ReferenceState.REMINDED].includes(stateOf(request, this.clock.now()));
  }
}
