import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { RecordChecksRepository } from './record-checks.repository.js';

/** Every night, what checks came to whose time is over is erased. That there was a check, when and by whom, stays. */
@Injectable()
export class PurgeChecks implements OnModuleInit {
  constructor(
    private readonly audit: Audit,
    private readonly checks: RecordChecksRepository,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('purge-record-checks', async () => void (await this.purge()));
  }

  purge(): Promise<number> {
    return this.sql.transaction(async (manager) => {
      const purged = await this.checks.purge(manager, this.clock.today());
      if (purged > 0) await this.audit.append(manager, { actorId: null, action: 'record-checks-purged', subjectType: 'record-check', subjectId: this.clock.today(), detail: { purged } });
      return purged;
    });
  }
}
