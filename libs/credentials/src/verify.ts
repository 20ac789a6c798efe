import { badgeShapeReasons, type CredentialKind } from './badge-shape.js';
import { isObject } from './json-pointer.js';
import { periodReasons } from './period.js';
import { plainJsonReasons } from './plain-json.js';
import type { Reason } from './reasons.js';
import { statusReasons } from './verify-status.js';
import { proofReasons, type ProofTrust } from './verify-proof.js';

/** What a verifier knows. Nothing else is asked for: no network, no clock. */
export interface VerifyOptions extends ProofTrust {
  /** Signed BitstringStatusListCredentials at hand, as fetched or saved; found by their `id`. */
  readonly statusLists?: readonly unknown[];
  /** `achievement` unless told: an endorsement is not a certificate. */
  readonly kind?: CredentialKind;
}

/**
 * `valid`: the issuer's word, in force, and every status that it names was looked up and is clear (`status` says whether
 * it names any). `refused`: every reason found, at least one.
 */
export type Verification =
  | { readonly outcome: 'valid'; readonly id: string; readonly status: 'none' | 'clear' }
  | { readonly outcome: 'refused'; readonly reasons: readonly Reason[] };

/**
 * Whether a credential holds. In order: plain JSON, shape, then proof with key and the dates, then (where the proof
 * holds) status; a stage with reasons ends it, so `reasons` names causes and not their echoes. A status that cannot be
 * looked up, for whatever reason, is `status-unknown`, which is refused.
 *
 * A key's `compromisedFrom` is held against the proof's `created`. Whoever has the secret can write an earlier date:
 * after a compromise also revoke what the issuer's own records do not know.
 *
 * The signature covers meaning, not layout: order of keys and of set members, brackets around a set of one. To ask for
 * the very same document use `compareWithSigned`.
 * @param credential parsed JSON of unknown origin; never throws on account of it
 */
export async function verify(credential: unknown, options: VerifyOptions): Promise<Verification> {
  const plain = plainJsonReasons(credential);
  if (plain.length > 0 || !isObject(credential)) return { outcome: 'refused', reasons: plain };
  const shape = badgeShapeReasons(credential, options.kind ?? 'achievement');
  if (shape.length > 0) return { outcome: 'refused', reasons: shape };
  const proof = await proofReasons(credential, options);
  const dated = [...proof, ...periodReasons(credential, options.now)];
  const { reasons: statuses, checked } =
    proof.length > 0 ? { reasons: [], checked: 0 } : await statusReasons(credential, options);
  const reasons = [...dated, ...statuses];
  if (reasons.length > 0) return { outcome: 'refused', reasons };
  return { outcome: 'valid', id: String(credential['id']), status: checked > 0 ? 'clear' : 'none' };
}
