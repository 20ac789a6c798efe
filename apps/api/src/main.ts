import 'reflect-metadata';
import { startCluster, type Cluster } from '@lidzgaita/postgres';
import { join } from 'node:path';
import pg from 'pg';
import { ConfigError, readConfig, type Config } from './platform/config/config.js';
import { migrate } from './platform/database/migrate.js';
import { createServer } from './server.js';

/** Ends the start with a sentence that says what to do, not with a stack trace. */
function stopWith(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}

async function bringDatabase(config: Config): Promise<{ url: string; cluster?: Cluster }> {
  if (config.databaseUrl) return { url: config.databaseUrl };
  const cluster = await startCluster({ dataDir: join(config.dataDir, 'postgres') });
  const admin = new pg.Client(cluster.url('postgres'));
  await admin.connect();
  const { rowCount } = await admin.query(`select 1 from pg_database where datname = 'lidzgaita'`);
  if (!rowCount) await admin.query('create database lidzgaita');
  await admin.end();
  return { url: cluster.url('lidzgaita'), cluster };
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { url, cluster } = await bringDatabase(config);
  process.once('exit', () => cluster?.stop());
  await migrate(url);
  const app = await createServer({ ...config, databaseUrl: url });
  await app.listen(config.port, config.host);
  console.log(`Līdzgaita is ready at ${config.publicUrl}`);
}

start().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof ConfigError) stopWith(`${error.message}\n\ndocs/operations.md explains every setting.`);
  if (error.code === 'EADDRINUSE') stopWith(`Port ${process.env.PORT ?? 4000} is taken, perhaps by a Līdzgaita that already runs. Stop that, or choose another: PORT=4001 npm start`);
  stopWith(error.stack ?? String(error));
});
