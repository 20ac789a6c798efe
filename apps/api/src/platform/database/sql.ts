import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Pool, QueryResultRow } from 'pg';

/** Hand-written SQL, for reads that must be one statement. */
@Injectable()
export class Sql {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs a *named* statement, so that PostgreSQL plans it once per connection. TypeORM's own `query` never names.
   * The pool is TypeORM's; that its driver calls it `master` is undocumented and known only here.
   */
  async rows<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    const pool = (this.dataSource.driver as unknown as { master: Pool }).master;
    return (await pool.query<Row>({ name, text, values })).rows;
  }

  async row<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(name, text, values))[0];
  }

  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }
}
