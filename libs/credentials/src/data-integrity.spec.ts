import { describe, expect, it } from 'vitest';
import { buildCredential } from './build-credential.js';
import { canonicalDocument, signedBytes } from './data-integrity.js';
import { input, signed } from './worked-example.js';

const credential = buildCredential(input);

describe('canonicalDocument', () => {
  it('does not depend on the order of keys or of set members', async () => {
    const turned = Object.fromEntries(
      Object.entries({ ...credential, type: [...credential.type].reverse() }).reverse(),
    );
    expect(await canonicalDocument(turned)).toBe(await canonicalDocument(credential));
  });

  it.each([
    ['a term that no context defines', { shoeSize: '42' }],
    ['a type that no context defines', { type: ['VerifiableCredential', 'Shoe'] }],
    ['a relative id', { id: 'certificates/7' }],
    ['a context that is not bundled', { '@context': ['https://www.w3.org/2018/credentials/v1'] }],
  ])('refuses %s instead of leaving it out', async (_, change) => {
    await expect(canonicalDocument({ ...credential, ...change })).rejects.toThrow();
    await expect(signedBytes({ ...credential, ...change }, signed.proof[0])).rejects.toThrow();
  });
});
