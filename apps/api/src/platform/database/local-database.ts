import { startCluster } from '@lidzgaita/postgres';
import pg from 'pg';
import { migrate } from './migrate.js';

/** A throw-away database on a throw-away cluster, migrated; gone afterwards. */
export async function withDatabase(name: string, work: (url: string) => Promise<void>): Promise<void> {
  const cluster = await startCluster({ dataDir: '.data/scratch', throwAway: true });
  const admin = new pg.Client(cluster.url('postgres'));
  try {
    await admin.connect();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
    await migrate(cluster.url(name));
    await work(cluster.url(name));
    await admin.query(`drop database ${name} with (force)`);
  } finally {
    await admin.end();
    cluster.stop();
  }
}
