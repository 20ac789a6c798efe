import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { tooManyTries } from '../../../platform/graphql/errors.js';
import { RateLimits } from '../../../platform/sessions/rate-limits.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { readCode } from '../certificates/certificate-code.js';
import { statusOf } from '../certificates/certificate-view.js';
import { CertificatesRepository } from '../certificates/certificates.repository.js';
import type { Verification } from './verification.type.js';

@Injectable()
export class VerificationService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  /**
   * What the certificate with this code is worth now. Unknown and malformed codes do the same work and get the same
   * answer; only they are counted, and whoever tried too many gets no answer at all for a while, not even a right one.
   */
  async verify(typed: string, address: string): Promise<Verification | null> {
    const [wait, stored] = await Promise.all([this.limits.exhausted('verification', address), this.certificates.byCode(readCode(typed))]);
    if (wait !== undefined) throw tooManyTries(wait);
    if (!stored) {
      const refused = await this.limits.count('verification', address);
      if (refused !== undefined) throw tooManyTries(refused);
      return null;
    }
    const programme = await this.catalogue.programmeEdition(stored.programmeEditionHash);
    const { code, holder, number, issuedOn, expiresOn, issuer } = stored;
    return {
      code, holder, number, issuedOn, expiresOn,
      title: programme.certificate.title,
      editionNumber: programme.number,
      issuer: issuer.name,
      status: statusOf(stored, this.clock.today()),
      checkedAt: this.clock.now(),
    };
  }
}
