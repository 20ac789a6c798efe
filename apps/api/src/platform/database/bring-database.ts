import { join } from 'node:path';
import { startCluster } from '@lidzgaita/postgres';
import pg from 'pg';
import type { Config } from '../config/config.js';
import { migrate } from './migrate.js';

export interface Database {
  url: string;
  /** Stops the database when this process started it. */
  stop(): void;
}

const NAME = 'lidzgaita';
const MAKING = 'lidzgaita_making';

/**
 * The database that is configured, or the one that comes along, started; migrated and filled. A new one gets its name
 * when it is complete, so that a start which is killed half-way leaves nothing half-filled behind.
 */
export async function bringDatabase(config: Config, fill: (url: string) => Promise<void> = async () => undefined): Promise<Database> {
  const prepare = async (url: string) => {
    await migrate(url);
    await fill(url);
  };
  if (config.databaseUrl) {
    await prepare(config.databaseUrl);
    return { url: config.databaseUrl, stop: () => undefined };
  }
  const cluster = await startCluster({ dataDir: join(config.dataDir, 'postgres') });
  try {
    if (!(await exists(cluster.url('postgres')))) {
      await asAdmin(cluster.url('postgres'), `drop database if exists ${MAKING} with (force)`, `create database ${MAKING}`);
      await prepare(cluster.url(MAKING));
      await asAdmin(cluster.url('postgres'), `alter database ${MAKING} rename to ${NAME}`);
    } else await prepare(cluster.url(NAME));
  } catch (error) {
    cluster.stop();
    throw error;
  }
  return { url: cluster.url(NAME), stop: () => cluster.stop() };
}

const exists = async (adminUrl: string): Promise<boolean> => (await asAdmin(adminUrl, `select 1 from pg_database where datname = '${NAME}'`)) > 0;

async function asAdmin(url: string, ...statements: string[]): Promise<number> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    let rows = 0;
    for (const statement of statements) rows = (await admin.query(statement)).rowCount ?? 0;
    return rows;
  } finally {
    await admin.end();
  }
}
