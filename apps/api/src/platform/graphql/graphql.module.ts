import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { CONFIG, type Config } from '../config/config.js';
import type { RequestContext } from '../permissions/request.js';
import { currentRequestId } from '../telemetry/request-id.js';
import { jitPlugin } from './jit.plugin.js';
import { operationLimits } from './limits.js';
import { maskError } from './mask-errors.js';

export const graphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [CONFIG],
  useFactory: (config: Config) => {
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
      validationRules: limits.validationRules,
      plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ...limits.plugins, jitPlugin()],
      context: (request: FastifyRequest, reply: FastifyReply): RequestContext => ({ request, reply }),
      formatError: (formatted: GraphQLFormattedError, error: unknown) => maskError(formatted, error, currentRequestId()),
    };
  },
});
