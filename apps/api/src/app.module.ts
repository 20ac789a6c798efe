import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './entities.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { AssessmentModule } from './modules/assessment/assessment.module.js';
import { CatalogueModule } from './modules/catalogue/catalogue.module.js';
import { CertificationModule } from './modules/certification/certification.module.js';
import { LearningModule } from './modules/learning/learning.module.js';
import { TrainingModule } from './modules/training/training.module.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';

/** Every capability of the product, listed once. */
export const capabilities = [AccountsModule, CatalogueModule, TrainingModule, CertificationModule, LearningModule, AssessmentModule];

@Module({})
export class AppModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config, clock, entities), ...capabilities] };
  }
}
