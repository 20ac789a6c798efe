import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { expect, it } from 'vitest';
import { readPlainFieldsDirectly } from './plain-fields.js';

it('leaves every resolver that does more than read its property', () => {
  const nests = (read: (root: Record<string, unknown>) => unknown) => {
    const rootFieldResolver = (root: Record<string, unknown>) => read(root);
    return { type: GraphQLString, resolve: rootFieldResolver };
  };
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      plain: nests((root) => root['plain']),
      renamed: nests((root) => root['name']),
      withDefault: nests((root) => root['withDefault'] ?? 'otherwise'),
      own: { type: GraphQLString, resolve: (root: Record<string, unknown>) => root['own'] },
    },
  });
  readPlainFieldsDirectly(new GraphQLSchema({ query }));
  const kept = Object.values(query.getFields()).flatMap(({ name, resolve }) => (resolve ? [name] : []));
  expect(kept).toEqual(['renamed', 'withDefault', 'own']);
});
