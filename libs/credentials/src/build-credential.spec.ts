import { describe, expect, it } from 'vitest';
import { badgeShapeReasons } from './badge-shape.js';
import { buildCredential, type CredentialInput } from './build-credential.js';
import { CredentialInputError } from './credential-input-error.js';
import { plainJsonReasons } from './plain-json.js';
import { statusEntry } from './status-list.js';
import { input, INDEX, REVOCATIONS } from './worked-example.js';

const credential = buildCredential(input);

describe('buildCredential', () => {
  it('is a plain, well-shaped Open Badge, the same each time', () => {
    expect(plainJsonReasons(credential)).toEqual([]);
    expect(badgeShapeReasons({ ...credential }, 'achievement')).toEqual([]);
    expect(buildCredential(input)).toEqual(credential);
  });

  it('names the holder as an unhashed identity and nothing else about them', () => {
    expect(credential.credentialSubject.identifier).toEqual([
      { type: 'IdentityObject', hashed: false, identityHash: 'Anna Bērziņa', identityType: 'name' },
    ]);
    expect(Object.keys(credential.credentialSubject)).toEqual(['type', 'identifier', 'achievement']);
  });

  it('lasts to the end of the expiry day in Riga', () => {
    expect(credential).toMatchObject({ validFrom: '2026-05-04T09:30:00Z', validUntil: '2028-05-04T20:59:59.999Z' });
    expect(buildCredential({ ...input, validUntilDay: undefined })).not.toHaveProperty('validUntil');
  });

  it('writes one status as Open Badges 3.0 has it, with the schema; two as a list, without', () => {
    const one = buildCredential({ ...input, status: [statusEntry('revocation', REVOCATIONS, INDEX)] });
    expect(one.credentialStatus).toEqual({
      id: `${REVOCATIONS}#70123`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '70123',
      statusListCredential: REVOCATIONS,
    });
    expect(one.credentialSchema?.[0]?.type).toBe('1EdTechJsonSchemaValidator2019');
    expect(one['@context']).toHaveLength(3);
    expect(credential.credentialStatus).toHaveLength(2);
    expect(credential).not.toHaveProperty('credentialSchema');
    expect(credential['@context']).toHaveLength(2);
  });

  const broken: [string, Partial<CredentialInput>][] = [
    ['id', { id: 'certificate-7' }],
    ['issuer.url', { issuer: { ...input.issuer, url: 'lidzgaita.example' } }],
    ['name', { name: '  ' }],
    ['holder.name', { holder: { name: 'Anna \ud800' } }],
    ['holder.id', { holder: { name: 'Anna', id: 'anna@example.org' } }],
    ['validFrom', { validFrom: new Date(Number.NaN) }],
    ['day', { validUntilDay: '2027-02-30' }],
    ['validUntilDay', { validUntilDay: '2026-05-03' }],
    ['achievement.version', { achievement: { ...input.achievement, version: '' } }],
    [
      'alignment.0.targetUrl',
      { achievement: { ...input.achievement, alignment: [{ targetName: 'x', targetUrl: 'x' }] } },
    ],
    ['status', { status: [statusEntry('revocation', REVOCATIONS, 1), statusEntry('revocation', REVOCATIONS, 2)] }],
  ];
  it.each(broken)('refuses a bad %s', (field, change) => {
    expect(() => buildCredential({ ...input, ...change })).toThrow(
      expect.objectContaining({ name: CredentialInputError.name, field }) as Error,
    );
  });
});
