import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../app.module.js';
import { emitSchema } from '../../emit-schema.js';
import { ACCESS, type Access } from '../../platform/permissions/allow.decorator.js';
import { log } from '../../platform/telemetry/log.js';
import { PRODUCTION, TestServer } from '../test-server.js';
import { BROKEN_REACH, broken, flagged } from './broken-reach.js';
import { BROKEN_FLAGS } from './broken-flags.js';
import { cellsOf, matrix, mismatches } from './cells.js';
import { ADDRESSES, outcomeOf, pageOf, QUESTIONS } from './operations.js';
import { PROBES, sightOf } from './probes.js';
import type { Scope, Viewer } from './target.js';
import { World } from './world.js';

/** By Nest's own numbers. */
const METHODS: Record<number, string> = { 0: 'GET', 1: 'POST' };

let world: World;
const schema = buildSchema(await emitSchema());
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const roots = ['Query', 'Mutation'];
const operations = types.filter(isObjectType).filter(({ name }) => roots.includes(name)).flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })));

beforeAll(async () => {
  world = await World.build();
});
afterAll(() => world?.server.stop());

describe('every coordinate has a cell, and every cell its coordinate:', () => {
  it('root operations', () => {
    expect(Object.keys(matrix.operations).sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it('output fields', () => {
    const fields = types.filter(isObjectType).filter(({ name }) => !roots.includes(name)).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect([...coordinates(matrix['with their parent']), ...Object.keys(matrix.restricted)].sort()).toEqual(fields.sort());
  });

  it('input fields and arguments', () => {
    const inputs = types.filter(isInputObjectType).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const given = operations.flatMap(({ name, field }) => field.args.map((argument) => `${name}.${argument.name}`));
    expect(coordinates(matrix['with their operation']).sort()).toEqual([...inputs, ...given].sort());
  });

  it('addresses', () => {
    const served = routesOf(world.server.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    expect(Object.keys(matrix.pages).sort()).toEqual(served.filter((route) => route !== 'POST /graphql').sort());
  });

  it('and each is asked in some way', () => {
    expect(Object.keys(QUESTIONS).sort()).toEqual(Object.keys(matrix.operations).sort());
    expect(Object.keys(ADDRESSES).sort()).toEqual(Object.keys(matrix.pages).sort());
    expect(ways(PROBES)).toEqual(ways(matrix.restricted));
  });
});

describe('every cell holds:', () => {
  it.each(Object.entries(matrix.operations))('%s', async (name, row) => {
    expect(await mismatches(cellsOf(row), (viewer, scope) => outcomeOf(world, name, viewer, scope))).toEqual([]);
  });

  it.each(Object.entries(matrix.pages))('%s', async (route, row) => {
    expect(await mismatches(cellsOf(row), (viewer, scope) => pageOf(world, route, viewer, scope))).toEqual([]);
  });

  const restricted = Object.entries(matrix.restricted).flatMap(([field, byWay]) => Object.entries(byWay).map(([way, row]) => [field, way, row] as const));
  it.each(restricted)('%s %s', async (field, way, row) => {
    expect(await mismatches(cellsOf(row), (viewer, scope) => sightOf(world, field, way, viewer, scope))).toEqual([]);
  });

  it('and nobody reads the outbox in production', async () => {
    const production = await TestServer.start({ env: PRODUCTION, url: world.server.url });
    try {
      expect((await production.app.inject('/outbox')).statusCode).toBe(404);
    } finally {
      await production.stop();
    }
  });
});

const handlers = capabilities.flatMap((capability) => [...providers(capability, 'providers', 'Resolver'), ...providers(capability, 'controllers', 'Controller')]);

describe('the guard', () => {
  it('is told of every handler who may use it', () => {
    expect(handlers.length).toBeGreaterThanOrEqual(operations.length);
    expect(handlers.filter(({ access }) => access === undefined)).toEqual([]);
  });

  const guarded = handlers.filter(({ access }) => access !== 'public');

  it.each(guarded)('of $name is missed by the matrix when it is gone', async ({ name, handler, access }) => {
    log.level = 'silent';
    const run = (viewer: Viewer, scope: Scope) => (name.includes('.') && name in QUESTIONS ? outcomeOf : pageOf)(world, name, viewer, scope);
    const cells = cellsOf(matrix.operations[name] ?? matrix.pages[name]!);
    const only = (viewer: Viewer) => cells.filter((cell) => cell.viewer === viewer);
    try {
      Reflect.defineMetadata(ACCESS, 'public', handler);
      expect(await mismatches(only('anonymous'), run)).not.toEqual([]);
      if (access === 'signed-in') return;
      Reflect.defineMetadata(ACCESS, 'signed-in', handler);
      expect(await mismatches(only('trainee'), run)).not.toEqual([]);
    } finally {
      Reflect.defineMetadata(ACCESS, access, handler);
      log.level = 'error';
    }
  });

  it.each(Object.entries(BROKEN_REACH))('that asks %s is missed too', async (_, fault) => {
    await broken(world, fault, async () => {
      const cells = cellsOf(matrix.operations[fault.operation]!).filter(({ viewer }) => viewer === fault.viewer);
      expect(await mismatches(cells, (viewer, scope) => outcomeOf(world, fault.operation, viewer, scope))).not.toEqual([]);
    });
  });
});

describe('the predicate of reach', () => {
  const restricted = Object.entries(matrix.restricted).flatMap(([field, byWay]) => Object.entries(byWay).map(([way, row]) => [`${field} ${way}`, { field, way, row }] as const));
  const fields = new Map<string, (typeof restricted)[number][1]>(restricted);
  const faults = Object.entries(BROKEN_FLAGS).flatMap(([name, fault]) => fault.red.flatMap(([viewer, ...cells]) => cells.map((cell) => ({ name, fault, viewer, cell }))));

  it.each(faults)('that $name is missed by $cell, as a $viewer', async ({ fault, viewer, cell }) => {
    await broken(world, flagged(fault, viewer), async () => {
      const field = fields.get(cell);
      const cells = cellsOf(field?.row ?? matrix.operations[cell]!).filter((each) => each.viewer === viewer);
      const run = (_: Viewer, scope: Scope) => (field ? sightOf(world, field.field, field.way, viewer, scope) : outcomeOf(world, cell, viewer, scope));
      expect(await mismatches(cells, run)).not.toEqual([]);
    });
  });
});

const coordinates = (byType: Record<string, string[]>): string[] => Object.entries(byType).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`));
const ways = (byField: Record<string, object>): string[] => Object.entries(byField).flatMap(([field, byWay]) => Object.keys(byWay).map((way) => `${field} ${way}`)).sort();

/** `GET /a/:b` for every line of Fastify's tree; HEAD and OPTIONS go with GET. */
function routesOf(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!found) return [];
    const [, indent, part, methods] = found;
    path.splice(indent!.length / 4, Infinity, part!);
    return (methods ?? '').split(', ').filter((method) => method && !['HEAD', 'OPTIONS'].includes(method)).map((method) => `${method} ${path.join('')}`);
  });
}

interface Handler {
  /** The coordinate or the route. */
  name: string;
  handler: object;
  access: Access | undefined;
}

function providers(module: object, kind: 'providers' | 'controllers', suffix: string): Handler[] {
  const classes = ((Reflect.getMetadata(kind, module) ?? []) as { name?: string; prototype: Record<string, object> }[]).filter((one) => one.name?.endsWith(suffix));
  return classes.flatMap((one) =>
    Object.getOwnPropertyNames(one.prototype).filter((method) => method !== 'constructor').flatMap((method) => {
      const handler = one.prototype[method]!;
      const type = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined;
      const path = Reflect.getMetadata('path', handler) as string | undefined;
      if (!type && path === undefined) return [];
      const base = String(Reflect.getMetadata('path', one) ?? '').replace(/^\/$/, '');
      const name = type ? `${type}.${String(Reflect.getMetadata('graphql:resolver_name', handler) ?? method)}` : `${METHODS[Reflect.getMetadata('method', handler) as number] ?? 'GET'} /${[base, path].filter(Boolean).join('/')}`;
      return [{ name, handler, access: Reflect.getMetadata(ACCESS, handler) as Access | undefined }];
    }),
  );
}
