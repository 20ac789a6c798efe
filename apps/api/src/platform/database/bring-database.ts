import { join } from 'node:path';
import { startCluster, type Cluster } from '@lidzgaita/postgres';
import pg from 'pg';
import type { Config } from '../config/config.js';
import { migrate } from './migrate.js';

export interface Database {
  url: string;
  /** Stops the database when this process started it. */
  stop(): void;
}

/** The database that is configured, or the one that comes along, started and migrated. */
export async function bringDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl) {
    await migrate(config.databaseUrl);
    return { url: config.databaseUrl, stop: () => undefined };
  }
  const cluster: Cluster = await startCluster({ dataDir: join(config.dataDir, 'postgres') });
  try {
    await createOnce(cluster.url('postgres'), 'lidzgaita');
    await migrate(cluster.url('lidzgaita'));
  } catch (error) {
    cluster.stop();
    throw error;
  }
  return { url: cluster.url('lidzgaita'), stop: () => cluster.stop() };
}

async function createOnce(adminUrl: string, name: string): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await admin.query(`create database ${name}`);
  } finally {
    await admin.end();
  }
}
