import type { LoggerService } from '@nestjs/common';
import { log } from './log.js';

/** Nest's own messages in our log; its start-up chatter only when asked for. */
export const nestLogger: LoggerService = {
  log: (message, context) => log.debug({ context }, String(message)),
  debug: (message, context) => log.debug({ context }, String(message)),
  verbose: (message, context) => log.debug({ context }, String(message)),
  warn: (message, context) => log.warn({ context }, String(message)),
  error: (message, stack, context) => log.error({ context, stack }, String(message)),
  fatal: (message, context) => log.fatal({ context }, String(message)),
};
