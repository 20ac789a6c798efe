import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { capabilities } from './app.module.js';

type Class = new (...given: never[]) => unknown;

/** The GraphQL schema as text, sorted; needs no database. */
export async function emitSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const resolvers = capabilities
    .flatMap((capability) => (Reflect.getMetadata('providers', capability) ?? []) as Class[])
    .filter((provider) => provider.name?.endsWith('Resolver'));
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
