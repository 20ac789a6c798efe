// One invented certificate with its keys and lists, for the tests beside it. Not exported.
import type { CredentialInput } from './build-credential.js';
import { buildCredential } from './build-credential.js';
import type { OpenBadgeCredential, Signed, StatusPurpose } from './credential.js';
import { listedKey } from './key-list.js';
import { keyFromSeed, type SigningKey } from './keys.js';
import { sign } from './sign.js';
import { emptyStatusBits, withStatus } from './status-bits.js';
import { buildStatusList, signStatusList, statusEntry } from './status-list.js';
import type { VerifyOptions } from './verify.js';

export const ISSUER = 'https://lidzgaita.example/issuer';
export const REVOCATIONS = 'https://lidzgaita.example/status/revocation/1';
export const SUSPENSIONS = 'https://lidzgaita.example/status/suspension/1';
export const SIGNED_AT = new Date('2026-05-04T09:30:00Z');
export const TODAY = new Date('2026-11-20T12:00:00Z');
export const INDEX = 70_123;

export const key: SigningKey = await keyFromSeed(new Uint8Array(32).fill(7), ISSUER);

export const input: CredentialInput = {
  id: 'https://lidzgaita.example/certificates/1f0c7ad2b9e84b53a6d1c0f4e2975b88',
  issuer: { id: ISSUER, name: 'Līdzgaita', url: 'https://lidzgaita.example/' },
  name: 'Brīvprātīgais līdzgaitnieks',
  validFrom: SIGNED_AT,
  validUntilDay: '2028-05-04',
  holder: { name: 'Anna Bērziņa' },
  achievement: {
    id: 'https://lidzgaita.example/programmes/companion/editions/3',
    name: 'Līdzgaitnieka pamatkurss',
    description: 'Sagatavots iet līdzās cilvēkam ieslodzījumā un pēc tā.',
    criteria: 'Pieci moduļi, 12 stundas klātienē, saruna un parakstīta vienošanās.',
    version: '3',
    inLanguage: 'lv',
    alignment: [{ targetName: 'ESCO: volunteer mentor', targetUrl: 'https://esco.example/volunteer-mentor' }],
  },
  status: [statusEntry('revocation', REVOCATIONS, INDEX), statusEntry('suspension', SUSPENSIONS, INDEX)],
};

export const signed: Signed<OpenBadgeCredential> = await sign(buildCredential(input), key, SIGNED_AT);

/** A signed list of one purpose with these bits set, in force all of November 2026. */
export async function statusList(purpose: StatusPurpose, ...set: number[]) {
  const bits = set.reduce((all, index) => withStatus(all, index, true), emptyStatusBits());
  const id = purpose === 'revocation' ? REVOCATIONS : SUSPENSIONS;
  const [validFrom, validUntil] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-12-01T00:00:00Z')];
  return signStatusList(
    await buildStatusList({ id, issuer: ISSUER, purpose, bits, validFrom, validUntil }),
    key,
    validFrom,
  );
}

export const options: VerifyOptions = {
  keys: { keys: [listedKey(key)] },
  issuer: ISSUER,
  statusLists: [await statusList('revocation'), await statusList('suspension')],
  now: TODAY,
};

/** The codes of a refusal, or `valid`. */
export function codesOf(verification: { outcome: string; reasons?: readonly { code: string }[] }): readonly string[] {
  return verification.outcome === 'valid' ? ['valid'] : (verification.reasons ?? []).map(({ code }) => code);
}
