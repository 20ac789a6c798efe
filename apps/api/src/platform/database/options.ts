import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

type Entities = (new () => object)[];

/** Every waiter gets an answer within five seconds; nothing holds a lock or an idle transaction for long. */
const PATIENCE = { statement_timeout: 5000, lock_timeout: 2000, idle_in_transaction_session_timeout: 10_000, connectionTimeoutMillis: 5000 };

/**
 * A connection that PostgreSQL drops while it is lent out must not take the process down; whoever borrowed it is told by
 * its next statement. From its birth, because the first one is there before anybody can ask the pool about new ones.
 */
class Connection extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

export const databaseOptions = (url: string, entities: Entities, poolSize = 10): DataSourceOptions => ({
  type: 'postgres',
  url,
  poolSize,
  entities,
  migrations,
  migrationsTableName: 'migration',
  migrationsTransactionMode: 'each',
  synchronize: false,
  namingStrategy: new SnakeNaming(),
  installExtensions: false,
  extra: { ...PATIENCE, Client: Connection },
});
