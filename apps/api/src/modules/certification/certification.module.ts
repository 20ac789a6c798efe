import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CertificateAccess } from './certificates/certificate-access.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CertificatesRepository } from './certificates/certificates.repository.js';
import { CertificationFacade } from './certification.facade.js';
import { CertificationResolver } from './certification.resolver.js';
import { CertifyService } from './decisions/certify.service.js';
import { CredentialsController } from './credentials/credentials.controller.js';
import { DecisionsRepository } from './decisions/decisions.repository.js';
import { EvidenceRepository } from './evidence/evidence.repository.js';
import { IssueService } from './certificates/issue.service.js';
import { RecordChecks } from './record-checks/record-checks.js';
import { RecordEvidenceService } from './evidence/record-evidence.service.js';
import { RevokeService } from './decisions/revoke.service.js';
import { SigningKeys } from './credentials/signing-keys.service.js';
import { StandingsService } from './standings/standings.service.js';
import { StatusLists } from './credentials/status-list.service.js';
import { ClearancesRepository } from './clearances/clearances.repository.js';
import { StandingRows } from './worklist/standing-rows.service.js';
import { StandingRowsRepository } from './worklist/standing-rows.repository.js';
import { WorklistRepository } from './worklist/worklist.repository.js';
import { WorklistResolver } from './worklist/worklist.resolver.js';
import { WorklistService } from './worklist/worklist.service.js';
import { VerificationService } from './verification/verification.service.js';
import { VolunteerRepository } from './volunteers/volunteer.repository.js';
import { VolunteerService } from './volunteers/volunteer.service.js';

/** Global, so that modules know each other through facades alone. */
@Global()
@Module({
  imports: [CatalogueModule],
  controllers: [CertificatesController, CredentialsController],
  providers: [
    CertificateAccess, CertificatesRepository, CertificationFacade, CertificationResolver, CertifyService, DecisionsRepository,
    EvidenceRepository, IssueService, RecordChecks, RecordEvidenceService, RevokeService, SigningKeys, StandingsService, StatusLists,
    VerificationService, VolunteerRepository, VolunteerService, ClearancesRepository, StandingRows, StandingRowsRepository,
    WorklistRepository, WorklistResolver, WorklistService,
  ],
  exports: [CertificationFacade],
})
export class CertificationModule {}
