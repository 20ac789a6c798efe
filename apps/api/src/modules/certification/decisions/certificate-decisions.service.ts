import { Injectable } from '@nestjs/common';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.service.js';
import { CertificateAccess } from '../certificates/certificate-access.js';
import type { Certificate } from '../certificates/certificate.type.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { DecideService } from './decide.service.js';
import { DecisionViews } from './decision-views.js';
import type { Proposal } from './decision.type.js';
import type { CertificateDecisionInput } from './decisions.input.js';
import { readReason } from './reason.js';

const OPERATIONS = { suspend: 'suspendCertificate', reinstate: 'reinstateCertificate', revoke: 'revokeCertificate' } as const;

/** What is decided about a certificate that is there. Revoking is for good: a new start is a new certificate. */
@Injectable()
export class CertificateDecisionsService {
  constructor(
    private readonly access: CertificateAccess,
    private readonly deciding: DecideService,
    private readonly idempotency: Idempotency,
    private readonly sessions: Sessions,
    private readonly views: DecisionViews,
  ) {}

  async decide(actor: Actor, kind: keyof typeof OPERATIONS, { key, ...input }: CertificateDecisionInput): Promise<Certificate | Proposal | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const found = await this.access.reachable(actor, input.certificateId);
    if (!found?.reach.coordinator) return refuse<CertificationRefusal>('certificate-unknown');
    if (found.reach.own) return refuse<CertificationRefusal>('own-certificate');
    if (!this.sessions.confirmed(actor)) return refuse<CertificationRefusal>('step-up-needed');
    const { id: certificateId, enrolmentId } = found.certificate;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: OPERATIONS[kind], input,
      work: (manager) => this.deciding.decide(manager, { kind, enrolmentId, certificateId, reason, limits: null }, actor.personId),
    });
    return done instanceof Refusal ? done : this.views.of(actor, done);
  }
}
