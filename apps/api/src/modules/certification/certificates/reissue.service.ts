import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { CatalogueFacade, type PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { issuerUrl } from '../credentials/addresses.js';
import { SigningKeys } from '../credentials/signing-keys.service.js';
import { DecisionsRepository } from '../decisions/decisions.repository.js';
import { readReason } from '../decisions/reason.js';
import { VolunteerRepository } from '../volunteers/volunteer.repository.js';
import { CertificateAccess } from './certificate-access.js';
import { reissuedLetter } from './certificate-letters.js';
import { statusOf, viewCertificate } from './certificate-view.js';
import type { Certificate } from './certificate.type.js';
import type { ReissueCertificateInput } from './certificates.input.js';
import { CertificatesRepository } from './certificates.repository.js';
import { IssueService } from './issue.service.js';

interface Case {
  certificateId: string;
  reason: string;
  programme: PublishedProgramme;
}

@Injectable()
export class ReissueService {
  constructor(
    private readonly access: CertificateAccess,
    private readonly audit: Audit,
    private readonly catalogue: CatalogueFacade,
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly decisions: DecisionsRepository,
    private readonly idempotency: Idempotency,
    private readonly issuing: IssueService,
    private readonly keys: SigningKeys,
    private readonly mail: Mail,
    private readonly people: VolunteerRepository,
    private readonly sessions: Sessions,
  ) {}

  /** The same certificate under the holder's name of today. The old one stays as it was signed, and says that it was replaced. */
  async reissue(actor: Actor, input: ReissueCertificateInput): Promise<Certificate | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const found = await this.access.reachable(actor, input.certificateId);
    if (!found?.reach.coordinator) return refuse<CertificationRefusal>('certificate-unknown');
    if (found.reach.own) return refuse<CertificationRefusal>('own-certificate');
    if (!this.sessions.confirmed(actor)) return refuse<CertificationRefusal>('step-up-needed');
    const programme = await this.catalogue.programmeEdition(found.certificate.programmeEditionHash);
    const { key, ...body } = input;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'reissueCertificate', input: body,
      work: (manager) => this.replace(manager, actor, { certificateId: found.certificate.id, reason, programme }),
    });
    if (done instanceof Refusal) return done;
    return viewCertificate((await this.certificates.byId(done.id))!, programme, this.clock.today(), ['coordinator']);
  }

  private async replace(manager: EntityManager, actor: Actor, { certificateId, reason, programme }: Case): Promise<{ id: string } | Refusal> {
    const { enrolmentId } = (await this.certificates.byId(certificateId, manager))!;
    await this.decisions.inTurn(manager, enrolmentId);
    const old = (await this.certificates.byId(certificateId, manager))!;
    if (statusOf(old, this.clock.today()) !== 'VALID') return refuse<CertificationRefusal>('not-reissuable');
    const contact = await this.people.contact(enrolmentId, manager);
    const holder = `${contact.givenName} ${contact.familyName}`;
    if (holder === old.holder) return refuse<CertificationRefusal>('name-unchanged');
    const { cycle, issue, number: replaced, issuedOn, expiresOn, issuer } = old;
    const key = await this.keys.of(issuerUrl(this.config.publicUrl, issuer.code), manager);
    const made = await this.issuing.issue(manager, {
      enrolmentId, cycle, holder, programme, issuer, key, days: { issuedOn, expiresOn }, replaces: { id: old.id, number: replaced, issue, reason },
    });
    await this.mail.send(manager, reissuedLetter(contact, { title: programme.certificate.title, number: made.number, replaced, url: made.url }));
    await this.audit.append(manager, { actorId: actor.personId, action: 'reissued', subjectType: 'certificate', subjectId: made.id, detail: { enrolmentId, supersedes: old.id } });
    return { id: made.id };
  }
}
