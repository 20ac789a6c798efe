import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Audit } from './audit/audit.service.js';
import { Clock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { Idempotency } from './idempotency/idempotency.service.js';
import { Housekeeping } from './jobs/housekeeping.js';
import { Jobs } from './jobs/jobs.service.js';
import { Mail } from './mail/mail.service.js';
import { OutboxController } from './mail/outbox.controller.js';
import { AccessGuard } from './permissions/access.guard.js';
import { Secrets } from './secrets/secrets.js';
import { Passwords } from './sessions/passwords.js';
import { RateLimits } from './sessions/rate-limits.js';
import { Sessions } from './sessions/sessions.service.js';
import { HealthController } from './telemetry/health.controller.js';

const services = [Audit, Housekeeping, Idempotency, Jobs, Mail, Passwords, RateLimits, Secrets, Sessions];

/** Everything that knows nothing of training; its services can be injected everywhere. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, clock: Clock, entities: (new () => object)[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot(entities), graphqlModule],
      controllers: [HealthController, OutboxController],
      providers: [{ provide: CONFIG, useValue: config }, { provide: Clock, useValue: clock }, { provide: APP_GUARD, useClass: AccessGuard }, ...services],
      exports: [CONFIG, Clock, ...services],
    };
  }
}
