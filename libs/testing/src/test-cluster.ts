import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@lidzgaita/postgres';
import pg from 'pg';

export const TEMPLATE = 'lidzgaita_template';

export interface TestCluster {
  /** Address of the maintenance database, from which clones are made. */
  url: string;
  stop(): void;
}

/**
 * One throw-away PostgreSQL for a test run, with a template database that `prepare` fills (migrations, say).
 * It lies in memory where the machine allows it.
 */
export async function startTestCluster(prepare: (url: string) => Promise<void>): Promise<TestCluster> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lidzgaita-test-'));
  // As root the server runs as somebody else, who has to reach the folder.
  chmodSync(folder, 0o755);
  const cluster = await startCluster({
    dataDir: join(folder, 'postgres'),
    throwAway: true,
    settings: { 'lidzgaita.durable': 'off', max_connections: '200' },
  });
  const stop = () => {
    cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await asAdmin(cluster.url('postgres'), `create database ${TEMPLATE}`);
    await prepare(cluster.url(TEMPLATE));
  } catch (error) {
    stop();
    throw error;
  }
  return { url: cluster.url('postgres'), stop };
}

/** A fresh copy of the template, for one test file or worker; `drop` takes it away again. */
export async function cloneDatabase(clusterUrl: string, name: string): Promise<{ url: string; drop(): Promise<void> }> {
  await asAdmin(clusterUrl, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(clusterUrl, `drop database if exists ${name} with (force)`) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
