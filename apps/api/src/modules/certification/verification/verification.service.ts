import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { tooManyTries } from '../../../platform/graphql/errors.js';
import { RateLimits } from '../../../platform/sessions/rate-limits.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { readCode } from '../certificates/certificate-code.js';
import { statusOf } from '../certificates/certificate-view.js';
import { CertificatesRepository, type StoredCertificate } from '../certificates/certificates.repository.js';
import { Seals } from '../certificates/seals.service.js';
import { compareFile, type FileComparison } from './compare-file.js';
import type { Verification } from './verification.type.js';

/** Seconds after which whoever asked too often may ask again. */
export interface Wait {
  retryAfter: number;
}

/** For a file that is neither a PDF nor JSON. */
export type Unreadable = 'unreadable';

@Injectable()
export class VerificationService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly seals: Seals,
  ) {}

  /** What the certificate with this code is worth now; null when there is none. */
  async verify(typed: string, address: string): Promise<Verification | null> {
    const found = await this.look(typed, address);
    if (found && 'retryAfter' in found) throw tooManyTries(found.retryAfter);
    return found;
  }

  async look(typed: string, address: string): Promise<Verification | Wait | null> {
    const stored = await this.find(typed, address);
    return stored && 'code' in stored ? this.view(stored) : stored;
  }

  /** Whether a file is what was signed as this certificate. Nothing of it is kept. */
  async compare(typed: string, file: Buffer, address: string): Promise<FileComparison | Unreadable | Wait | null> {
    const retryAfter = await this.limits.count('comparison', address);
    if (retryAfter !== undefined) return { retryAfter };
    const stored = await this.find(typed, address);
    if (!stored || 'retryAfter' in stored) return stored;
    const [files, seals] = await Promise.all([this.certificates.filesByCode(stored.code), this.seals.certificates()]);
    return (await compareFile(file, files!, seals)) ?? 'unreadable';
  }

  /**
   * Unknown and malformed codes do the same work and get the same answer; only they are counted, and whoever tried too
   * many gets no answer at all for a while, not even a right one.
   */
  private async find(typed: string, address: string): Promise<StoredCertificate | Wait | null> {
    const [wait, stored] = await Promise.all([this.limits.exhausted('verification', address), this.certificates.byCode(readCode(typed))]);
    if (wait !== undefined) return { retryAfter: wait };
    if (stored) return stored;
    const refused = await this.limits.count('verification', address);
    return refused === undefined ? null : { retryAfter: refused };
  }

  private async view(stored: StoredCertificate): Promise<Verification> {
    const programme = await this.catalogue.programmeEdition(stored.programmeEditionHash);
    const { code, holder, number, issuedOn, expiresOn, issuer, supersededBy } = stored;
    return {
      code, holder, number, issuedOn, expiresOn,
      title: programme.certificate.title,
      editionNumber: programme.number,
      issuer: issuer.name,
      status: statusOf(stored, this.clock.today()),
      replacedBy: supersededBy?.number ?? null,
      checkedAt: this.clock.now(),
    };
  }
}
