import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Sql } from '../database/sql.js';
import { log } from '../telemetry/log.js';
import { Jobs } from './jobs.service.js';

/** A phone may have been off for a month, and must still get the answer to what it sent before. */
const KEYS_KEPT_DAYS = 60;
const DAY_MS = 86_400_000;

/** Every night, what nobody can use any more is thrown away. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('housekeeping', () => this.tidy());
  }

  async tidy(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - KEYS_KEPT_DAYS * DAY_MS);
    const gone = {
      sessions: await this.remove('delete from session where expires_at < $1', now),
      rateLimits: await this.remove('delete from rate_limit where expire < $1', now.getTime()),
      idempotencyKeys: await this.remove('delete from idempotency_key where created_at < $1', before),
    };
    log.info(gone, 'housekeeping');
  }

  private async remove(statement: string, until: Date | number): Promise<number> {
    return (await this.sql.pool.query(statement, [until])).rowCount ?? 0;
  }
}
