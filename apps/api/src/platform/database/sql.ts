import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Pool, QueryResultRow } from 'pg';
import { log } from '../telemetry/log.js';

/** PostgreSQL cuts longer ones, and two statements that it cuts to the same name are one to it. */
const LONGEST_NAME = 63;

/** Hand-written SQL, for reads that must be one statement. */
@Injectable()
export class Sql {
  /** TypeORM's own pool; that its driver calls it `master` is undocumented and known only here. */
  readonly pool: Pool;

  constructor(private readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
    // A connection that PostgreSQL drops while it is lent out must not take the process down.
    this.pool.on('connect', (client) => client.on('error', (error) => log.warn({ err: error }, 'database connection lost')));
  }

  /** Runs a *named* statement, so that PostgreSQL plans it once per connection. TypeORM's own `query` never names. */
  async rows<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    if (name.length > LONGEST_NAME) throw new Error(`The name of a statement is too long: ${name}`);
    return (await this.pool.query<Row>({ name, text, values })).rows;
  }

  async row<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(name, text, values))[0];
  }

  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }
}
