import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestServer } from '../../../testing/test-server.js';
import { VettingCourse } from '../../../testing/vetting-course.js';
import { filesOf, issued, type IssuedCertificate } from '../certificates/issued.testing.js';

let server: TestServer;
let certificate: IssuedCertificate;
let files: Awaited<ReturnType<typeof filesOf>>;
let fits: (schema: string, value: unknown) => string;

const get = (url: string) => server.app.inject({ method: 'GET', url });
const check = (code: string) => get(`/api/verification/${encodeURIComponent(code)}`);
const compare = (code: string, payload: Buffer | string, type = 'application/octet-stream') =>
  server.app.inject({ method: 'POST', url: `/api/verification/${code}/compare`, payload, headers: { 'content-type': type } });

beforeAll(async () => {
  server = await TestServer.start();
  const course = await VettingCourse.open(server);
  certificate = await issued(course, 'anna');
  files = await filesOf(server, certificate.id);
  const { components } = (await get('/api/openapi.json')).json<{ components: { schemas: object } }>();
  // The application loads ajv's CommonJS build by its default export.
  const ajv = (addFormats as unknown as (ajv: Ajv2020) => Ajv2020)(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ components }, 'api');
  fits = (schema, value) => {
    const validate = ajv.getSchema(`api#/components/schemas/${schema}`)!;
    return validate(value) ? 'fits' : ajv.errorsText(validate.errors);
  };
});
afterAll(() => server?.stop());
beforeEach(() => server.db.query('delete from rate_limit'));

describe('GET /api/verification/:code', () => {
  it('says what the page says, live, to any site, and fits its description', async () => {
    const answer = await check(certificate.code);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
    expect(answer.json()).toEqual({
      code: certificate.code, number: certificate.number, holder: 'anna Paraugs', title: { lv: 'Līdzgaitnieka apliecība', en: 'Mentor’s certificate' },
      issuer: { lv: 'Ieslodzījuma vietu pārvalde', en: 'Prison Administration' }, editionNumber: 1, issuedOn: '2026-11-22', expiresOn: '2028-11-22',
      status: 'valid', checkedAt: '2026-11-22T10:00:00.000Z',
    });
    expect(fits('Verification', answer.json())).toBe('fits');
    expect(fits('Verification', { ...answer.json<object>(), email: 'x' })).not.toBe('fits');
    expect((await check(` ${certificate.code.toUpperCase()} `)).statusCode).toBe(200);
  });

  it('answers unknown and malformed alike, byte for byte', async () => {
    const guesses = ['x', '\u0000', `${certificate.code}0`, certificate.code.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'é'.repeat(26), '0'.repeat(5000), '%', "'--"];
    const answers = await Promise.all(guesses.map(check));
    const [{ date: _, ...headers }] = answers.map((answer) => answer.headers) as [Record<string, unknown>];
    for (const answer of answers) {
      expect([answer.statusCode, answer.body]).toEqual([404, '{"error":"unknown"}']);
      expect(answer.headers).toMatchObject(headers);
    }
    expect(fits('Problem', answers[0]!.json())).toBe('fits');
  });

  it('stops whoever goes on guessing within twenty tries, and then tells even right codes nothing', async () => {
    for (let tries = 0; tries < 20; tries += 1) expect((await check(`minu${tries}`)).statusCode).toBe(404);
    for (const code of ['vēl', certificate.code]) {
      const answer = await check(code);
      expect([answer.statusCode, answer.body, Number(answer.headers['retry-after']) > 0]).toEqual([429, '{"error":"too-many-tries"}', true]);
    }
    expect((await compare(certificate.code, files.pdf)).statusCode).toBe(429);
  });
});

describe('POST /api/verification/:code/compare', () => {
  it('knows the very PDF and the very credential, and says where another one differs', async () => {
    const answers = [
      [files.pdf, { file: 'pdf', same: true, seal: 'ours' }],
      [JSON.stringify(files.credential), { file: 'json', same: true, differences: [] }],
      [JSON.stringify(files.credential, null, 2), { file: 'json', same: true, differences: [] }],
      [Buffer.concat([files.pdf, Buffer.from('%')]), { file: 'pdf', same: false, seal: 'broken' }],
      ['%PDF-1.7 bez zīmoga', { file: 'pdf', same: false, seal: 'missing' }],
      [JSON.stringify({ ...files.credential, name: 'Cita', extra: 1 }), { file: 'json', same: false, differences: [{ at: '/name', kind: 'changed' }, { at: '/extra', kind: 'added' }] }],
      ['{"damaged', { file: 'json', same: false, differences: [{ at: '', kind: 'changed' }] }],
    ] as const;
    for (const [file, expected] of answers) {
      const answer = await compare(certificate.code, file);
      expect([answer.statusCode, answer.json()]).toEqual([200, expected]);
      expect(fits('Comparison', answer.json())).toBe('fits');
    }
    expect((await compare('unknown', files.pdf)).body).toBe('{"error":"unknown"}');
  });

  it('reads neither other files nor large ones, and keeps nothing', async () => {
    for (const file of ['GIF89a', 'PK\u0003\u0004', '[1]', '', '<html>']) expect((await compare(certificate.code, file)).statusCode).toBe(415);
    expect((await compare(certificate.code, JSON.stringify(files.credential), 'application/json')).statusCode).toBe(415);
    expect((await compare(certificate.code, Buffer.alloc(1_048_577, '%PDF-'))).statusCode).toBe(413);
    const { rows } = await server.db.query(`select count(*)::int as n from certificate`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('takes thirty files a minute from one address', async () => {
    for (let tries = 0; tries < 30; tries += 1) expect((await compare(certificate.code, '{}')).statusCode).toBe(200);
    const answer = await compare(certificate.code, '{}');
    expect([answer.statusCode, Number(answer.headers['retry-after']) > 0]).toEqual([429, true]);
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1, and names every address there is under /api', async () => {
    const document = (await get('/api/openapi.json')).json<{ paths: Record<string, object> }>();
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
    expect(Object.keys(document.paths).sort()).toEqual(['/api/keys.json', '/api/verification/{code}', '/api/verification/{code}/compare']);
    expect(await new Validator().validate({ ...document, openapi: '3.1.0', info: {} })).toMatchObject({ valid: false });
  });

  it('describes the list of keys', async () => {
    const keys = (await get('/api/keys.json')).json<{ keys: object[]; issuers: object[] }>();
    expect(fits('Keys', keys)).toBe('fits');
    expect([keys.keys.length, keys.issuers.length]).toEqual([1, 1]);
  });
});
