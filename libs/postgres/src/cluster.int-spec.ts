import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { startCluster, type Cluster } from './cluster.js';

const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-cluster-'));
// As root the server runs as somebody else, who has to reach the folder.
chmodSync(folder, 0o755);
const dataDir = join(folder, 'postgres');
const started: Cluster[] = [];

afterAll(() => {
  started.at(-1)?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(cluster: Cluster, sql: string): Promise<unknown> {
  const client = new pg.Client(cluster.url('postgres'));
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] as object)[0];
  } finally {
    await client.end();
  }
}

it('keeps its data between starts, sorts in Latvian and writes durably', async () => {
  const first = await startCluster({ dataDir });
  started.push(first);
  expect(await ask(first, "select 'č' < 'd' and 'c' < 'č'")).toBe(true);
  expect(await ask(first, "select current_setting('fsync') || current_setting('full_page_writes') || current_setting('data_checksums')")).toBe('ononon');
  await ask(first, 'create table kept (n int); select 1').catch(() => undefined);
  first.stop();

  const second = await startCluster({ dataDir });
  started.push(second);
  expect(await ask(second, 'select count(*)::int from kept')).toBe(0);
});

it('joins the server that a killed process left behind', async () => {
  const again = await startCluster({ dataDir });
  expect(again.port).toBe(started.at(-1)?.port);
  started.push(again);
});
