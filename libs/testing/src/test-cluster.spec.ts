import pg from 'pg';
import { expect, it } from 'vitest';
import { cloneDatabase, startTestCluster } from './test-cluster.js';

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

it('gives every asker a copy of its own', async () => {
  const cluster = await startTestCluster(async (url) => void (await ask(url, 'create table note (text text)')));
  try {
    const [one, two] = await Promise.all([cloneDatabase(cluster.url, 'one'), cloneDatabase(cluster.url, 'two')]);
    await ask(one.url, `insert into note values ('only here')`);
    expect(await ask(two.url, 'select * from note')).toEqual([]);
    await one.drop();
    await expect(ask(one.url, 'select 1')).rejects.toThrow('does not exist');
  } finally {
    cluster.stop();
  }
}, 60_000);
