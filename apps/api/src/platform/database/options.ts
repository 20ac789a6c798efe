import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

type Entities = (new () => object)[];

/** Every waiter gets an answer within five seconds; nothing holds a lock or an idle transaction for long. */
const PATIENCE = { statement_timeout: 5000, lock_timeout: 2000, idle_in_transaction_session_timeout: 10_000, connectionTimeoutMillis: 5000 };

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
  extra: PATIENCE,
});
