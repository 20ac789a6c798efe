import { GraphQLError } from 'graphql';

/** Thrown where no signed-in person stands behind the request; the web app answers with signing in again, in place. */
export const signInNeeded = (): GraphQLError => new GraphQLError('Sign in first', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });

/** Thrown where the role is missing altogether. A row that is out of reach is answered as "not found" (null) instead. */
export const accessDenied = (): GraphQLError => new GraphQLError('Not found', { extensions: { code: 'NOT_FOUND' } });

export const tooManyTries = (retryAfterSeconds: number): GraphQLError =>
  new GraphQLError('Too many tries', { extensions: { code: 'RATE_LIMITED', retryAfterSeconds } });

export const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
