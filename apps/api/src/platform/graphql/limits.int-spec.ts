import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../testing/count-statements.js';
import { PASSWORD, PRODUCTION, TestServer } from '../../testing/test-server.js';

interface Refused {
  statusCode: number;
  body: string;
  errors: { message: string; extensions: { code: string; requestId: string } }[];
  statements: number;
}

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await TestServer.start();
  await server.person('anna@example.org', [{ role: 'COORDINATOR' }]);
  cookie = (await server.signIn('anna@example.org')).cookie;
});
afterAll(() => server?.stop());

async function send(payload: object | string, { url = '/graphql', method = 'POST' as 'GET' | 'POST', headers = {}, to = server } = {}): Promise<Refused> {
  let reply = { statusCode: 0, body: '' };
  const statements = await countStatements(async () => {
    const { statusCode, body } = await to.app.inject({ method, url, payload: method === 'POST' ? payload : undefined, headers: { cookie, ...headers } });
    reply = { statusCode, body };
  });
  const { errors } = JSON.parse(reply.body) as Pick<Refused, 'errors'>;
  return { ...reply, errors, statements };
}

const many = (count: number, one: (at: number) => string) => Array.from({ length: count }, (_, at) => one(at)).join(' ');
const FACTS = 'facts { id minutes recordedAt recordedBy { id givenName familyName } }';
const LARGE = `sessions { marks { minutes } } members { blockers { parts { parts { parts { parts { parts { ${FACTS} } } } } } } certificate { issuer { id } programme { id } } }`;

