import { pino } from 'pino';

/** The process's log: JSON lines. Secrets and personal free text are cut out before anything is written. */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['password', '*.password', '*.*.password', 'req.headers.cookie', 'headers.cookie', '*.note', '*.*.note', '*.outcome', '*.*.outcome', '*.secret'],
    censor: '[cut]',
  },
});
