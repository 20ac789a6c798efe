import 'reflect-metadata';
import { startCluster, type Cluster } from '@lidzgaita/postgres';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
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

/** People press Ctrl+C twice; the work of stopping is done once. */
function once(work: () => Promise<void>): () => void {
  let begun: Promise<void> | undefined;
  return () => void (begun ??= work());
}

/** Requests under way and the database get this long to end well. */
const PATIENCE_MS = 10_000;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { url, cluster } = await bringDatabase(config);
  process.once('exit', () => cluster?.stop());
  const quit = once(async () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await app?.close();
    process.exit(0);
  });
  process.on('SIGINT', quit).on('SIGTERM', quit);
  let app: NestFastifyApplication | undefined;
  await migrate(url);
  app = await createServer({ ...config, databaseUrl: url });
  await app.listen(config.port, config.host);
  console.log(`Līdzgaita is ready at ${config.publicUrl}`);
}

start().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof ConfigError) stopWith(`${error.message}\n\ndocs/operations.md explains every setting.`);
  if (error.code === 'EADDRINUSE') stopWith(`Port ${process.env.PORT ?? 4000} is taken, perhaps by a Līdzgaita that already runs. Stop that, or choose another: PORT=4001 npm start`);
  stopWith(error.stack ?? String(error));
});
