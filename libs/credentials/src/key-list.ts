import type { SigningKey } from './keys.js';

/** One public key of an issuer, as it is published and saved. */
export interface ListedKey {
  /** What proofs name as their verificationMethod. */
  readonly id: string;
  /** Multikey, `z6Mk…`. */
  readonly publicKeyMultibase: string;
  /** The issuer it signs for; when absent, `id` up to its `#`. */
  readonly controller?: string;
  /** Instant (ISO 8601): proofs made earlier are refused. */
  readonly validFrom?: string;
  /** Instant (ISO 8601) from which the secret may have been known to others: proofs made then or later are refused. */
  readonly compromisedFrom?: string;
}

/** All keys an issuer ever used, retired ones included: old certificates are checked with them. Plain JSON. */
export interface KeyList {
  readonly keys: readonly ListedKey[];
}

/** The public half, ready for the key list. `validFrom` is when it came into use. */
export function listedKey(key: SigningKey, validFrom?: Date): ListedKey {
  const { id, publicKeyMultibase, controller } = key;
  return { id, publicKeyMultibase, controller, ...(validFrom ? { validFrom: validFrom.toISOString() } : {}) };
}

/** The issuer that a listed key signs for. */
export function controllerOf(key: ListedKey): string {
  return key.controller ?? key.id.split('#')[0] ?? key.id;
}

/**
 * Why a key cannot vouch for something made at `created`; undefined when it can. An unreadable date in the list counts
 * against the key.
 */
export function keyRefusal(key: ListedKey, created: Date): 'key-compromised-after' | 'key-not-yet-valid' | undefined {
  if (key.compromisedFrom !== undefined && !(created.getTime() < Date.parse(key.compromisedFrom))) {
    return 'key-compromised-after';
  }
  if (key.validFrom !== undefined && !(created.getTime() >= Date.parse(key.validFrom))) return 'key-not-yet-valid';
  return undefined;
}
