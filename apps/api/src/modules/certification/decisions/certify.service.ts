import { canCertify, type CertifyRefusal } from '@lidzgaita/certification';
import type { SigningKey } from '@lidzgaita/credentials';
import { Inject, Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { CatalogueFacade, type PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import { TrainingFacade } from '../../training/training.facade.js';
import { issuerUrl } from '../credentials/addresses.js';
import { issuedLetter } from '../certificates/certificate-letters.js';
import { viewCertificate } from '../certificates/certificate-view.js';
import type { Certificate } from '../certificates/certificate.type.js';
import { CertificatesRepository } from '../certificates/certificates.repository.js';
import type { CertificationRefusal } from '../certification.errors.js';
import type { CertifyInput } from '../certification.input.js';
import { DecisionsRepository } from './decisions.repository.js';
import { IssueService } from '../certificates/issue.service.js';
import { readReason } from './reason.js';
import { SigningKeys } from '../credentials/signing-keys.service.js';
import { StandingsService } from '../standings/standings.service.js';
import { VolunteerRepository, type Contact } from '../volunteers/volunteer.repository.js';

const CODES: Record<CertifyRefusal, CertificationRefusal> = {
  'requirements-not-met': 'not-ready',
  'no-requirements': 'not-ready',
  'renewal-not-open': 'already-certified',
  suspended: 'certificate-suspended',
  revoked: 'certificate-revoked',
};

interface Case {
  enrolmentId: string;
  reason: string;
  contact: Contact;
  programme: PublishedProgramme;
  key: SigningKey;
}

@Injectable()
export class CertifyService {
  /** Drawing a certificate fills one core for a moment: one at a time loses nothing and leaves the pool to others. */
  private readonly lane = pLimit(1);

  constructor(
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
    private readonly standings: StandingsService,
    private readonly training: TrainingFacade,
  ) {}

  /** A person decides, with a reason; the rules say whether there is anything to decide. */
  async certify(actor: Actor, input: CertifyInput): Promise<Certificate | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const reach = await this.training.asStaff(actor, input.enrolmentId);
    if (!reach?.coordinator) return refuse<CertificationRefusal>('enrolment-unknown');
    if (reach.own) return refuse<CertificationRefusal>('own-certificate');
    if (!this.sessions.confirmed(actor)) return refuse<CertificationRefusal>('step-up-needed');
    const { enrolmentId } = reach;
    // Everything that needs a connection of its own is fetched before the transaction holds one.
    const [programme, contact] = await Promise.all([this.catalogue.programmeEdition(reach.programmeEditionHash), this.people.contact(enrolmentId)]);
    const key = await this.keys.of(issuerUrl(this.config.publicUrl, contact.issuer.code));
    const { key: once, ...body } = input;
    const done = await this.lane(() =>
      this.idempotency.once({
        personId: actor.personId, key: once, operation: 'certify', input: body,
        work: (manager) => this.decide(manager, actor, { enrolmentId, reason, contact, programme, key }),
      }),
    );
    if (done instanceof Refusal) return done;
    return viewCertificate((await this.certificates.byId(done.id))!, programme, this.clock.today(), ['coordinator']);
  }

  private async decide(manager: EntityManager, actor: Actor, { enrolmentId, reason, contact, programme, key }: Case): Promise<{ id: string } | Refusal> {
    await this.decisions.inTurn(manager, enrolmentId);
    const standing = (await this.standings.of([enrolmentId], this.clock.today(), manager)).get(enrolmentId)!;
    const may = canCertify(standing.standing);
    if (!may.ok) return refuse(CODES[may.code], CODES[may.code] === 'not-ready' ? { blockers: may.blockers } : undefined);
    const cycle = (standing.certificates[0]?.cycle ?? 0) + 1;
    const holder = `${contact.givenName} ${contact.familyName}`;
    const { id, number, expiresOn, url } = await this.issuing.issue(manager, { enrolmentId, cycle, holder, programme, issuer: contact.issuer, key });
    await this.mail.send(manager, issuedLetter(contact, { title: programme.certificate.title, number, expiresOn, url }));
    await this.decisions.add(manager, { kind: 'certify', enrolmentId, certificateId: id, reason, decidedById: actor.personId });
    return { id };
  }
}
