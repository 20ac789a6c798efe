import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AttendanceService } from './attendance.service.js';
import { CohortRepository } from './cohort.repository.js';
import { CohortsService } from './cohorts.service.js';
import { CoordinatorsRepository } from './coordinators.repository.js';
import { EnrollingService } from './enrolling.service.js';
import { EnrolmentAccess } from './enrolment-access.js';
import { EnrolmentsService } from './enrolments.service.js';
import { SessionRepository } from './session.repository.js';
import { TrainingFacade } from './training.facade.js';
import { TrainingResolver } from './training.resolver.js';

/** Global, so that modules know each other through facades alone. */
@Global()
@Module({
  imports: [CatalogueModule],
  providers: [AttendanceService, CohortRepository, CohortsService, CoordinatorsRepository, EnrollingService, EnrolmentAccess, EnrolmentsService, SessionRepository, TrainingFacade, TrainingResolver],
  exports: [TrainingFacade],
})
export class TrainingModule {}
