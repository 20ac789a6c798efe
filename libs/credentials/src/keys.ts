/// <reference path="./digitalbazaar.d.ts" />
import * as ed25519 from '@digitalbazaar/ed25519-multikey';
import { CredentialInputError } from './credential-input-error.js';
import { requiredUrl } from './input-values.js';

/** An Ed25519 key that can sign. Plain data; `secretKeyMultibase` is the secret and must never be logged. */
export interface SigningKey {
  /** `<controller>#<publicKeyMultibase>`, what a proof names as its verificationMethod. */
  readonly id: string;
  /** The issuer's id. */
  readonly controller: string;
  /** Multikey: `z6Mk…` */
  readonly publicKeyMultibase: string;
  /** Multikey: `z…`, 32 bytes of seed. */
  readonly secretKeyMultibase: string;
}

/**
 * The key that a seed stands for: the same seed, the same key.
 * @param seed 32 bytes from a cryptographic random source, given by the caller; this library draws none.
 * @throws CredentialInputError when the seed has another length or the controller is no URL.
 */
export async function keyFromSeed(seed: Uint8Array, controller: string): Promise<SigningKey> {
  if (seed.length !== 32) throw new CredentialInputError('seed', `${seed.length} bytes instead of 32`);
  requiredUrl('controller', controller);
  const pair = await ed25519.generate({ controller, seed });
  const { publicKeyMultibase, secretKeyMultibase } = await pair.export({
    publicKey: true,
    secretKey: true,
    canonicalize: true,
  });
  if (secretKeyMultibase === undefined) throw new Error('The key pair came without its secret half');
  return { id: `${controller}#${publicKeyMultibase}`, controller, publicKeyMultibase, secretKeyMultibase };
}

/**
 * A stored key, checked: the public half is derived again from the secret one. Export is the `SigningKey` itself.
 * @throws CredentialInputError when it is not an Ed25519 Multikey or the halves do not belong together.
 */
export async function importKey(stored: Omit<SigningKey, 'id'>): Promise<SigningKey> {
  const key = await keyFromSeed(await seedOf(stored), stored.controller);
  if (key.publicKeyMultibase !== stored.publicKeyMultibase) {
    throw new CredentialInputError('publicKeyMultibase', 'does not belong to the secret key');
  }
  return key;
}

async function seedOf(stored: Omit<SigningKey, 'id'>): Promise<Uint8Array> {
  try {
    const { publicKeyMultibase, secretKeyMultibase } = stored;
    const pair = await ed25519.from({ type: 'Multikey', publicKeyMultibase, secretKeyMultibase });
    // Copied, because what comes back may be a view on a larger buffer; 64 bytes are seed and public key in one.
    return Uint8Array.from(pair.secretKey ?? []).subarray(0, 32);
  } catch {
    throw new CredentialInputError('secretKeyMultibase', 'not an Ed25519 Multikey');
  }
}