const TOO_MUCH: [string, object, string][] = [
  ['16 aliases', { query: `{ ${many(16, (at) => `a${at}: viewer { id }`)} }` }, 'GRAPHQL_VALIDATION_FAILED'],
  ['16 aliases in a fragment', { query: `{ ...f } fragment f on Query { ${many(16, (at) => `a${at}: viewer { id }`)} }` }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a hundred sign-ins at once', { query: `mutation { ${many(100, (at) => `a${at}: signIn(input: {email: "a", password: "b"}) { __typename }`)} }` }, 'GRAPHQL_PARSE_FAILED'],
  ['13 levels', { query: `{ ${'a { '.repeat(12)} b ${'} '.repeat(12)} }` }, 'GRAPHQL_VALIDATION_FAILED'],
  ['1,001 tokens', { query: `{ viewer { ${'id '.repeat(996)} } }` }, 'GRAPHQL_PARSE_FAILED'],
  ['a cost above the limit', { query: `{ ${many(14, (at) => `a${at}: cohorts { ${LARGE} }`)} }` }, 'GRAPHQL_VALIDATION_FAILED'],
  ['11 directives', { query: `{ viewer { id ${'@include(if: true) '.repeat(11)} } }` }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a fragment within itself', { query: '{ viewer { ...f } } fragment f on Viewer { id ...f }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a batch', [{ query: '{ viewer { id } }' }], 'BAD_REQUEST'],
  ['an unknown documentId', { documentId: 'f'.repeat(64) }, 'OPERATION_UNKNOWN'],
  ['a documentId that every object has', { documentId: 'constructor' }, 'OPERATION_UNKNOWN'],
  ['a field that is nearly one', { query: '{ viewr { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a value that is nearly one', { query: 'mutation { setLocale(locale: lvv) { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['half an operation', { query: '{ viewer' }, 'GRAPHQL_PARSE_FAILED'],
  ['an empty object', {}, 'BAD_REQUEST'],
];

describe('refused before any SQL, though somebody is signed in:', () => {
  it.each(TOO_MUCH)('%s', async (_, payload, code) => {
    const { statusCode, body, errors, statements } = await send(payload);
    expect({ statusCode, statements }).toEqual({ statusCode: 400, statements: 0 });
    expect(errors[0]!.extensions).toEqual({ code, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(body).not.toMatch(/Did you mean|stack/i);
  });

  it('reckons less than 50 ms to say so', async () => {
    const times: number[] = [];
    for (const [, payload] of [...TOO_MUCH, ...TOO_MUCH]) {
      const began = process.cpuUsage();
      await send(payload);
      times.push(process.cpuUsage(began).user / 1000);
    }
    expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(50);
  });

  it('a body above 256 KB', async () => {
    const { statusCode, statements } = await send({ query: '{ viewer { id } }', variables: { filler: 'x'.repeat(256 * 1024) } });
    expect({ statusCode, statements }).toEqual({ statusCode: 413, statements: 0 });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=b'])('a form of another site (%s)', async (type) => {
    const { statusCode, statements } = await send('query=mutation{signOut}', { headers: { 'content-type': type } });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statements).toBe(0);
  });

  it('an operation in an address', async () => {
    const { statusCode, statements } = await send('', { method: 'GET', url: '/graphql?query={viewer{id}}', headers: { 'apollo-require-preflight': '1' } });
    expect({ statusCode, statements }).toEqual({ statusCode: 405, statements: 0 });
  });
});

it('lets through what stays within: 15 aliases', async () => {
  const { statusCode, statements } = await send({ query: `{ ${many(15, (at) => `a${at}: viewer { id }`)} }` });
  expect(statusCode).toBe(200);
  expect(statements).toBeGreaterThan(1);
});

it('counts sign-in × 15 in one request as 15 tries', async () => {
  await server.person('berta@example.org', []);
  const tries = many(15, (at) => `a${at}: signIn(input: {email: "berta@example.org", password: "nepareiza"}) { ... on Refusal { code retryAfterSeconds } }`);
  const { data } = await server.anonymous().ask<Record<string, { code: string }>>(`mutation { ${tries} }`);
  const codes = Object.values(data).map(({ code }) => code);
  expect(codes).toEqual([...Array<string>(10).fill('sign-in-failed'), ...Array<string>(5).fill('too-many-tries')]);
  const right = await server.anonymous().ask<{ signIn: { code?: string } }>(`mutation { signIn(input: {email: " Berta@example.org", password: "${PASSWORD}"}) { ... on Refusal { code } } }`);
  expect(right.data.signIn.code).toBe('too-many-tries');
});

describe('in production', () => {
  const query = '{ viewer { id } }';
  let production: TestServer;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-web-'));
    mkdirSync(join(folder, 'src/generated'), { recursive: true });
    writeFileSync(join(folder, 'src/generated/persisted-documents.json'), JSON.stringify({ 'sha256:listed': query }));
    production = await TestServer.start({ env: PRODUCTION, webDist: join(folder, 'dist') });
  });
  afterAll(() => production?.stop());

  it('answers what is on the list', async () => {
    expect(await send({ documentId: 'sha256:listed' }, { to: production })).toMatchObject({ statusCode: 200, body: '{"data":{"viewer":null}}\n' });
  });

  const headers = { 'apollo-require-preflight': '1', 'content-type': 'application/json' };
  it.each<[string, object, { url?: string; method?: 'GET' | 'POST' }]>([
    ['a query in the body', { query }, {}],
    ['a query beside an unknown documentId', { query, documentId: 'x' }, {}],
    ['a query beside a documentId that is none', { query, documentId: null }, {}],
    ['a query by its hash', { query, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, {}],
    ['a query in the address', {}, { method: 'GET', url: '/graphql?query={viewer{id}}' }],
    ['a query in the address of a POST', {}, { url: '/graphql?query={viewer{id}}' }],
    ['the address in other letters', { query }, { url: '/%67raphql' }],
    ['introspection', { query: '{ __schema { types { name } } }' }, {}],
  ])('refuses %s', async (_, payload, { url, method }) => {
    const { statusCode, errors, statements } = await send(payload, { to: production, url, method, headers });
    expect([400, 405]).toContain(statusCode);
    expect(['OPERATION_UNKNOWN', 'BAD_REQUEST']).toContain(errors[0]!.extensions.code);
    expect(statements).toBe(0);
  });

  it('would not introspect even if it were asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-web-'));
    mkdirSync(join(folder, 'src/generated'), { recursive: true });
    writeFileSync(join(folder, 'src/generated/persisted-documents.json'), JSON.stringify({ i: '{ __schema { types { name } } }' }));
    const other = await TestServer.start({ env: PRODUCTION, webDist: join(folder, 'dist'), url: production.url });
    try {
      expect((await send({ documentId: 'i' }, { to: other })).errors[0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    } finally {
      await other.stop();
    }
  });
});
