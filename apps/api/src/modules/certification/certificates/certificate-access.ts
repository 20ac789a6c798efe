import { Injectable } from '@nestjs/common';
import { isUuid } from '../../../platform/database/uuid.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { TrainingFacade, type EnrolmentReach } from '../../training/training.facade.js';
import { CertificatesRepository, type StoredCertificate } from './certificates.repository.js';

/** Whose certificate it is decides, by the same predicate as for the enrolment behind it. */
@Injectable()
export class CertificateAccess {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly training: TrainingFacade,
  ) {}

  async reachable(actor: Actor, certificateId: string): Promise<{ certificate: StoredCertificate; reach: EnrolmentReach } | undefined> {
    const certificate = isUuid(certificateId) ? await this.certificates.byId(certificateId) : undefined;
    if (!certificate) return undefined;
    const [reach] = await this.training.reachable(actor, [certificate.enrolmentId]);
    return reach && { certificate, reach };
  }

  /** The certificate when its files may be given out: to its holder and to the coordinators of its cohort. */
  async forFiles(actor: Actor, certificateId: string): Promise<StoredCertificate | undefined> {
    const found = await this.reachable(actor, certificateId);
    return found?.reach.own || found?.reach.coordinator ? found.certificate : undefined;
  }
}
