import { randomUUID } from 'node:crypto';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { CONFIG, type Config } from '../config/config.js';
import type { RequestContext } from '../permissions/request.js';
import { Sessions } from '../sessions/sessions.service.js';
import { actorPlugin } from './actor.plugin.js';
import { jitPlugin } from './jit.plugin.js';
import { OPERATION_LIMITS, operationLimits } from './limits.js';
import { maskError } from './mask-errors.js';

export const graphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [CONFIG, Sessions],
  useFactory: (config: Config, sessions: Sessions) => {
    const limits = operationLimits();
    return {
      autoSchemaFile: true,
      sortSchema: true,
      playground: false,
      graphiql: false,
      introspection: !config.production,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      persistedQueries: false,
      parseOptions: { maxTokens: OPERATION_LIMITS.tokens },
      validationRules: limits.validationRules,
      plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ...limits.plugins, actorPlugin(sessions), jitPlugin()],
      context: (request: FastifyRequest, reply: FastifyReply): RequestContext => ({ request, reply }),
      // An id made where the fault is logged: to carry the request's own here, Node 20 would have to hook every promise.
      formatError: (formatted: GraphQLFormattedError, error: unknown) => maskError(formatted, error, randomUUID()),
    };
  },
});
