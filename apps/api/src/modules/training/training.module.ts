import { Global, Module } from '@nestjs/common';
import { EnrolmentAccess } from './enrolment-access.js';
import { TrainingFacade } from './training.facade.js';

/** Global, so that modules know each other through facades alone. */
@Global()
@Module({ providers: [EnrolmentAccess, TrainingFacade], exports: [TrainingFacade] })
export class TrainingModule {}
