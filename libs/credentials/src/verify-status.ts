import { CREDENTIALS_CONTEXT } from './contexts.js';
import { isObject, placesAt, setOf } from './json-pointer.js';
import { periodReasons } from './period.js';
import { plainJsonReasons } from './plain-json.js';
import type { Reason, ReasonCode } from './reasons.js';
import { decodeStatusBits, statusAt, type StatusBits } from './status-bits.js';
import { proofReasons, type ProofTrust } from './verify-proof.js';

interface StatusTrust extends ProofTrust {
  readonly statusLists?: readonly unknown[];
}

/** What a set bit means. Other purposes (`message`, `refresh`) are not understood, so their status is unknown. */
const meaning: ReadonlyMap<unknown, ReasonCode> = new Map([
  ['revocation', 'revoked'],
  ['suspension', 'suspended'],
]);

/**
 * Looks up every status that a credential names, in lists whose signature, issuer and dates are checked like its own:
 * W3C Bitstring Status List 1.0, section 3.2. `checked` counts the entries that were found and read.
 */
export async function statusReasons(
  credential: Record<string, unknown>,
  trust: StatusTrust,
): Promise<{ readonly reasons: readonly Reason[]; readonly checked: number }> {
  const places = placesAt(credential, 'credentialStatus');
  const answers = await Promise.all(places.map(async ({ at, value }) => withPointer(at, await lookUp(value, trust))));
  const reasons = answers.filter((answer) => answer !== undefined);
  return { reasons, checked: places.length - reasons.filter(({ code }) => code === 'status-unknown').length };
}

const withPointer = (at: string, reason: Reason | undefined): Reason | undefined => reason && { at, ...reason };

const unknown = (...because: readonly Reason[]): Reason => ({ code: 'status-unknown', because });

async function lookUp(entry: unknown, trust: StatusTrust): Promise<Reason | undefined> {
  if (!isObject(entry) || entry['type'] !== 'BitstringStatusListEntry') return unknown({ code: 'status-type' });
  const set = meaning.get(entry['statusPurpose']);
  if (set === undefined || (entry['statusSize'] ?? 1) !== 1) return unknown({ code: 'status-type' });
  const list = (trust.statusLists ?? [])
    .filter(isObject)
    .find((candidate) => candidate['id'] === entry['statusListCredential']);
  if (list === undefined) return unknown({ code: 'status-list-missing' });
  const bits = await readList(list, entry['statusPurpose'], trust);
  if (!(bits instanceof Uint8Array)) return unknown(...bits);
  const index = /^\d{1,9}$/.test(String(entry['statusListIndex'])) ? Number(entry['statusListIndex']) : -1;
  if (index < 0 || index >= bits.length * 8) return unknown({ code: 'status-list-index' });
  return statusAt(bits, index) ? { code: set } : undefined;
}

async function readList(
  list: Record<string, unknown>,
  purpose: unknown,
  trust: ProofTrust,
): Promise<StatusBits | readonly Reason[]> {
  const plain = plainJsonReasons(list);
  if (plain.length > 0) return plain;
  const subject = list['credentialSubject'];
  if (!isStatusList(list) || !isObject(subject)) return [{ code: 'status-list-type' }];
  if (!setOf(subject['statusPurpose']).includes(purpose)) return [{ code: 'status-list-purpose' }];
  const untrusted = [...periodReasons(list, trust.now), ...(await proofReasons(list, trust))];
  if (untrusted.length > 0) return untrusted;
  try {
    return decodeStatusBits(String(subject['encodedList']));
  } catch {
    return [{ code: 'status-list-encoding' }];
  }
}

function isStatusList(list: Record<string, unknown>): boolean {
  const subject = list['credentialSubject'];
  return (
    setOf(list['@context'])[0] === CREDENTIALS_CONTEXT &&
    setOf(list['type']).includes('BitstringStatusListCredential') &&
    isObject(subject) &&
    subject['type'] === 'BitstringStatusList'
  );
}
