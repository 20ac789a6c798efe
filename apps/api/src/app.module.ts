import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './entities.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { CertificationModule } from './modules/certification/certification.module.js';
import { TrainingModule } from './modules/training/training.module.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';

@Module({})
export class AppModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config, clock, entities), AccountsModule, CertificationModule, TrainingModule] };
  }
}
