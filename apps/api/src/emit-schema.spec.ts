import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, specifiedRules, validate, visit } from 'graphql';
import { expect, it } from 'vitest';
import { emitSchema } from './emit-schema.js';
import { OPERATION_LIMITS, operationLimits } from './platform/graphql/limits.js';

const ROOT = join(import.meta.dirname, '../../..');
const emitted = await emitSchema();

it('is the schema that the web app is built against; `npm run schema` writes it anew', () => {
  expect(emitted).toBe(readFileSync(join(ROOT, 'libs/contract/schema.graphql'), 'utf8'));
});

const documents = webDocuments();

it('knows every operation of the web app, and their cost is half of the limit at most', () => {
  expect(documents.length).toBeGreaterThan(20);
  const schema = buildSchema(emitted);
  const rules = [...specifiedRules, ...operationLimits({ ...OPERATION_LIMITS, cost: OPERATION_LIMITS.cost / 2 }).validationRules];
  for (const document of documents) expect(validate(schema, document, rules)).toEqual([]);
});

/** Each operation of the web app with the fragments it needs. */
function webDocuments(): DocumentNode[] {
  const folder = join(ROOT, 'apps/web/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
  const definitions = files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')).definitions);
  const fragments = new Map(definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  const operations = definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  return operations.map((operation) => {
    const used = new Set<FragmentDefinitionNode>();
    const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void =>
      void visit(node, {
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (!fragment || used.has(fragment)) return;
          used.add(fragment);
          collect(fragment);
        },
      });
    collect(operation);
    return { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
  });
}
