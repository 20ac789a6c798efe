import { Global, Module } from '@nestjs/common';
import { CertificationFacade } from './certification.facade.js';
import { EvidenceRepository } from './evidence.repository.js';

/** Global, so that modules know each other through facades alone. */
@Global()
@Module({ providers: [CertificationFacade, EvidenceRepository], exports: [CertificationFacade] })
export class CertificationModule {}
