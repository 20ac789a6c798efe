import { pino } from 'pino';

/** What an error may say in the log. A failed statement's parameters and details hold people's words, so they stay out. */
export function loggedError(error: unknown): object {
  const { type, message, stack, code } = pino.stdSerializers.err(error as Error) as { type: string; message: string; stack: string; code?: string };
  const query = (error as { query?: string }).query;
  return { type, message, stack, code, query };
}

/** The process's log: JSON lines. Secrets and personal free text are cut out before anything is written. */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: loggedError },
  redact: {
    paths: ['password', '*.password', '*.*.password', 'req.headers.cookie', 'headers.cookie', '*.note', '*.*.note', '*.outcome', '*.*.outcome', '*.limits', '*.*.limits', '*.reference', '*.*.reference', '*.secret'],
    censor: '[cut]',
  },
});
