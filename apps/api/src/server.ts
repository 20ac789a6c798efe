import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock/clock.js';
import { compressAnswers } from './platform/compress-answers.js';
import type { Config } from './platform/config/config.js';
import { OPERATION_LIMITS } from './platform/graphql/limits.js';
import { acceptOperations } from './platform/graphql/operations.js';
import { sendSecurityHeaders } from './platform/security-headers.js';
import { Sessions } from './platform/sessions/sessions.service.js';
import { nestLogger } from './platform/telemetry/nest-logger.js';

/** Routes whose handlers ask who is there; GraphQL finds out by itself, after validation. */
const NEEDS_ACTOR = /^\/(content|certificates|worklist|own-data|programmes)\//;

/** As long as an address may be at all, so that a code of any length gets the same answer. */
const LONGEST_PARAMETER = 16_384;
/** Bytes of a file that somebody has compared with what was signed. */
const LARGEST_FILE = 1_048_576;

/** The whole application, not yet listening. `webDist` is the folder of the built web app; without it only the API answers. */
export async function createServer(config: Config, webDist = resolve('apps/web/dist'), clock = new Clock()): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: OPERATION_LIMITS.bodyBytes, trustProxy: config.trustProxy ?? false, genReqId: () => randomUUID(), forceCloseConnections: 'idle', routerOptions: { maxParamLength: LONGEST_PARAMETER } });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, clock), adapter, { logger: nestLogger, abortOnError: false });
  const fastify = app.getHttpAdapter().getInstance();

  app.useBodyParser('application/octet-stream', { bodyLimit: LARGEST_FILE });
  await app.register(fastifyCookie);
  sendSecurityHeaders(fastify, config.publicUrl.startsWith('https:'));
  compressAnswers(fastify);

  const sessions = app.get(Sessions);
  fastify.decorateRequest('actor', undefined);
  fastify.addHook('preHandler', async (request) => {
    if (NEEDS_ACTOR.test(request.routeOptions.url ?? '')) request.actor = await sessions.resolve(request);
  });
  acceptOperations(fastify, join(webDist, '..', 'src', 'generated', 'persisted-documents.json'), config.production);
  if (existsSync(join(webDist, 'index.html'))) await serveWebApp(app, webDist);
  return app;
}

/** A page that is one file and brings its own policy along, stricter than ours: no request leaves it. */
const ALONE = 'bezsaistes-parbaude.html';

/** Hashed files for a year; everything else that a browser opens gets the shell, asked for anew each time. */
async function serveWebApp(app: NestFastifyApplication, webDist: string): Promise<void> {
  const cached = (value: string) => ({
    setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) => {
      void reply.header('cache-control', value);
      if (path.includes(ALONE)) void reply.header('content-security-policy', "frame-ancestors 'none'");
    },
  });
  // Looked up anew at each request, so that a new build beside a running server does no harm.
  await app.register(fastifyStatic, { root: join(webDist, 'assets'), prefix: '/assets/', preCompressed: true, decorateReply: false, ...cached('public, max-age=31536000, immutable') });
  await app.register(fastifyStatic, { root: webDist, wildcard: false, index: false, globIgnore: ['assets/**'], preCompressed: true, ...cached('no-cache') });
  app.getHttpAdapter().getInstance().get('/*', async (request, reply) => {
    const opens = (request.headers.accept ?? '').includes('text/html');
    if (opens) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.status(404).send({ error: 'Not found' });
  });
}
