import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Sql } from '../database/sql.js';

/** What is counted: tries per window of seconds. Counts live in PostgreSQL, so that a restart forgives nobody. */
const LIMITS = {
  'sign-in-account': { points: 10, duration: 900 },
  'sign-in-address': { points: 100, duration: 900 },
  verification: { points: 20, duration: 60 },
  reference: { points: 20, duration: 60 },
  comparison: { points: 30, duration: 60 },
  invitation: { points: 20, duration: 60 },
} as const;

/** Whoever it is, of any length, fits the key's column, and the table of counts names nobody. */
const keyOf = (who: string): string => createHash('sha256').update(who).digest('base64url');

export type Limit = keyof typeof LIMITS;

@Injectable()
export class RateLimits implements OnModuleInit {
  private readonly limiters = new Map<Limit, RateLimiterPostgres>();

  constructor(private readonly sql: Sql) {}

  onModuleInit(): void {
    for (const [name, { points, duration }] of Object.entries(LIMITS) as [Limit, { points: number; duration: number }][]) {
      this.limiters.set(
        name,
        new RateLimiterPostgres({ storeClient: this.sql.pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true, keyPrefix: name, points, duration, clearExpiredByTimeout: false }),
      );
    }
  }

  /** Counts one try; answers after how many seconds to come back when there were too many, otherwise undefined. */
  async count(limit: Limit, who: string): Promise<number | undefined> {
    try {
      await this.limiters.get(limit)!.consume(keyOf(who));
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }

  /** After how many seconds to come back when there were too many tries already; counts nothing. */
  async exhausted(limit: Limit, who: string): Promise<number | undefined> {
    const state = await this.limiters.get(limit)!.get(keyOf(who));
    return state && state.consumedPoints >= LIMITS[limit].points ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : undefined;
  }

  async forgive(limit: Limit, who: string): Promise<void> {
    await this.limiters.get(limit)!.delete(keyOf(who));
  }
}
