import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { log } from '../telemetry/log.js';

/** PostgreSQL cuts longer ones, and two statements that it cuts to the same name are one to it. */
const LONGEST_NAME = 63;

type Work = () => Promise<void>;

/** Hand-written SQL, for reads that must be one statement. */
@Injectable()
export class Sql {
  /** TypeORM's own pool; that its driver calls it `master` is undocumented and known only here. */
  readonly pool: Pool;
  private readonly lastWork = new WeakMap<EntityManager, Work[]>();

  constructor(private readonly dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
    // The first connection is older than this, see `Connection` in options.ts.
    this.pool.on('connect', (client) => client.on('error', (error) => log.warn({ err: error }, 'database connection lost')));
  }

  /** Runs a *named* statement, so that PostgreSQL plans it once per connection. TypeORM's own `query` never names. */
  async rows<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = [], manager?: EntityManager): Promise<Row[]> {
    if (name.length > LONGEST_NAME) throw new Error(`The name of a statement is too long: ${name}`);
    const connection = manager ? await connectionOf(manager) : this.pool;
    return (await connection.query<Row>({ name, text, values })).rows;
  }

  async row<Row extends QueryResultRow>(name: string, text: string, values: unknown[] = [], manager?: EntityManager): Promise<Row | undefined> {
    return (await this.rows<Row>(name, text, values, manager))[0];
  }

  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      const last: Work[] = [];
      this.lastWork.set(manager, last);
      const result = await work(manager);
      for (const one of last) await one();
      return result;
    });
  }

  /** Work for the end of the transaction, in the order it was asked for: what everybody waits for is then held the shortest. */
  async atTheEnd(manager: EntityManager, work: Work): Promise<void> {
    const last = this.lastWork.get(manager);
    if (last) last.push(work);
    else await work();
  }

  /** Statements without parameters in one round trip, each of which sees what was committed before it began. */
  async script(manager: EntityManager, text: string): Promise<QueryResultRow[][]> {
    const results = (await (await connectionOf(manager)).query(text)) as unknown as { rows: QueryResultRow[] }[];
    return results.map(({ rows }) => rows);
  }
}

/**
 * A list as a parameter of a named statement. Seen by the planner, its length makes every plan look better than the one
 * kept, and PostgreSQL plans anew each time.
 */
export const hidden = (list: string): string => `array(select unnest(${list}))`;

/** The transaction's own connection. */
const connectionOf = (manager: EntityManager): Promise<PoolClient> => manager.queryRunner!.connect() as Promise<PoolClient>;
