import type { LoggerService } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { log } from './log.js';

/** Nest's own messages in our log; its start-up chatter only when asked for. */
export const nestLogger: LoggerService = {
  log: (message, context) => log.debug({ context }, String(message)),
  debug: (message, context) => log.debug({ context }, String(message)),
  verbose: (message, context) => log.debug({ context }, String(message)),
  warn: (message, context) => log.warn({ context }, String(message)),
  error: (message, stack, context) => {
    // What a resolver throws is logged where it is masked; a "not found" is no fault of ours.
    if (!(message instanceof GraphQLError)) log.error({ context, stack }, String(message));
  },
  fatal: (message, context) => log.fatal({ context }, String(message)),
};
