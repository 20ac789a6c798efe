import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { log } from '../telemetry/log.js';

/** Codes that a client may read as they are; everything else is a fault of ours and is masked. */
const SPEAKING = new Set([
  'UNAUTHENTICATED', 'NOT_FOUND', 'RATE_LIMITED', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE', 'OPERATION_UNKNOWN', 'BAD_REQUEST', 'BUSY',
]);

/** PostgreSQL and its pool saying "not now": the client may try again. */
const BUSY = new Set([
  '57014', '55P03', '40001', '40P01', '53100', '53200', '53300', '57P01', '57P02', '57P03', '57P05', '25P03', '08001', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET',
]);
const GONE = /timeout exceeded when trying to connect|Connection terminated|is not queryable|[Qq]uery runner (was )?already released/;

/** Text that PostgreSQL cannot hold, which is a NUL character. */
const UNSTORABLE = new Set(['22021', '22P05']);

export function maskError(formatted: GraphQLFormattedError, error: unknown, requestId: string): GraphQLFormattedError {
  const code = formatted.extensions?.code as string | undefined;
  if (code && SPEAKING.has(code)) return strip(formatted, code, requestId);
  const original = rootOf(error) as { code?: string; message?: string; driverError?: { code?: string } };
  const cause = original.driverError?.code ?? original.code ?? '';
  if (UNSTORABLE.has(cause)) return { message: 'Text must not contain NUL characters', extensions: { code: 'BAD_USER_INPUT', requestId } };
  if (BUSY.has(cause) || GONE.test(original.message ?? '')) {
    log.warn({ requestId, cause }, 'database busy');
    return { message: 'Try again', extensions: { code: 'BUSY', requestId } };
  }
  log.error({ requestId, err: original }, 'fault');
  return { message: 'Something went wrong on our side', extensions: { code: 'INTERNAL', requestId } };
}

const rootOf = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error);

const strip = (formatted: GraphQLFormattedError, code: string, requestId: string): GraphQLFormattedError => ({
  message: formatted.message,
  path: formatted.path,
  extensions: { code, requestId, ...(formatted.extensions?.retryAfterSeconds ? { retryAfterSeconds: formatted.extensions.retryAfterSeconds } : {}) },
});
