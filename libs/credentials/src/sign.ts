import type { OpenBadgeCredential, Signed } from './credential.js';
import { CredentialInputError } from './credential-input-error.js';
import { createProof } from './data-integrity.js';
import { dateTimeStamp } from './input-values.js';
import type { SigningKey } from './keys.js';
import { plainJsonReasons } from './plain-json.js';

/**
 * The credential with an `eddsa-rdfc-2022` Data Integrity proof (W3C, 2025). The same arguments give the same bytes:
 * Ed25519 draws no randomness. About 12 ms, nearly all of it canonicalisation; the first call also parses the contexts.
 * @param created when it is signed; kept to the second
 * @throws CredentialInputError when the key is another issuer's, the credential already has a proof, or it holds
 *   something that the contexts do not define.
 */
export async function sign(
  credential: OpenBadgeCredential,
  key: SigningKey,
  created: Date,
): Promise<Signed<OpenBadgeCredential>> {
  return signDocument(credential, key, created);
}

/** `sign` for any document with an issuer: the status list too. */
export async function signDocument<T extends { readonly issuer: string | { readonly id: string } }>(
  document: T,
  key: SigningKey,
  created: Date,
): Promise<Signed<T>> {
  const issuer = typeof document.issuer === 'string' ? document.issuer : document.issuer.id;
  if (key.controller !== issuer) throw new CredentialInputError('key', `belongs to ${key.controller}, not ${issuer}`);
  if ('proof' in document) throw new CredentialInputError('proof', 'already signed');
  dateTimeStamp('created', created);
  const [reason] = plainJsonReasons(document);
  if (reason !== undefined) throw new CredentialInputError(reason.at ?? '', reason.code);
  try {
    return { ...document, proof: [await createProof(document, key, created)] };
  } catch (error) {
    throw new CredentialInputError('credential', `not canonical: ${String(error)}`);
  }
}
