import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CertificateAccess } from './certificate-access.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificationFacade } from './certification.facade.js';
import { CertificationResolver } from './certification.resolver.js';
import { CertifyService } from './certify.service.js';
import { CredentialsController } from './credentials.controller.js';
import { DecisionsRepository } from './decisions.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { IssueService } from './issue.service.js';
import { RecordChecks } from './record-checks.js';
import { RecordEvidenceService } from './record-evidence.service.js';
import { RevokeService } from './revoke.service.js';
import { SigningKeys } from './signing-keys.service.js';
import { StandingsService } from './standings.service.js';
import { StatusLists } from './status-list.service.js';
import { VerificationService } from './verification.service.js';
import { VolunteerRepository } from './volunteer.repository.js';
import { VolunteerService } from './volunteer.service.js';

/** Global, so that modules know each other through facades alone. */
@Global()
@Module({
  imports: [CatalogueModule],
  controllers: [CertificatesController, CredentialsController],
  providers: [
    CertificateAccess, CertificatesRepository, CertificationFacade, CertificationResolver, CertifyService, DecisionsRepository,
    EvidenceRepository, IssueService, RecordChecks, RecordEvidenceService, RevokeService, SigningKeys, StandingsService, StatusLists,
    VerificationService, VolunteerRepository, VolunteerService,
  ],
  exports: [CertificationFacade],
})
export class CertificationModule {}
