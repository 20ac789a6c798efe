import 'reflect-metadata';
import { createServer as createProbe } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError, readConfig, type Config } from './platform/config/config.js';
import { bringDatabase } from './platform/database/bring-database.js';
import { log } from './platform/telemetry/log.js';
import { createServer } from './server.js';
import { prepare, showSignIns } from './prepare.js';

/** Requests under way and the database get this long to end well. */
const PATIENCE_MS = 10_000;

/** Ends the start with a sentence that says what to do, not with a stack trace. */
function stopWith(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** People press Ctrl+C twice; the work of stopping is done once. */
function once(work: () => Promise<void>): () => void {
  let begun: Promise<void> | undefined;
  return () => void (begun ??= work());
}

/** Asked before the database is touched, so that a second start ends at once and harms nothing. */
function portIsFree({ port, host }: Config): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createProbe().once('error', taken);
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  await portIsFree(config);
  const database = await bringDatabase(config, (url) => prepare({ ...config, databaseUrl: url }));
  process.once('exit', () => database.stop());
  let app: NestFastifyApplication | undefined;
  const quit = once(async () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await app?.close();
    process.exit(0);
  });
  process.on('SIGINT', quit).on('SIGTERM', quit);
  // The queue's library looks after no promise of its own when the database goes away while a job is being completed. The job is given back later; the server stays.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise that nobody looked after'));
  app = await createServer({ ...config, databaseUrl: database.url });
  await app.listen(config.port, config.host);
  if (config.demo) showSignIns(config);
  console.log(`\nLīdzgaita is ready at ${config.publicUrl}\n`);
}

start().catch((error: NodeJS.ErrnoException) => {
  if (error instanceof ConfigError) stopWith(`${error.message}\n\ndocs/operations.md explains every setting.`);
  if (error.code === 'EADDRINUSE') {
    stopWith(`Port ${process.env.PORT || 4000} is taken, perhaps by a Līdzgaita that already runs. Stop that one, or choose another port: PORT=4001 npm start`);
  }
  stopWith(error.stack ?? String(error));
});
