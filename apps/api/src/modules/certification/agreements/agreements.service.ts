import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { plainText } from '../../../platform/text/plain-text.js';
import { CatalogueFacade, type PublishedAgreement } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { EvidenceRepository } from '../evidence/evidence.repository.js';
import { StandingsService } from '../standings/standings.service.js';
import { VolunteerRepository } from '../volunteers/volunteer.repository.js';
import { isNameOf, signingsOf, standingOf, type Signing } from './agreement-rules.js';
import { type Agreement, AgreementKind, type AgreementVersion, SigningState, type SignAgreementInput } from './agreement.type.js';
import { AgreementsRepository } from './agreements.repository.js';

const no = (code: CertificationRefusal): Refusal => refuse(code);

export function viewVersion({ agreementId, kind, hash, number, publishedAt, title, body }: PublishedAgreement): AgreementVersion {
  return { documentId: agreementId, kind: kind === 'agreement' ? AgreementKind.AGREEMENT : AgreementKind.UNDERTAKING, hash, number, publishedAt, title, body };
}

/** What volunteers sign on screen. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly decisions: DecisionsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly idempotency: Idempotency,
    private readonly people: VolunteerRepository,
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
  ) {}

  /** A document as the volunteer themselves or a coordinator reads it; null when it is not asked of this enrolment. */
  async one(actor: Actor, enrolmentId: string, documentId: string): Promise<Agreement | null> {
    const [reach] = await this.training.reachable(actor, [enrolmentId]);
    if (!reach?.own && !reach?.coordinator) return null;
    const signing = await this.signing(reach, documentId);
    if (!signing) return null;
    const hash = (await this.catalogue.currentAgreements())[documentId];
    if (hash === undefined) return null;
    const [current, stored, onPaperAt, counts, { givenName, familyName }] = await Promise.all([
      this.catalogue.agreement(hash),
      this.agreements.ofPerson(reach.personId, documentId),
      this.agreements.onPaper(reach.personId, hash),
      this.counts(enrolmentId, signing),
      this.people.contact(enrolmentId),
    ]);
    const signatures = await Promise.all(
      stored.map(async ({ hash: of, ...signature }) => ({ ...signature, version: viewVersion(await this.catalogue.agreement(of)) })),
    );
    const signed = onPaperAt !== null || signatures.some(({ version }) => version.hash === hash);
    const state = signed ? (counts ? SigningState.SIGNED : SigningState.EXPIRED) : signatures.length > 0 ? SigningState.CHANGED : SigningState.UNSIGNED;
    return { enrolmentId, person: { id: reach.personId, givenName, familyName }, current: viewVersion(current), state, signatures, onPaperAt };
  }

  async sign(actor: Actor, input: SignAgreementInput): Promise<Agreement | Refusal> {
    const reach = await this.training.own(actor, input.enrolmentId);
    if (!reach) return no('enrolment-unknown');
    const signing = await this.signing(reach, input.documentId);
    if (!signing) return no('agreement-unknown');
    const typedName = plainText(input.typedName);
    if (!isNameOf(typedName, await this.people.contact(reach.enrolmentId))) return no('name-differs');
    const { key, ...body } = input;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'signAgreement', input: body,
      work: (manager) => this.save(manager, reach, signing, input.hash, typedName),
    });
    if (done instanceof Refusal) return done;
    return (await this.one(actor, reach.enrolmentId, input.documentId)) ?? no('agreement-unknown');
  }

  /** Whoever signs the same text twice has signed it once, for as long as that counts. */
  private async save(manager: EntityManager, { enrolmentId, personId }: EnrolmentReach, signing: Signing, hash: string, typedName: string): Promise<{ hash: string } | Refusal> {
    const { kind, document } = signing;
    await this.decisions.inTurn(manager, enrolmentId);
    if ((await this.catalogue.currentAgreements(manager))[document] !== hash) return no('agreement-changed');
    const signed = (await this.agreements.ofPerson(personId, document, manager)).some((earlier) => earlier.hash === hash);
    if (signed && (await this.counts(enrolmentId, signing, manager))) return { hash };
    const id = await this.agreements.add(manager, { personId, enrolmentId, hash, typedName });
    if (id === undefined) return { hash };
    const occurredOn = this.clock.today();
    await this.evidence.add(manager, { personId, kind, version: hash, occurredOn, source: 'agreement', sourceId: `${personId}/${hash}/${occurredOn}`, recordedById: personId });
    await this.audit.append(manager, { actorId: personId, action: 'agreement-signed', subjectType: 'agreement', subjectId: id, detail: { enrolmentId, documentId: document, hash } });
    return { hash };
  }

  /** Whether what was signed is all that is asked for now. */
  private async counts(enrolmentId: string, { id }: Signing, manager?: EntityManager): Promise<boolean> {
    const standing = (await this.standings.of([enrolmentId], this.clock.today(), manager)).get(enrolmentId);
    const state = standing && standingOf(standing.standing.requirements, id)?.state;
    return state === undefined || state === 'met';
  }

  private async signing({ programmeEditionHash }: EnrolmentReach, documentId: string): Promise<Signing | undefined> {
    return signingsOf(await this.catalogue.programmeEdition(programmeEditionHash)).find(({ document }) => document === documentId);
  }
}
