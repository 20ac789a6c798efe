import { isDateTimeStamp } from './badge-shape.js';
import { signatureFits, signedBytes } from './data-integrity.js';
import { isAbsoluteUrl } from './input-values.js';
import { isObject, placesAt, type Place } from './json-pointer.js';
import { controllerOf, keyRefusal, type KeyList, type ListedKey } from './key-list.js';
import type { Reason, ReasonCode } from './reasons.js';

/** Whose proofs count, and when "now" is. */
export interface ProofTrust {
  readonly keys: KeyList;
  /** Id of the only issuer that is believed. */
  readonly issuer: string;
  readonly now: Date;
}

/**
 * Why the document is not the issuer's word; empty when it is. Proofs of other kinds beside ours are passed over (a
 * proof set may hold several), but each `eddsa-rdfc-2022` proof must hold. The cheap questions come first: a stranger's
 * document is refused before any canonicalisation.
 */
export async function proofReasons(document: Record<string, unknown>, trust: ProofTrust): Promise<readonly Reason[]> {
  const issuer = isObject(document['issuer']) ? document['issuer']['id'] : document['issuer'];
  if (issuer !== trust.issuer) return [{ code: 'issuer-unexpected', at: '/issuer' }];
  const proofs = placesAt(document, 'proof');
  if (proofs.length === 0) return [{ code: 'proof-missing', at: '' }];
  const ours = proofs.filter(isOurs);
  if (ours.length === 0) return [{ code: 'proof-unsupported', at: '/proof' }];
  const { proof: _, ...unsigned } = document;
  const perProof = await Promise.all(
    ours.map(async ({ at, value }): Promise<Reason[]> => {
      const code = fieldReason(value, trust) ?? (await signatureReason(unsigned, value, trust.keys));
      return code === undefined ? [] : [{ code, at }];
    }),
  );
  return perProof.flat();
}

type OurProof = Place & { readonly value: Record<string, unknown> };

function isOurs(place: Place): place is OurProof {
  const { value } = place;
  return isObject(value) && value['type'] === 'DataIntegrityProof' && value['cryptosuite'] === 'eddsa-rdfc-2022';
}

function fieldReason(proof: Record<string, unknown>, trust: ProofTrust): ReasonCode | undefined {
  const { created, expires, verificationMethod: method } = proof;
  if (proof['proofPurpose'] !== 'assertionMethod') return 'proof-purpose';
  if (!isDateTimeStamp(created)) return 'proof-created-malformed';
  if (expires !== undefined && !(isDateTimeStamp(expires) && trust.now.getTime() < Date.parse(expires))) {
    return 'proof-expired';
  }
  if (!isAbsoluteUrl(method)) return 'verification-method-malformed';
  if (!/^(https?|did|urn):/.test(method)) return 'verification-method-scheme';
  const listed = keysCalled(method, trust.keys);
  if (listed.length === 0) return 'unknown-key';
  if (listed.some((key) => controllerOf(key) !== trust.issuer)) return 'key-not-in-issuer';
  const refusal = listed.map((key) => keyRefusal(key, new Date(created))).find((code) => code !== undefined);
  if (refusal !== undefined) return refusal;
  return isSignatureText(proof['proofValue']) ? undefined : 'proof-value-malformed';
}

function keysCalled(id: unknown, list: KeyList): readonly ListedKey[] {
  return list.keys.filter((key) => key.id === id);
}

/** 64 bytes in base58-btc: 86 to 88 digits, a few less when the first bytes are zero. */
function isSignatureText(value: unknown): boolean {
  return typeof value === 'string' && /^z[1-9A-HJ-NP-Za-km-z]{82,88}$/.test(value);
}

async function signatureReason(
  document: object,
  proof: Record<string, unknown>,
  keys: KeyList,
): Promise<ReasonCode | undefined> {
  const bytes = await signedBytes(document, proof).catch((error: unknown) => canonicalReason(error));
  if (typeof bytes === 'string') return bytes;
  for (const { publicKeyMultibase } of keysCalled(proof['verificationMethod'], keys)) {
    const fits = await signatureFits(bytes, proof, publicKeyMultibase).catch(() => 'key-malformed' as const);
    if (fits === 'key-malformed') return fits;
    if (!fits) return 'proof-mismatch';
  }
  return undefined;
}

/** jsonld says in `name` that a term is in no context; all else is a graph that it cannot or will not sort. */
function canonicalReason(error: unknown): ReasonCode {
  return error instanceof Error && error.name === 'jsonld.ValidationError' ? 'term-unknown' : 'not-canonical';
}
