import { runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { databaseOptions } from './options.js';

const MIGRATION_LOCK = 7_015_200;

/** Brings the database to today's shape; several processes may start at once, one of them does the work. */
export async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource({ ...databaseOptions(url, []), extra: {} }).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ connectionString: url });
    await dataSource.runMigrations();
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await dataSource.destroy();
  }
}
