import { canDecide } from '@lidzgaita/certification';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { CatalogueFacade, type PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import { verificationUrl } from '../credentials/addresses.js';
import { CertificateAccess } from '../certificates/certificate-access.js';
import { revokedLetter } from '../certificates/certificate-letters.js';
import { statusOf, viewCertificate } from '../certificates/certificate-view.js';
import type { Certificate, CertificateStatus } from '../certificates/certificate.type.js';
import { CertificatesRepository, type StoredCertificate } from '../certificates/certificates.repository.js';
import type { CertificationRefusal } from '../certification.errors.js';
import type { RevokeCertificateInput } from '../certification.input.js';
import { DecisionsRepository } from './decisions.repository.js';
import { readReason } from './reason.js';
import { VolunteerRepository } from '../volunteers/volunteer.repository.js';

@Injectable()
export class RevokeService {
  constructor(
    private readonly access: CertificateAccess,
    private readonly catalogue: CatalogueFacade,
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly decisions: DecisionsRepository,
    private readonly idempotency: Idempotency,
    private readonly mail: Mail,
    private readonly people: VolunteerRepository,
    private readonly sessions: Sessions,
  ) {}

  /** For good: what is revoked never becomes valid again, a new start is a new certificate. */
  async revoke(actor: Actor, input: RevokeCertificateInput): Promise<Certificate | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const found = await this.access.reachable(actor, input.certificateId);
    if (!found?.reach.coordinator) return refuse<CertificationRefusal>('certificate-unknown');
    if (found.reach.own) return refuse<CertificationRefusal>('own-certificate');
    if (!this.sessions.confirmed(actor)) return refuse<CertificationRefusal>('step-up-needed');
    const programme = await this.catalogue.programmeEdition(found.certificate.programmeEditionHash);
    const { key, ...body } = input;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'revokeCertificate', input: body,
      work: (manager) => this.decide(manager, actor, found.certificate, programme, reason),
    });
    if (done instanceof Refusal) return done;
    return viewCertificate((await this.certificates.byId(done.id))!, programme, this.clock.today(), ['coordinator']);
  }

  private async decide(manager: EntityManager, actor: Actor, { id, enrolmentId, number, code }: StoredCertificate, programme: PublishedProgramme, reason: string): Promise<{ id: string } | Refusal> {
    await this.decisions.inTurn(manager, enrolmentId);
    const now = (await this.certificates.byId(id, manager))!;
    const status = statusOf(now, this.clock.today()).toLowerCase() as Lowercase<CertificateStatus>;
    if (!canDecide('revoke', status)) return refuse<CertificationRefusal>('already-revoked');
    const contact = await this.people.contact(enrolmentId, manager);
    await this.mail.send(manager, revokedLetter(contact, { title: programme.certificate.title, number, url: verificationUrl(this.config.publicUrl, code) }));
    await this.decisions.add(manager, { kind: 'revoke', enrolmentId, certificateId: id, reason, decidedById: actor.personId });
    return { id };
  }
}
