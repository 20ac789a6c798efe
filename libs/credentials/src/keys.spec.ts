import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importKey, keyFromSeed } from './keys.js';
import { haveVectors, vectorJson } from './vectors.js';
import { ISSUER, key } from './worked-example.js';

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('keys', () => {
  it('makes the same key of the same seed, and takes it back from its export', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const made = await keyFromSeed(seed, ISSUER);
        expect(made.id).toBe(`${ISSUER}#${made.publicKeyMultibase}`);
        expect(made.publicKeyMultibase).toMatch(/^z6Mk/);
        expect(await keyFromSeed(seed, ISSUER)).toEqual(made);
        expect(await importKey(JSON.parse(JSON.stringify(made)))).toEqual(made);
      }),
    );
  });

  it('reads a seed that is a view on a larger buffer', async () => {
    const pool = new Uint8Array(96).fill(1);
    pool.fill(7, 32, 64);
    expect(await keyFromSeed(pool.subarray(32, 64), ISSUER)).toEqual(key);
  });

  it.each([0, 31, 33, 64])('refuses a seed of %i bytes', async (length) => {
    await expect(keyFromSeed(new Uint8Array(length), ISSUER)).rejects.toThrow('seed:');
  });

  it('refuses halves that do not belong together, and what is no key', async () => {
    const other = await keyFromSeed(new Uint8Array(32).fill(8), ISSUER);
    await expect(importKey({ ...key, publicKeyMultibase: other.publicKeyMultibase })).rejects.toThrow(
      'publicKeyMultibase:',
    );
    await expect(importKey({ ...key, secretKeyMultibase: 'z' })).rejects.toThrow('seed:');
    await expect(importKey({ ...key, secretKeyMultibase: 'nonsense' })).rejects.toThrow('secretKeyMultibase:');
  });

  it.skipIf(!haveVectors('w3c-eddsa'))("takes the W3C's key pair", async () => {
    const { publicKeyMultibase, privateKeyMultibase } = vectorJson('w3c-eddsa', 'keyPair.json') as Record<
      string,
      string
    >;
    const secretKeyMultibase = String(privateKeyMultibase);
    const taken = await importKey({
      controller: ISSUER,
      publicKeyMultibase: String(publicKeyMultibase),
      secretKeyMultibase,
    });
    expect(taken.secretKeyMultibase).toBe(secretKeyMultibase);
  });
});
