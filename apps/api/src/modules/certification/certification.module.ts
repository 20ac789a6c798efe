import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificationFacade } from './certification.facade.js';
import { EvidenceRepository } from './evidence.repository.js';
import { RecordChecks } from './record-checks.js';
import { StandingsService } from './standings.service.js';

/** Global, so that modules know each other through facades alone. */
@Global()
@Module({
  imports: [CatalogueModule],
  providers: [CertificatesRepository, CertificationFacade, EvidenceRepository, RecordChecks, StandingsService],
  exports: [CertificationFacade],
})
export class CertificationModule {}
