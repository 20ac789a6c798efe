import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';

/**
 * Makes every mutation remember, per request, what it came to: whatever executes the operation a second time gets the
 * same answer or the same error, and nothing is done twice. Arguments do not tell calls apart, so only operations with
 * one mutation may count on it.
 */
export function doOnce(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve) continue;
    const done = new WeakMap<object, Promise<unknown>>();
    field.resolve = (source, args, context: object, info) => {
      if (!isDoneOnce(info.operation)) return resolve(source, args, context, info) as unknown;
      if (!done.has(context)) done.set(context, Promise.resolve().then(() => resolve(source, args, context, info)));
      return done.get(context);
    };
  }
}

export const isDoneOnce = ({ selectionSet: { selections } }: OperationDefinitionNode): boolean => selections.length === 1 && selections[0]!.kind === Kind.FIELD;
