import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../permissions/request.js';
import type { Sessions } from '../sessions/sessions.service.js';

/** Finds out who asks, once the operation has passed parsing, validation and limits: what is refused there costs no SQL. */
export const actorPlugin = (sessions: Sessions): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue: { request } }) => {
      request.actor = await sessions.resolve(request);
    },
  }),
});
