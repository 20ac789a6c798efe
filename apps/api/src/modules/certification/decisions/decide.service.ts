import { canDecide, canSayNotYet, certificateExpiry, decisionKinds, needsSecond, type CertifyRefusal } from '@lidzgaita/certification';
import { Inject, Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { refuse, type Refusal } from '../../../platform/graphql/refusal.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import { issuedLetter, revokedLetter } from '../certificates/certificate-letters.js';
import { statusOf } from '../certificates/certificate-view.js';
import type { CertificateStatus } from '../certificates/certificate.type.js';
import { IssueService } from '../certificates/issue.service.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DueRenewals } from '../cycles/due-renewals.service.js';
import { awaitsOpening, mayCertify } from '../cycles/may-certify.js';
import { issuerUrl, verificationUrl } from '../credentials/addresses.js';
import { SigningKeys } from '../credentials/signing-keys.service.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import { VolunteerRepository, type Contact } from '../volunteers/volunteer.repository.js';
import { certifyPlan } from './certify-plan.js';
import { notYetLetter, proposalLetter, reinstatedLetter, suspendedLetter } from './decision-letters.js';
import type { DecisionKind, DecisionOption } from './decision.type.js';
import { DecisionsRepository, type Deciders, type Order } from './decisions.repository.js';
import { ProposalsRepository } from './proposals.repository.js';

const CODES: Record<CertifyRefusal, CertificationRefusal> = {
  'requirements-not-met': 'not-ready',
  'no-requirements': 'not-ready',
  'renewal-not-open': 'already-certified',
  suspended: 'certificate-suspended',
  revoked: 'certificate-revoked',
};

/** Why a decision about a certificate is not possible, by what the certificate is worth now. */
const BY_STATUS: Record<Lowercase<CertificateStatus>, CertificationRefusal> = {
  valid: 'not-suspended',
  expired: 'certificate-expired',
  suspended: 'certificate-suspended',
  revoked: 'already-revoked',
  superseded: 'certificate-replaced',
};

/** What came of it: done, or waiting for a second person. */
export type Decided = { certificateId: string | null; decisionId: string } | { proposalId: string };

/** Asks the rules and carries a decision out, by whatever way it came: alone, for a cohort, or by two people. */
@Injectable()
export class DecideService {
  /** Drawing a certificate fills one core for a moment: one at a time loses nothing and leaves the pool to others. */
  readonly lane = pLimit(1);

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly decisions: DecisionsRepository,
    private readonly due: DueRenewals,
    private readonly issuing: IssueService,
    private readonly keys: SigningKeys,
    private readonly mail: Mail,
    private readonly people: VolunteerRepository,
    private readonly proposals: ProposalsRepository,
  ) {}

  /** Decides, or proposes it where the programme wants two people for it. */
  async decide(manager: EntityManager, order: Order, deciderId: string): Promise<Decided | Refusal> {
    const { standing } = await this.due.inTurn(manager, order.enrolmentId);
    const contact = await this.people.contact(order.enrolmentId, manager);
    const refusal = this.refusalOf(standing, order) ?? this.outdated(standing, order, contact);
    if (refusal) return refusal;
    return needsSecond(standing.rules, order.kind) ? this.propose(manager, order, deciderId) : this.carryOut(manager, standing, order, { decidedById: deciderId }, contact);
  }

  /** Carries out what one person proposed and another agrees to, by the standing of this moment. */
  async agree(manager: EntityManager, order: Order, by: Required<Deciders>): Promise<{ certificateId: string | null; decisionId: string } | Refusal> {
    const { standing } = await this.due.inTurn(manager, order.enrolmentId);
    const contact = await this.people.contact(order.enrolmentId, manager);
    return this.refusalOf(standing, order) ?? this.carryOut(manager, standing, order, by, contact);
  }

  /** Why it cannot be decided now, by the rules. */
  refusalOf(enrolment: EnrolmentStanding, { kind, certificateId }: Pick<Order, 'kind' | 'certificateId'>): Refusal | undefined {
    const { certificates } = enrolment;
    const about = certificateId === null ? certificates[0] : certificates.find(({ id }) => id === certificateId);
    const status = about ? (statusOf(about, this.clock.today()).toLowerCase() as Lowercase<CertificateStatus>) : 'none';
    if (kind !== 'certify' && kind !== 'not-yet') return canDecide(kind, status) ? undefined : refuse<CertificationRefusal>(status === 'none' ? 'certificate-unknown' : BY_STATUS[status]);
    const may = mayCertify(enrolment);
    if (kind === 'not-yet') return may.ok || canSayNotYet(may.code) ? undefined : refuse(CODES[may.code]);
    if (awaitsOpening(enrolment)) return refuse<CertificationRefusal>('renewal-not-opened');
    if (may.ok) return undefined;
    return refuse(CODES[may.code], CODES[may.code] === 'not-ready' ? { blockers: may.blockers } : undefined);
  }

  /** What certifying today would come to, as far as the standing says. */
  outlook(standing: EnrolmentStanding): { refusal: Refusal | undefined; second: boolean; expiresOn: string } {
    const { rules, previous } = standing;
    return {
      refusal: this.refusalOf(standing, { kind: 'certify', certificateId: null }),
      second: needsSecond(rules, 'certify'),
      expiresOn: certificateExpiry(rules, this.clock.today(), previous),
    };
  }

  private outdated(standing: EnrolmentStanding, { plan }: Order, contact: Contact): Refusal | undefined {
    const { second, expiresOn } = this.outlook(standing);
    const same = plan === undefined || plan === certifyPlan(standing, `${contact.givenName} ${contact.familyName}`, expiresOn, second);
    return same ? undefined : refuse<CertificationRefusal>('preview-outdated');
  }

  /** Everything that somebody may decide about a volunteer, or why not now. */
  options(standing: EnrolmentStanding): DecisionOption[] {
    const newest = standing.certificates[0]?.id ?? null;
    return decisionKinds.map((kind) => {
      const certificateId = kind === 'certify' || kind === 'not-yet' ? null : newest;
      return {
        kind: kind.toUpperCase().replaceAll('-', '_') as DecisionKind,
        certificateId,
        refusal: this.refusalOf(standing, { kind, certificateId })?.code ?? null,
        second: needsSecond(standing.rules, kind),
      };
    });
  }

  /** Does what was decided, in the caller's transaction: the certificate, the letter, the decision, the trace. */
  private async carryOut(manager: EntityManager, standing: EnrolmentStanding, order: Order, by: Deciders, contact: Contact): Promise<{ certificateId: string | null; decisionId: string }> {
    const certificateId = order.kind === 'certify' ? await this.issue(manager, standing, order, contact) : order.certificateId;
    if (order.kind !== 'certify') await this.tell(manager, standing, order, contact);
    return { certificateId, decisionId: await this.decisions.add(manager, { ...order, certificateId }, by) };
  }

  private async propose(manager: EntityManager, order: Order, proposerId: string): Promise<{ proposalId: string } | Refusal> {
    const proposalId = await this.proposals.open(manager, order, proposerId);
    if (proposalId === undefined) return refuse<CertificationRefusal>('proposal-open');
    const url = `${this.config.publicUrl}/lemumi`;
    for (const approver of await this.proposals.approvers(manager, order.enrolmentId, proposerId)) {
      await this.mail.send(manager, proposalLetter(approver, { kind: order.kind as 'certify', url }));
    }
    return { proposalId };
  }

  /** By the edition, the name and the key of this moment, like its days: what was there before the turn came may be overtaken. */
  private async issue(manager: EntityManager, { cycle, rules, previous, programme }: EnrolmentStanding, { enrolmentId, limits }: Order, contact: Contact): Promise<string> {
    const issuedOn = this.clock.today();
    const days = { issuedOn, expiresOn: certificateExpiry(rules, issuedOn, previous) };
    const holder = `${contact.givenName} ${contact.familyName}`;
    const key = await this.keys.of(issuerUrl(this.config.publicUrl, contact.issuer.code), manager);
    const { id, number, expiresOn, url } = await this.issuing.issue(manager, { enrolmentId, cycle: cycle.number, holder, programme, issuer: contact.issuer, key, days });
    await this.mail.send(manager, issuedLetter(contact, { title: programme.certificate.title, number, expiresOn, url, limited: limits !== null }));
    return id;
  }

  private async tell(manager: EntityManager, { certificates, programme }: EnrolmentStanding, { kind, enrolmentId, certificateId, reviewOn }: Order, contact: Contact): Promise<void> {
    const { title } = programme.certificate;
    if (kind === 'not-yet') {
      const url = `${this.config.publicUrl}/sertifikats/${enrolmentId}`;
      await this.mail.send(manager, notYetLetter(contact, { title, reviewOn: reviewOn ?? null, url }));
      return;
    }
    const { number, code, expiresOn } = certificates.find(({ id }) => id === certificateId)!;
    const about = { title, number, url: verificationUrl(this.config.publicUrl, code) };
    const expiredOn = expiresOn < this.clock.today() ? expiresOn : null;
    const letter = kind === 'reinstate' ? reinstatedLetter(contact, { ...about, expiredOn }) : (kind === 'suspend' ? suspendedLetter : revokedLetter)(contact, about);
    await this.mail.send(manager, letter);
  }
}
