import type { Config } from '../../../platform/config/config.js';

const text = { type: 'string' } as const;
const day = { type: 'string', format: 'date', description: 'Riga’s calendar' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const words = { type: 'object', required: ['lv', 'en'], properties: { lv: text, en: text }, additionalProperties: text, description: 'The same words by language' } as const;
const object = (properties: Record<string, object>, optional: string[] = []) => ({
  type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)), additionalProperties: false,
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ 'application/json': { schema: ref(name) } });

const schemas = {
  Verification: object(
    {
      code: { ...text, pattern: '^[0-9a-hjkmnp-tv-z]{26}$' }, number: text, holder: text, title: words, issuer: words, editionNumber: { type: 'integer', minimum: 1 },
      issuedOn: day, expiresOn: { ...day, description: 'The last day of validity, in Riga’s calendar' },
      status: { type: 'string', enum: ['valid', 'expired', 'suspended', 'revoked', 'superseded'], description: 'Only `valid` is valid. Statuses may be added.' },
      replacedBy: { ...text, description: 'Number of the certificate that was issued in its place; with status `superseded`' }, checkedAt: instant,
    },
    ['replacedBy'],
  ),
  Comparison: {
    oneOf: [
      object({ file: { const: 'pdf' }, same: { type: 'boolean' }, seal: { type: 'string', enum: ['ours', 'foreign', 'broken', 'missing'], description: '`ours`: no byte has changed since it was sealed here' } }),
      object({
        file: { const: 'json' }, same: { type: 'boolean' },
        differences: { type: 'array', maxItems: 100, items: object({ at: { ...text, description: 'JSON Pointer (RFC 6901); empty for the whole document' }, kind: { type: 'string', enum: ['changed', 'added', 'missing'] } }) },
      }),
    ],
  },
  Keys: object({
    savedAt: instant,
    issuers: { type: 'array', items: object({ id: { ...text, format: 'uri' }, name: words }) },
    keys: { type: 'array', items: object({ id: { ...text, format: 'uri' }, controller: { ...text, format: 'uri' }, publicKeyMultibase: text, compromisedFrom: { ...instant, description: 'What it signed from then on is refused' } }, ['compromisedFrom']) },
  }),
  Problem: object({ error: { type: 'string', enum: ['unknown', 'too-many-tries', 'unreadable'] } }),
};

const code = { name: 'code', in: 'path', required: true, schema: text, description: 'The code of the certificate: the end of the address in its QR code. Capitals, spaces and hyphens do not matter.' };
const unknown = { description: 'No certificate has this code, or it could not be one: the two are not told apart', content: json('Problem') };
const limited = {
  description: 'Too many unknown codes (20 a minute), or too many files, from one address',
  headers: { 'Retry-After': { required: true, schema: { type: 'integer', minimum: 1 }, description: 'Seconds' } },
  content: json('Problem'),
};

/** The HTTP API that others may build on, as OpenAPI 3.1. */
export const openApi = ({ publicUrl, version }: Pick<Config, 'publicUrl' | 'version'>): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Līdzgaita: checking certificates', version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    description: 'Whether a certificate holds at this moment, and whether a file is what was signed. No key and no account are needed.',
  },
  servers: [{ url: publicUrl }],
  security: [],
  paths: {
    '/api/verification/{code}': {
      get: {
        operationId: 'verify', summary: 'What a certificate is worth now', parameters: [code],
        responses: { 200: { description: 'The certificate as printed, and its live status', headers: { 'Cache-Control': { schema: { const: 'no-store' } } }, content: json('Verification') }, 404: unknown, 429: limited },
      },
    },
    '/api/verification/{code}/compare': {
      post: {
        operationId: 'compare', summary: 'Whether a file is exactly what was signed', description: 'The file is compared and not kept.', parameters: [code],
        requestBody: { required: true, content: { 'application/octet-stream': { schema: { ...text, contentMediaType: 'application/octet-stream' } } }, description: 'The PDF or the JSON, at most 1 MiB' },
        responses: {
          200: { description: 'Compared', content: json('Comparison') }, 404: unknown, 429: limited,
          413: { description: 'Larger than 1 MiB' }, 415: { description: 'Neither a PDF nor JSON', content: json('Problem') },
        },
      },
    },
    '/api/keys.json': {
      get: { operationId: 'keys', summary: 'Every issuer’s keys, for checking credentials without a network', responses: { 200: { description: 'To be saved, and fetched anew now and then', content: json('Keys') } } },
    },
  },
  components: { schemas },
});
