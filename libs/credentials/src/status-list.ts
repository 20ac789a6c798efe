import { CREDENTIALS_CONTEXT } from './contexts.js';
import type { Signed, StatusEntry, StatusPurpose } from './credential.js';
import { CredentialInputError } from './credential-input-error.js';
import { dateTimeStamp, requiredUrl } from './input-values.js';
import type { SigningKey } from './keys.js';
import { signDocument } from './sign.js';
import { encodeStatusBits, type StatusBits } from './status-bits.js';

/** W3C Bitstring Status List 1.0, section 2.2: what the issuer publishes under `id`. */
export interface StatusListCredential {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly ['VerifiableCredential', 'BitstringStatusListCredential'];
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly credentialSubject: {
    readonly id: string;
    readonly type: 'BitstringStatusList';
    readonly statusPurpose: StatusPurpose;
    readonly encodedList: string;
  };
}

/** What a status list says and for how long. */
export interface StatusListInput {
  /** Absolute URL under which the list is published. */
  id: string;
  /** Id of the issuer, the same as in the certificates. */
  issuer: string;
  purpose: StatusPurpose;
  bits: StatusBits;
  validFrom: Date;
  /** After this instant a saved copy says nothing any more (`status-unknown`); renew the list well before. */
  validUntil: Date;
}

/** An unsigned status list. @throws CredentialInputError for a URL that is none, or an end before the beginning. */
export async function buildStatusList(input: StatusListInput): Promise<StatusListCredential> {
  if (!(input.validFrom < input.validUntil)) throw new CredentialInputError('validUntil', 'not after validFrom');
  const id = requiredUrl('id', input.id);
  return {
    '@context': [CREDENTIALS_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: requiredUrl('issuer', input.issuer),
    validFrom: dateTimeStamp('validFrom', input.validFrom),
    validUntil: dateTimeStamp('validUntil', input.validUntil),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: input.purpose,
      encodedList: await encodeStatusBits(input.bits),
    },
  };
}

/** The list with its proof; see `sign` for errors and cost. */
export function signStatusList(
  list: StatusListCredential,
  key: SigningKey,
  created: Date,
): Promise<Signed<StatusListCredential>> {
  return signDocument(list, key, created);
}

/**
 * A credential's place in a list, for `CredentialInput.status`.
 * @param list URL of the status list credential
 * @param index whole number from 0; give each credential one of its own, drawn at random so that order tells nothing
 * @throws CredentialInputError
 */
export function statusEntry(purpose: StatusPurpose, list: string, index: number): StatusEntry {
  if (!Number.isSafeInteger(index) || index < 0) throw new CredentialInputError('index', `${index}`);
  return {
    id: `${requiredUrl('list', list)}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: list,
  };
}
